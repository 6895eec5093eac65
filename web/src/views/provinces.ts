/**
 * The provinces as tiles: [column, row, short name]. Places are by neighbourhood, not to scale, so that small and large ones are
 * equally easy to see and hit. Keyed by the first two digits of GB/T 2260.
 */
export const PROVINCES: Readonly<Record<string, readonly [column: number, row: number, name: string]>> = {
  65: [0, 1, '新疆'],
  54: [0, 3, '西藏'],
  63: [1, 2, '青海'],
  62: [2, 2, '甘肃'],
  64: [3, 2, '宁夏'],
  15: [4, 1, '内蒙古'],
  23: [7, 0, '黑龙江'],
  22: [7, 1, '吉林'],
  21: [6, 1, '辽宁'],
  11: [5, 1, '北京'],
  12: [6, 2, '天津'],
  13: [5, 2, '河北'],
  14: [4, 2, '山西'],
  61: [3, 3, '陕西'],
  41: [4, 3, '河南'],
  37: [5, 3, '山东'],
  51: [2, 3, '四川'],
  50: [2, 4, '重庆'],
  42: [3, 4, '湖北'],
  34: [4, 4, '安徽'],
  32: [5, 4, '江苏'],
  31: [6, 4, '上海'],
  53: [1, 5, '云南'],
  52: [2, 5, '贵州'],
  43: [3, 5, '湖南'],
  36: [4, 5, '江西'],
  33: [5, 5, '浙江'],
  45: [3, 6, '广西'],
  44: [4, 6, '广东'],
  35: [5, 6, '福建'],
  71: [6, 6, '台湾'],
  46: [3, 7, '海南'],
  81: [4, 7, '香港'],
  82: [5, 7, '澳门'],
};

/** The province's tile for a region, by the names of it and of those above it; null for one that spans provinces. */
export const tileOf = (names: readonly string[]): string | null =>
  Object.entries(PROVINCES).find(([, [, , short]]) => names.some((name) => name.startsWith(short)))?.[0] ?? null;
