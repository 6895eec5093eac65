/** The short name of a division: its name minus the suffix and the peoples named in it; '' where one character would remain. */
export function shortName(name: string, level: 'province' | 'city' | 'county'): string {
  const given = CUSTOMARY[name];
  if (given !== undefined) return given;
  if (KEPT.test(name)) return name;
  const stem = name.replace(SUFFIX, '');
  const short = stem !== name && name.slice(stem.length).startsWith('自治') ? withoutPeoples(stem) : stem;
  return [...short].length < 2 || (level === 'county' && VAGUE.test(name)) ? '' : short;
}

const SUFFIX = /(特别行政区|自治[区州县旗]|省|市|地区|盟|(?<=神农架)林区|矿区|特区|联合旗|(?<=..)新区|[县区旗])$/;
/** Banners that are distinguished by 左 右 前 后 中, and colour banners, are always called by their full names. */
const KEPT = /([左右前后中]|正蓝|镶黄|正镶白)旗$/;
/** Names that say only a position or a function. */
const VAGUE = /^(井陉矿区|郊区|城区|矿区|新区|.郊区)$/;

/** Where usage differs from the rule. */
const CUSTOMARY: Readonly<Record<string, string>> = {
  东乌珠穆沁旗: '东乌旗',
  前郭尔罗斯蒙古族自治县: '前郭',
  喀喇沁左翼蒙古族自治县: '喀左',
  科尔沁右翼中旗: '科右中旗',
  科尔沁右翼前旗: '科右前旗',
  科尔沁左翼中旗: '科左中旗',
  科尔沁左翼后旗: '科左后旗',
  察哈尔右翼中旗: '察右中旗',
  察哈尔右翼前旗: '察右前旗',
  察哈尔右翼后旗: '察右后旗',
  西乌珠穆沁旗: '西乌旗',
  达尔罕茂明安联合旗: '达茂旗',
  阜新蒙古族自治县: '阜蒙县',
  土默特右旗: '土右旗',
  土默特左旗: '土左旗',
};

const PEOPLES =
  '蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 鄂温克 保安 裕固 独龙 鄂伦春 各'.split(
    ' ',
  );
const BARE = new Set(['蒙古', '哈萨克', '柯尔克孜', '塔吉克', '维吾尔', '锡伯']);

/** 湘西土家族苗族 → 湘西; 东乡族 → 东乡; 巴音郭楞蒙古 → 巴音郭楞. */
function withoutPeoples(stem: string): string {
  for (const people of PEOPLES) {
    for (const ending of BARE.has(people) ? [`${people}族`, people] : [`${people}族`]) {
      const rest = stem.slice(0, -ending.length);
      if (stem.endsWith(ending) && [...rest].length >= 2) return withoutPeoples(rest);
    }
  }
  return stem.replace(/族$/, '');
}
