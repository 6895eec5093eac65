import { describe, expect, it } from 'vitest';
import type { ArticleGraph } from '../../graph/index.ts';
import { normalGraph } from '../../graph/store/normal.ts';
import { read } from './reading.ts';

const TITLE = '长兴县科技动态';

/** `piece` over and over, `length` UTF-16 units long. */
const over =
  (piece: string) =>
  (length: number): string =>
    piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** Pieces that differ from each other, joined to `length` units. */
const each =
  (piece: (i: number) => string) =>
  (length: number): string => {
    const parts: string[] = [];
    for (let i = 0, have = 0; have < length; i++) {
      const part = piece(i);
      parts.push(part);
      have += part.length;
    }
    return parts.join('').slice(0, length);
  };

/** A character of its own for each i, from the unified ideographs. */
const character = (i: number): string => String.fromCharCode(0x4e00 + (i % 20_000));

/** Texts that a rule might read in more than linear time, by length in UTF-16 units (three bytes each in a file, where Chinese). */
const TEXTS: readonly (readonly [name: string, text: (length: number) => string])[] = [
  ['words without punctuation', over('推进科技创新与产业发展深度融合并不断完善服务体系建设')],
  ['one character', over('科')],
  ['heads of institutions', over('研究院')],
  ['heads of zones', over('高新区')],
  ['heads of plans', over('行动计划')],
  ['pairs of quotation marks', over('“”')],
  ['opening quotation marks', over('“')],
  ['closing quotation marks', over('”')],
  ['half-width quotation marks', over('"')],
  ['quoted names', over('“宁科贷”、')],
  ['one long quotation', (length) => `“${'科'.repeat(length - 2)}”`],
  ['nested brackets', (length) => '（'.repeat(length / 2) + '）'.repeat(length / 2)],
  ['closing brackets', over('）')],
  ['pairs of brackets', over('（）')],
  ['opening title marks', over('《')],
  ['nested titles', (length) => '《'.repeat(length / 2) + '》'.repeat(length / 2)],
  ['titles', over('《行动方案》')],
  ['opened titles with words', over('《行动')],
  ['different titles', each((i) => `印发《第${i}号行动方案》，`)],
  ['one definition', over('《行动方案》（以下简称《方案》）')],
  ['different definitions', each((i) => `《第${i}号行动方案》（以下简称《方案${i}》）`)],
  ['counties run together', over('长兴县')],
  ['counties listed', over('长兴县、')],
  ['ambiguous places', over('朝阳鼓楼宝山海南吉林长兴县杭州市浙江省')],
  ['abbreviations run together', over('沪苏浙皖')],
  ['pairs of cities', over('宿杭两地，')],
  ['villages', over('泾兴村、')],
  ['different zones', each((i) => `${character(i)}湖高新区、园区`)],
  ['digits', over('1')],
  ['Chinese digits', over('一')],
  ['Chinese number words', over('十百千万亿')],
  ['quantities of one sentence', each((i) => `新增企业${i}家，`)],
  ['quantities of many sentences', each((i) => `2022年8月新增企业${i}家。`)],
  ['dates', over('2022年8月')],
  ['commas', over('，')],
  ['full stops', over('。')],
  ['colons', over('：')],
  ['line breaks', over('\n')],
  ['short paragraphs', over('长兴县推进。\n')],
  ['spaces', over(' ')],
  ['Latin only', over('policy news ')],
  ['Latin without spaces', over('policy')],
  ['marks of direction', over('\u202e科\u200f技')],
  ['astral characters', over('𠮷林')],
  ['traditional script', over('臺灣與廣東省科學技術廳')],
  ['full and half width mixed', over('ＡＢ１２（ａ）(b)')],
  ['numbered enterprises', each((i) => `长兴天能${i}科技有限公司、`)],
  ['different enterprises', each((i) => `甲${character(i)}能科技有限公司。`)],
  ['organs', over('科技局、')],
  ['joint organs', over('科技局和财政局联合')],
  ['organs after 的', over('长兴县的科技局、')],
  ['partners', over('与江南大学、华为公司')],
  ['builders', over('江南大学与华为公司共建实验室。')],
  ['numbered policies', over('人才新政12条')],
  ['schemes run together', over('科技特派员')],
];

describe('10,000 of a kind', () => {
  it.each(['“', '”', '《', '（', '1', '九', '长兴县', '鼓楼区、', '科技局、', '\n', '，', '"', '𠮷', '\ud800'])(
    '%j',
    (piece) => {
      const graph: ArticleGraph = read({ title: TITLE, body: piece.repeat(10_000) });
      for (const { start, end } of graph.mentions) expect(end).toBeGreaterThan(start);
    },
  );
});

/** The longer text has 100 kB in a file where it is Chinese. */
const [SHORT, TIMES] = [8_500, 4];
/** Quadratic time would be sixteenfold. */
const LINEAR = 8;
const ROUNDS = 9;
/** Faster than this no text of SHORT is worth telling apart. */
const FLOOR_MS = 1;

describe('Four times the text takes four times as long, not sixteen', () => {
  it.each(TEXTS)('%s', (_, text) => {
    const [short, long] = [text(SHORT), text(SHORT * TIMES)].map((body) => ({ title: TITLE, body }));
    if (short === undefined || long === undefined) throw new Error('two texts are made');
    const graph = read(long);
    if (graph.article.text.isWellFormed()) normalGraph(graph);
    read(short);
    let [shortMs, longMs] = [0, 0];
    let ratio = Infinity;
    for (let round = 1; round <= ROUNDS && (round <= 3 || ratio > LINEAR); round++) {
      for (let i = 0; i < TIMES; i++) shortMs += processorMs(() => read(short));
      longMs += processorMs(() => read(long));
      ratio = longMs / round / Math.max(shortMs / round / TIMES, FLOOR_MS);
    }
    expect(ratio).toBeLessThanOrEqual(LINEAR);
  });
});

/** This thread's time: a busy machine interrupts the longer reading more often. It is counted in ticks, so sums are compared. */
function processorMs(work: () => unknown): number {
  const start = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
}
