import type { Bound } from '../../graph/index.ts';

/** A sentence and its quantities: `value unit bound` and a word that the metric holds. */
export type Counted = Readonly<{
  it: string;
  body: string;
  gives: readonly (readonly [number, string, Bound, string])[];
}>;

/** Quantities that a text reports. */
export const COUNTED: readonly Counted[] = [
  {
    it: 'names that share what is counted each have their own',
    body: '池州市8家、铜陵市5家企业入选名单。',
    gives: [
      [8, '家', 'exact', '企业'],
      [5, '家', 'exact', '企业'],
    ],
  },
  {
    it: 'names that share what is counted may be three, two of them alike',
    body: '安庆市3个、黄山市3个和宣城市7个中试基地通过验收。',
    gives: [
      [3, '个', 'exact', '中试基地'],
      [3, '个', 'exact', '中试基地'],
      [7, '个', 'exact', '中试基地'],
    ],
  },
  {
    it: 'names with figures of other units share nothing',
    body: '安庆市3天、黄山市7个中试基地通过验收。',
    gives: [[7, '个', 'exact', '中试基地']],
  },
  { it: 'a word that opens like 在 is whole', body: '园区在孵企业58家。', gives: [[58, '家', 'exact', '在孵企业']] },
  { it: 'a word that opens like 对 is whole', body: '全年对接企业61家。', gives: [[61, '家', 'exact', '对接企业']] },
  { it: 'a word that ends like 约 is whole', body: '当天企业签约12家。', gives: [[12, '家', 'exact', '企业签约']] },
  { it: 'a word that ends like 均 is whole', body: '农户人均4100元。', gives: [[4100, '元', 'exact', '人均']] },
  {
    it: 'a metric ends before the verb: 企业, not 企业投',
    body: '为67户企业投放贷款。',
    gives: [[67, '户', 'exact', '企业']],
  },
  { it: 'who enters is named before the verb', body: '首批有23个项目入驻。', gives: [[23, '个', 'exact', '入驻项目']] },
  {
    it: 'a level is of what was counted',
    body: '建成中试基地3家，其中省级1家、市级2家。',
    gives: [
      [3, '家', 'exact', '中试基地'],
      [1, '家', 'exact', '省级中试基地'],
      [2, '家', 'exact', '市级中试基地'],
    ],
  },
  { it: 'who goes somewhere is counted before', body: '张明一行9人赴外地考察。', gives: [[9, '人', 'exact', '一行']] },
  { it: 'what was got is counted after', body: '全年有14项获省级奖励。', gives: [[14, '项', 'exact', '获省级奖励']] },
  {
    it: 'a preposition is no part of what is counted',
    body: '银行向61家企业放款。',
    gives: [[61, '家', 'exact', '企业']],
  },
  {
    it: 'a rank is of the whole measure before it',
    body: '研发投入强度2.4%，居全国第6位。',
    gives: [
      [2.4, '%', 'exact', '研发投入强度'],
      [6, '位', 'exact', '研发投入强度全国排名'],
    ],
  },
  {
    it: 'an act is done to what was counted before',
    body: '全省立项课题40项，其中宿州市独得5项。',
    gives: [
      [40, '项', 'exact', '课题'],
      [5, '项', 'exact', '课题'],
    ],
  },
  {
    it: '至少 holds over what is given',
    body: '至少安排资金500万元。',
    gives: [[5_000_000, '元', 'at-least', '资金']],
  },
  {
    it: 'the same sum of two subjects is given once for each',
    body: '宿州市投入3万元，亳州市投入2亿元。',
    gives: [
      [30_000, '元', 'exact', '投入'],
      [200_000_000, '元', 'exact', '投入'],
    ],
  },
  {
    it: 'a sum that says what it is needs no other',
    body: '达成合作意向30项，签约金额6.5亿元。',
    gives: [
      [30, '项', 'exact', '达成合作意向'],
      [650_000_000, '元', 'exact', '签约金额'],
    ],
  },
  { it: '不超过 is at most', body: '贷款利率不超过4%。', gives: [[4, '%', 'at-most', '利率']] },
  { it: 'a plain count', body: '全市新增企业123家。', gives: [[123, '家', 'exact', '企业']] },
  {
    it: 'what is counted stands after',
    body: '已有41家高端装备制造业企业入驻。',
    gives: [[41, '家', 'exact', '企业']],
  },
  { it: '万 multiplies', body: '累计入库企业13.97万家。', gives: [[139_700, '家', 'exact', '企业']] },
  { it: '亿元 becomes 元', body: '贷款余额8500亿元。', gives: [[850_000_000_000, '元', 'exact', '贷款']] },
  { it: '万元 becomes 元', body: '安排资金1200万元。', gives: [[12_000_000, '元', 'exact', '资金']] },
  { it: '万亿', body: '规模达1.5万亿元。', gives: [[1_500_000_000_000, '元', 'exact', '规模']] },
  { it: 'a percentage', body: '技术交易额同比增长57.8%。', gives: [[57.8, '%', 'exact', '技术交易额']] },
  {
    it: 'percentage points of an intensity',
    body: '研发投入强度提高0.3个百分点。',
    gives: [[0.3, '个百分点', 'exact', '研发投入强度']],
  },
  { it: 'Chinese numerals', body: '选派特派员二百五十名。', gives: [[250, '名', 'exact', '特派员']] },
  { it: 'thousands marks', body: '参训人员2,103人次。', gives: [[2103, '人次', 'exact', '参训']] },
  { it: '最高可达 is at most', body: '单个项目最高可达500万元。', gives: [[5_000_000, '元', 'at-most', '项目']] },
  { it: '最高给予 is at most', body: '对牵头企业最高给予300万元补助。', gives: [[3_000_000, '元', 'at-most', '补助']] },
  { it: '上限为 is at most', body: '每户贷款上限为80万元。', gives: [[800_000, '元', 'at-most', '贷款']] },
  { it: '以内 is at most', body: '服务半径控制在15公里以内。', gives: [[15, '公里', 'at-most', '半径']] },
  { it: '以下 is at most', body: '能耗降到20%以下。', gives: [[20, '%', 'at-most', '能耗']] },
  { it: '不足 is less than', body: '研发人员不足40人。', gives: [[40, '人', 'less-than', '研发人员']] },
  { it: '至少 is at least', body: '每年至少安排600万元经费。', gives: [[6_000_000, '元', 'at-least', '经费']] },
  { it: '将近 is nearly', body: '服务企业将近700家。', gives: [[700, '家', 'nearly', '企业']] },
  { it: '高于 is more than', body: '研发投入占比高于6%。', gives: [[6, '%', 'more-than', '研发投入']] },
  { it: '近 is nearly', body: '吸引投资近3亿元。', gives: [[300_000_000, '元', 'nearly', '投资']] },
  { it: '约 is about', body: '占地约200亩。', gives: [[200, '亩', 'about', '占地']] },
  { it: '左右 is about', body: '每年培育企业50家左右。', gives: [[50, '家', 'about', '企业']] },
  { it: '超 is more than', body: '营收超10亿元。', gives: [[1_000_000_000, '元', 'more-than', '营收']] },
  { it: '突破 is more than', body: '合同成交额突破180亿元。', gives: [[18_000_000_000, '元', 'more-than', '成交额']] },
  { it: '余 is more than', body: '走访企业300余家。', gives: [[300, '家', 'more-than', '企业']] },
  { it: '多 is more than', body: '服务农户2000多户。', gives: [[2000, '户', 'more-than', '农户']] },
  { it: '以上 is at least', body: '研发投入占比达5%以上。', gives: [[5, '%', 'at-least', '研发投入']] },
  {
    it: 'a share alone is one of what was counted before, and a sum after it is of that',
    body: '新增企业12家，占比三成，产值5亿元。',
    gives: [
      [12, '家', 'exact', '新增企业'],
      [30, '%', 'exact', '企业占比'],
      [500_000_000, '元', 'exact', '企业产值'],
    ],
  },
  {
    it: 'a share names the sum that it is of',
    body: '新兴产业产值280亿元，占比达42%。',
    gives: [
      [28_000_000_000, '元', 'exact', '新兴产业产值'],
      [42, '%', 'exact', '新兴产业产值占比'],
    ],
  },
  {
    it: 'what is given is nothing that is done to the money before',
    body: '投入资金3亿元，下达补助1.2亿元。',
    gives: [
      [300_000_000, '元', 'exact', '投入资金'],
      [120_000_000, '元', 'exact', '下达补助'],
    ],
  },
  {
    it: 'who launched what is measured is no part of the metric',
    body: '徽商银行推出的“惠农信用贷”已放款2.6亿元。',
    gives: [[260_000_000, '元', 'exact', '放款']],
  },
  {
    it: 'a kind in its region is counted from one number to another',
    body: '安庆市孵化器由5家增至12家。',
    gives: [[5, '家', 'exact', '孵化器']],
  },
  {
    it: 'two quantities of a sentence',
    body: '培育高新技术企业86家，实现产值42亿元。',
    gives: [
      [86, '家', 'exact', '高新技术企业'],
      [4_200_000_000, '元', 'exact', '产值'],
    ],
  },
  {
    it: 'a list of counts',
    body: '全县有省级企业技术中心5家、院士工作站3个、博士后工作站2个。',
    gives: [
      [5, '家', 'exact', '技术中心'],
      [3, '个', 'exact', '院士工作站'],
      [2, '个', 'exact', '博士后'],
    ],
  },
  { it: 'other units: 件', body: '授权发明专利326件。', gives: [[326, '件', 'exact', '专利']] },
  { it: 'other units: 项', body: '转化成果27项。', gives: [[27, '项', 'exact', '成果']] },
  { it: 'other units: 台', body: '共享仪器415台。', gives: [[415, '台', 'exact', '仪器']] },
  { it: 'other units: 公里', body: '铺设管道12公里。', gives: [[12, '公里', 'exact', '管道']] },
  { it: 'other units: 吨', body: '年产新材料5万吨。', gives: [[50_000, '吨', 'exact', '新材料']] },
  { it: 'tenths', body: '研发人员占三成。', gives: [[30, '%', 'exact', '研发人员']] },
  {
    it: 'a full-width percentage',
    body: '技术交易额同比增长５７．８％。',
    gives: [[57.8, '%', 'exact', '技术交易额']],
  },
  { it: 'percentage points', body: '占比提高3.2个百分点。', gives: [[3.2, '个百分点', 'exact', '占比']] },
  { it: '最高 is at most', body: '给予企业最高50万元补助。', gives: [[500_000, '元', 'at-most', '补助']] },
  { it: '不少于 is at least', body: '盘活载体不少于60万平方米。', gives: [[600_000, '平方米', 'at-least', '载体']] },
  {
    it: 'both ends of a range',
    body: '单个项目资助20万元—200万元。',
    gives: [[200_000, '元', 'exact', '项目']],
  },
];

/** Numbers that report nothing. */
export const NOT_COUNTED: readonly Readonly<{ it: string; body: string }>[] = [
  { it: 'a date', body: '会议于2022年8月19日召开。' },
  { it: 'a year and a month', body: '2021年11月以来形势向好。' },
  { it: 'an ordinal', body: '这是第3届大会，也是第一次在县里举办。' },
  { it: 'an edition', body: '首届赛事与第二届赛事相衔接。' },
  { it: 'aspects', body: '从四个方面推进。' },
  { it: 'ways', body: '采取三种方式，抓好五个环节。' },
  { it: 'a document number', body: '依据国科发〔2021〕15号文件。' },
  { it: 'a numbered policy', body: '出台科技新政12条。' },
  { it: 'a formula', body: '构建“1+N”政策体系，形成“3+2”格局。' },
  { it: 'numbers inside a title', body: '印发《关于实施10大工程的意见》。' },
  { it: 'a list ordinal', body: '一是加强领导，二是加大投入，三是优化服务。' },
  { it: 'a numbered heading', body: '（三）强化保障。' },
  { it: 'a corridor', body: 'G60科创走廊持续发力。' },
  { it: 'one as an article', body: '这是一项重要任务，打造一批平台，建立一个机制。' },
  { it: 'a plan period', body: '“十四五”时期开局良好。' },
  { it: 'a telephone number', body: '联系电话：0559-2355011。' },
  { it: 'idioms', body: '万众一心，千方百计，一心一意，百花齐放。' },
  { it: 'times of day', body: '上午9时30分开幕。' },
];
