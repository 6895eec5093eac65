import { describe, expect, it } from 'vitest';
import { decomposeDocument, type ArticleGraph } from '../../graph/index.ts';

/** The one article of a text under a neutral title, published in June 2024. */
function read(text: string): ArticleGraph {
  const [graph] = decomposeDocument(new TextEncoder().encode(`试读\n\n2024年6月3日\n\n${text}\n`), 'figures');
  if (graph === undefined) throw new Error(`“${text}” is no article`);
  return graph;
}

const namesOf = ({ entities }: ArticleGraph): ReadonlyMap<string, string> =>
  new Map(entities.map(({ id, name }) => [id, name]));

describe('Whose a figure is', () => {
  it.each([
    ['阜阳市科技局在合肥市设立联络点5个。', 5, '阜阳市科技局'],
    ['滁州市科技局支持安徽远航泵业有限公司260万元。', 2_600_000, '安徽远航泵业有限公司'],
    ['据统计，亳州市新增科技型中小企业73家。', 73, '亳州市'],
    ['蚌埠市设立“蚌科贷”，规模4000万元。', 40_000_000, '蚌科贷'],
    ['淮北市科技局设立“淮科贷”，已支持企业61家。', 61, '淮科贷'],
    ['安徽省科技厅的不完全统计显示，淮南市新增企业44家，服务平台7个。', 7, '淮南市'],
    ['淮北市研发投入强度2.4%，居全省第6位。', 6, '淮北市'],
    ['黄山市技术交易额占安徽省的9%。', 9, '黄山市'],
    ['徽商银行推出的“惠农信用贷”已放款2.6亿元。', 260_000_000, '惠农信用贷'],
    ['徽商银行推出“惠农信用贷”，规模2.6亿元。', 260_000_000, '惠农信用贷'],
    ['由蚌埠市财政局设立、徽商银行运营的“蚌科贷”启动，已支持企业61家。', 61, '蚌科贷'],
    ['蚌埠市科技局设立2.6亿元的“蚌科贷”。', 260_000_000, '蚌科贷'],
    ['蚌埠市设立“蚌科贷”，由安徽远航泵业有限公司运营，规模4000万元。', 40_000_000, '蚌科贷'],
    ['黄山市建成院士工作站31家，居全省第3位。', 3, '黄山市'],
    ['淮南市以48.6列第5名，淮北市以37.5列第8名。', 8, '淮北市'],
    ['滁州市科技局组织对接。安徽大学、江南大学等12所高校带来成果143项。', 143, '滁州市科技局'],
    ['宿州市科技工作会议提出目标。\n\n2023年技术合同成交额9亿元。', 900_000_000, '宿州市'],
    ['宿州市科技工作会议提出目标。\n\n市级财政科技支出2亿元。', 200_000_000, '宿州市'],
    ['宿州市科技工作会议提出目标。\n\n2023年该平台成交额9亿元。', 900_000_000, undefined],
    ['宿州市孵化器由5家增至12家。', 5, '宿州市'],
    ['淮北市与淮南市各有特色，前者有园区12个，后者有园区9个。', 12, '淮北市'],
    ['淮北市与淮南市各有特色，前者有园区12个，后者有园区9个。', 9, '淮南市'],
  ])('in “%s” %d is of %s', (text, value, subject) => {
    const graph = read(text);
    const figure = graph.indicators.find((indicator) => indicator.value === value);
    expect(figure === undefined ? 'no figure' : namesOf(graph).get(figure.subject ?? '')).toBe(subject);
  });
});

describe('When a figure holds', () => {
  it.each([
    ['2023.05.12，池州市新增孵化器3家。', '2023-05-12'],
    ['2022/7/4，池州市新增孵化器3家。', '2022-07-04'],
    ['二○二三年，池州市新增孵化器3家。', '2023'],
    ['前年，池州市新增孵化器3家。', '2022'],
    ['2021年，池州市建成园区。次年，池州市新增孵化器3家。', '2022'],
    ['2021年，池州市建成园区。同年，池州市新增孵化器3家。', '2021'],
    ['2023年二季度，池州市新增孵化器3家。', '2023-06'],
    ['2023年上半年，池州市新增孵化器3家。', '2023-06'],
    ['到2030年，池州市要成为高地。5月，池州市新增孵化器3家。', '2024-05'],
    ['池州市较2022年底新增孵化器3家。', null],
    ['池州市新增孵化器3家，是2019年的2倍。', null],
    ['池州市2021年、2022年和2023年分别新增孵化器8家、5家和3家。', '2023'],
    ['池州市2021年、2022年和2023年分别新增孵化器3家、5家和8家。', '2021'],
    ['2022年，池州市建成园区。上半年，池州市新增孵化器3家。', '2022-06'],
  ])('in “%s” it is %s', (text, period) => {
    expect(read(text).indicators.find(({ value }) => value === 3)?.period).toBe(period);
  });

  it.each([
    ['“十四五”期间，池州市新增孵化器3家。', '2021', '2025'],
    ['“十三五”时期，池州市新增孵化器3家。', '2016', '2020'],
    ['“十四五”以来，池州市新增孵化器3家。', '2021', '2024'],
    ['“十四五”前三年，池州市新增孵化器3家。', '2021', '2023'],
    ['到“十四五”末，池州市要有孵化器3家。', null, '2025'],
    ['2019年至2022年，池州市新增孵化器3家。', '2019', '2022'],
    ['2019—2022年，池州市新增孵化器3家。', '2019', '2022'],
    ['2019-2022年，池州市新增孵化器3家。', '2019', '2022'],
    ['2023年1—6月，池州市新增孵化器3家。', '2023-01', '2023-06'],
    ['2023年1月到9月，池州市新增孵化器3家。', '2023-01', '2023-09'],
    ['2020年10月至2021年2月，池州市新增孵化器3家。', '2020-10', '2021-02'],
    ['2021年以来，池州市新增孵化器3家。', '2021', '2024'],
    ['截至2022年底，池州市有孵化器3家。', null, '2022-12'],
    ['《池州市“十四五”科技创新规划》印发后，池州市新增孵化器3家。', null, null],
    ['池州市新增孵化器8家（2019年）、3家（2020年）。', null, '2020'],
    ['池州市与淮河大学（2019年）签约，新增孵化器3家。', null, null],
  ])('in “%s” it is from %s to %s', (text, start, end) => {
    expect(read(text).indicators.find(({ value }) => value === 3)).toMatchObject({ periodStart: start, period: end });
  });

  it('of a plan dates no event', () => {
    const { statements } = read('“十四五”期间，池州市与淮河大学签署合作协议。');
    expect(statements.map(({ eventDate }) => eventDate)).not.toContain('2025');
  });

  it('is its month where the day does not exist, which a notice tells', () => {
    const { indicators, notices } = read('2023年2月30日，池州市新增孵化器3家。');
    expect(indicators.map(({ period }) => period)).toEqual(['2023-02']);
    expect(notices).toContainEqual(expect.objectContaining({ stage: 'dates', rule: 'no-such-day' }));
  });
});

describe('When something happened', () => {
  it('is the date in brackets after its own partner', () => {
    const graph = read('滁州市先后与江南大学（2019年）、安徽大学（2021年3月）签署合作协议。');
    const names = namesOf(graph);
    const dated = graph.statements
      .filter(({ predicate }) => predicate === 'COOPERATES_WITH')
      .map(({ subject, object, eventDate }) => [
        [subject, object].map((id) => names.get(id)).find((name) => name !== '滁州市'),
        eventDate,
      ]);
    expect(Object.fromEntries(dated)).toEqual({ 江南大学: '2019', 安徽大学: '2021-03' });
  });
});
