import { partsOf, withoutDetours } from './imports.ts';

export type Language = 'en' | 'zh';
type Text = Readonly<Record<Language, string>>;
type Box = Readonly<{ folder: string; band: Band; column: number; width: number; row: number; note: Text }>;
type Band = 'known' | 'read' | 'kept' | 'shown';

/** Where each folder stands, and what it holds. The arrows are not written here: they follow from the imports. */
const BOXES: readonly Box[] = [
  box('graph/rules', 'known', 0, 1, 0, 'rules and examples', '规则与例句'),
  box('graph/lexicon', 'known', 1, 2, 0, 'tables of words, names, divisions and units', '词语、名称、区划、单位的表格'),
  box('graph/ontology', 'known', 3, 1, 0, 'types, as data', '类型即数据'),
  box('graph/document', 'read', 0, 1, 1, 'bytes → articles', '字节 → 文章'),
  box('graph/extract', 'read', 1, 1, 1, 'text → candidates', '文本 → 候选'),
  box('graph/resolve', 'read', 2, 1, 1, 'candidates → entities', '候选 → 实体'),
  box('graph/relate', 'read', 3, 1, 1, 'entities → statements', '实体 → 陈述'),
  box('graph/ingest', 'kept', 0, 1, 2, 'jobs with a journal', '带日志的任务'),
  box('graph/store', 'kept', 1, 2, 2, 'one port, two adapters', '一个端口，两个适配器'),
  box('graph/export', 'kept', 3, 1, 2, 'interchange, reports', '交换格式、说明'),
  box('server', 'shown', 0, 2, 3, 'GraphQL over the port', '端口之上的 GraphQL'),
  box('web', 'shown', 3, 1, 3, 'Svelte + Cytoscape', 'Svelte + Cytoscape'),
];
const ADAPTERS = ['sqlite', 'neo4j'];
const DOOR = 'graph/index.ts';

const TITLE: Text = {
  en: 'The folders of Zhengmai and the imports between them',
  zh: '政脉的文件夹及其间的引用',
};
const BANDS: Readonly<Record<Band, Text>> = {
  known: { en: 'what is known', zh: '已知' },
  read: { en: 'what is read', zh: '读出' },
  kept: { en: 'what is kept', zh: '保存' },
  shown: { en: 'what is shown', zh: '展示' },
};
const LEGEND: Text = {
  en: 'An arrow leads from a folder to one that it imports; arrows that others imply are left out.',
  zh: '箭头由一个文件夹指向它所引用的文件夹；可由其他箭头推出的略去。',
};
const DOOR_NOTE: Text = { en: 'the only door', zh: '唯一入口' };

const WIDTH = 960;
const LEFT = 56;
const COLUMN = 216;
const GAP = 28;
const HEIGHT = 74;
const ROWS = [44, 164, 284, 432] as const;
const FLOOR = 392;

const xOf = ({ column }: Box): number => LEFT + column * COLUMN;
const widthOf = ({ width }: Box): number => width * COLUMN - GAP;
const yOf = ({ row }: Box): number => ROWS[row] ?? 0;
const middleOf = (b: Box): number => xOf(b) + widthOf(b) / 2;

/** The picture of the folders and their imports, as SVG. */
export function drawArchitecture(language: Language): string {
  const parts = withoutDetours(partsOf([...BOXES.map(({ folder }) => folder), DOOR]));
  const arrows = parts.flatMap(({ folder, imports }) =>
    imports.flatMap((target) => {
      const path = routeBetween(folder, target);
      return path === null ? [] : [`  <path class="arrow" d="${path}" marker-end="url(#tip)"/>`];
    }),
  );
  const web = boxOf('web');
  const server = boxOf('server');
  const wire = yOf(web) + HEIGHT / 2;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} 552" role="img" aria-labelledby="title">`,
    `  <title id="title">${TITLE[language]}</title>`,
    STYLE,
    '  <defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path class="tip" d="M0 0 8 4 0 8Z"/></marker></defs>',
    `  <rect class="paper" x="0.5" y="0.5" width="${WIDTH - 1}" height="551" rx="14"/>`,
    `  <path class="floor" d="M${LEFT - 26} ${FLOOR}H${LEFT + 4 * COLUMN - GAP + 12}"/>`,
    ...arrows,
    `  <path class="wire" d="M${xOf(web)} ${wire}H${xOf(server) + widthOf(server) + 3}"/>`,
    `  <text class="small middle" x="${(xOf(web) + xOf(server) + widthOf(server)) / 2}" y="${wire - 9}">HTTP</text>`,
    ...Object.entries(BANDS).map(([band, label]) => bandLabel(band, label[language])),
    ...BOXES.map((b) => drawBox(b, language)),
    drawDoor(language),
    `  <text class="small" x="${LEFT}" y="534">${LEGEND[language]}</text>`,
    '</svg>',
    '',
  ].join('\n');
}

/** The folders that the picture shows. */
export const DRAWN: readonly string[] = BOXES.map(({ folder }) => folder);

function box(folder: string, band: Band, column: number, width: number, row: number, en: string, zh: string): Box {
  return { folder, band, column, width, row, note: { en, zh } };
}

function boxOf(folder: string): Box {
  const found = BOXES.find((b) => b.folder === folder);
  if (found === undefined) throw new Error(`The picture has no box for ${folder}.`);
  return found;
}

/** The way of an arrow: straight where both boxes face each other, round the right side where others stand between. */
function routeBetween(folder: string, target: string): string | null {
  if (folder === DOOR) return null;
  const from = boxOf(folder);
  if (target === DOOR) return `M${middleOf(from)} ${yOf(from)}V${FLOOR + 15}`;
  const to = boxOf(target);
  if (from.row === to.row) {
    const y = yOf(from) + HEIGHT / 2;
    return from.column > to.column
      ? `M${xOf(from)} ${y}H${xOf(to) + widthOf(to) + 3}`
      : `M${xOf(from) + widthOf(from)} ${y}H${xOf(to) - 3}`;
  }
  if (from.row - to.row > 1) {
    const right = xOf(from) + widthOf(from);
    const y = yOf(to) + HEIGHT / 2;
    return `M${right} ${yOf(from) + HEIGHT / 2}h14q10 0 10 -10V${y + 10}q0 -10 -10 -10h-11`;
  }
  const narrow = from.width < to.width ? from : to;
  return `M${middleOf(narrow)} ${yOf(from)}V${yOf(to) + HEIGHT + 3}`;
}

function bandLabel(band: string, label: string): string {
  const y = (ROWS[Object.keys(BANDS).indexOf(band)] ?? 0) + HEIGHT / 2;
  return `  <text class="band ${band}" transform="translate(30 ${y}) rotate(-90)">${label}</text>`;
}

function drawBox(b: Box, language: Language): string {
  const [x, y] = [xOf(b), yOf(b)];
  const chips =
    b.folder === 'graph/store' ? ADAPTERS.map((name, i) => chip(x + widthOf(b) - 170 + i * 82, y, name)) : [];
  return [
    `  <g class="${b.band}">`,
    `    <rect class="box" x="${x}" y="${y}" width="${widthOf(b)}" height="${HEIGHT}" rx="9"/>`,
    `    <rect class="edge" x="${x}" y="${y + 12}" width="4" height="${HEIGHT - 24}" rx="2"/>`,
    `    <text class="name" x="${x + 18}" y="${y + 32}">${b.folder}/</text>`,
    `    <text class="note" x="${x + 18}" y="${y + 54}">${b.note[language]}</text>`,
    ...chips,
    '  </g>',
  ].join('\n');
}

function chip(x: number, y: number, name: string): string {
  return `    <rect class="chip" x="${x}" y="${y + 13}" width="74" height="26" rx="13"/><text class="small middle" x="${x + 37}" y="${y + 30}">${name}</text>`;
}

function drawDoor(language: Language): string {
  const x = middleOf(boxOf('server'));
  return `  <g><rect class="door" x="${x - 124}" y="${FLOOR - 13}" width="248" height="26" rx="13"/><text class="small middle" x="${x}" y="${FLOOR + 4}">${DOOR} · ${DOOR_NOTE[language]}</text></g>`;
}

const STYLE = `  <style>
    svg { --paper: #fcfcfb; --box: #fff; --line: #d9d8d3; --ink: #1f2328; --soft: #5b6168; --arrow: #7b828a; --known: #b26a00; --read: #0f766e; --kept: #3b5bdb; --shown: #b0356b; }
    @media (prefers-color-scheme: dark) { svg { --paper: #16181c; --box: #1f2227; --line: #363b43; --ink: #e9eaec; --soft: #a4abb5; --arrow: #87909c; --known: #e0a458; --read: #4cc3b5; --kept: #8ea6ff; --shown: #ef8ab4; } }
    text { font-family: system-ui, -apple-system, 'Segoe UI', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif; fill: var(--ink); }
    .paper { fill: var(--paper); stroke: var(--line); }
    .box { fill: var(--box); stroke: var(--line); }
    .name { font-size: 16px; font-weight: 600; }
    .note { font-size: 14px; fill: var(--soft); }
    .small { font-size: 13px; fill: var(--soft); }
    .middle, .band { text-anchor: middle; }
    .band { font-size: 13px; letter-spacing: .04em; }
    .known { --band: var(--known); } .read { --band: var(--read); } .kept { --band: var(--kept); } .shown { --band: var(--shown); }
    .edge, .band { fill: var(--band); }
    .chip, .door { fill: var(--paper); stroke: var(--line); }
    .floor { stroke: var(--line); stroke-width: 1.5; stroke-dasharray: 2 5; fill: none; }
    .arrow { fill: none; stroke: var(--arrow); stroke-width: 1.5; }
    .tip { fill: var(--arrow); }
    .wire { fill: none; stroke: var(--shown); stroke-width: 1.5; stroke-dasharray: 5 4; }
  </style>`;
