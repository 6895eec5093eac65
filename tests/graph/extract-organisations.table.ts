import type { Row } from './reading.ts';

/** Organs of Party and state, complete and elided. */
export const ORGANS: readonly Row[] = [
  {
    it: 'offices of a Party committee',
    title: '山东省科技要闻',
    body: '省委金融办召开推进会。',
    at: ['省委金融办 → Agency 山东省委金融办|中共山东省委金融委员会办公室'],
  },
  {
    it: 'a complete name is an agency with its seat',
    body: '黄山市科技局组织专题培训。',
    has: ['Agency 黄山市科技局|黄山市科学技术局'],
    says: ['黄山市科技局 LOCATED_IN 黄山市'],
  },
  {
    it: 'the department of the home province',
    title: '山东省科技要闻',
    body: '省科技厅召开推进会。',
    at: ['省科技厅 → Agency 山东省科技厅|山东省科学技术厅'],
  },
  {
    it: 'the department of an autonomous region',
    title: '内蒙古自治区科技要闻',
    body: '自治区科技厅召开推进会。',
    at: ['自治区科技厅 → Agency 内蒙古自治区科技厅|内蒙古自治区科学技术厅'],
  },
  {
    it: 'the same words in an article about 宁夏 are another department',
    title: '宁夏回族自治区科技要闻',
    body: '自治区科技厅召开推进会。',
    at: ['自治区科技厅 → Agency 宁夏回族自治区科技厅|宁夏回族自治区科学技术厅'],
  },
  {
    it: 'the bureau of the home county',
    title: '长兴县科技要闻',
    body: '县科技局走访企业。',
    at: ['县科技局 → Agency 长兴县科技局'],
  },
  {
    it: 'the bureau of the city above a county',
    title: '长兴县科技要闻',
    body: '市科技局派员指导。',
    at: ['市科技局 → Agency 湖州市科技局'],
  },
  {
    it: 'the bureau of a district',
    title: '南京市江宁区科技要闻',
    body: '区科技局走访企业。',
    at: ['区科技局 → Agency 江宁区科技局|南京市江宁区科技局'],
  },
  {
    it: 'the bureau of a prefecture',
    title: '楚雄彝族自治州科技要闻',
    body: '州科技局走访企业。',
    at: ['州科技局 → Agency 楚雄彝族自治州科技局'],
  },
  {
    it: 'bare departments of a list are of the home province',
    title: '山东省科技要闻',
    body: '科技厅、财政厅联合印发通知。',
    has: ['Agency 山东省科技厅', 'Agency 山东省财政厅'],
  },
  {
    it: 'a level word holds for the whole list',
    title: '黄山市科技要闻',
    body: '市科技局、财政局、人社局共同推进。',
    has: ['Agency 黄山市科技局', 'Agency 黄山市财政局', 'Agency 黄山市人社局'],
  },
  {
    it: 'a region name holds for the whole list',
    body: '黄山市科技局、财政局会同办理。',
    has: ['Agency 黄山市科技局', 'Agency 黄山市财政局'],
  },
  {
    it: 'the Party committee and the government are two organs',
    title: '长兴县科技要闻',
    body: '县委县政府高度重视。',
    at: ['县委 → Agency 长兴县委|中共长兴县委员会', '县政府 → Agency 长兴县人民政府'],
  },
  {
    it: 'with a comma between they are two as well',
    title: '长兴县科技要闻',
    body: '县委、县政府高度重视。',
    has: ['Agency 长兴县委|中共长兴县委员会', 'Agency 长兴县人民政府'],
  },
  {
    it: '政府 is 人民政府',
    body: '黄山市政府出台办法。黄山市人民政府还召开会议。',
    at: ['黄山市政府 → Agency 黄山市人民政府', '黄山市人民政府 → Agency 黄山市人民政府'],
  },
  {
    it: 'the congress of a county is an organ',
    title: '长兴县科技要闻',
    body: '长兴县人大开展视察。',
    has: ['Agency 长兴县人大|长兴县人民代表大会'],
  },
  {
    it: 'the political consultative conference is an organ',
    title: '长兴县科技要闻',
    body: '县政协提出提案。',
    has: ['Agency 长兴县政协'],
  },
  {
    it: 'the organisation department of the Party committee',
    title: '长兴县科技要闻',
    body: '县委组织部选派干部。',
    has: ['Agency 长兴县委组织部'],
  },
  {
    it: 'the development and reform commission goes by two forms',
    title: '黄山市科技要闻',
    body: '市发展改革委会商。市发改委随后发文。',
    at: [
      '市发展改革委 → Agency 黄山市发展改革委|黄山市发改委|黄山市发展和改革委员会',
      '市发改委 → Agency 黄山市发展改革委|黄山市发改委|黄山市发展和改革委员会',
    ],
  },
  {
    it: 'the bureau inside 党组 is named',
    title: '黄山市科技要闻',
    body: '市科技局党组专题研究。',
    has: ['Agency 黄山市科技局|黄山市科技局党组'],
  },
  {
    it: '县的科技局 of a list of counties is each county’s',
    title: '陕西省科技要闻',
    body: '兴平市、武功县的科技局建立会商制度。',
    has: ['Agency 兴平市科技局', 'Agency 武功县科技局'],
  },
  {
    it: '两市科技局 are the bureaus of both cities',
    title: '安徽省科技要闻',
    body: '宿州市、亳州市两市科技局签订协议。',
    has: ['Agency 宿州市科技局', 'Agency 亳州市科技局'],
  },
  {
    it: 'central ministries go by their short forms',
    body: '科技部、中组部联合发文。',
    has: ['Agency 科学技术部|科技部', 'Agency 中共中央组织部|中央组织部'],
  },
  {
    it: 'one ministry under two forms is one',
    body: '科学技术部发文，科技部随后解读。',
    at: [
      '科学技术部 → Agency 科学技术部|科技部|中华人民共和国科学技术部',
      '科技部 → Agency 科学技术部|科技部|中华人民共和国科学技术部',
    ],
  },
  { it: '科技部门 is a kind', body: '科技部门要主动作为。', not: ['科技部', '科技部门'] },
  { it: '教育部门 is a kind', body: '教育部门积极配合。', not: ['教育部', '教育部门'] },
  {
    it: '各级政府 is a kind',
    title: '黄山市科技要闻',
    body: '各级政府、有关部门要抓好落实。',
    not: ['政府', '各级政府'],
  },
  {
    it: '市县两级政府 is a kind',
    title: '黄山市科技要闻',
    body: '市县两级政府加大投入。',
    not: ['政府', '市县两级政府'],
  },
  {
    it: '政府采购 names no government',
    title: '黄山市科技要闻',
    body: '市政府采购中心外，政府采购目录也已更新。',
    not: ['政府'],
  },
  { it: '科技管理部门 is a kind', body: '科技管理部门做好服务。', not: ['科技管理部门'] },
  {
    it: '一局 of 全局 is not an organisation',
    title: '黄山市科技要闻',
    body: '关系全局，布局未来，打开新局面。',
    not: ['全局', '布局'],
  },
  {
    it: 'a named office is an agency',
    title: '黄山市科技要闻',
    body: '黄山市成立科技创新委员会办公室。',
    has: ['Agency 黄山市科技创新委员会办公室|科技创新委员会办公室'],
  },
  {
    it: 'a working group of the region is an agency',
    title: '黄山市科技要闻',
    body: '黄山市科技体制改革领导小组审议通过。',
    has: ['Agency 黄山市科技体制改革领导小组'],
  },
  {
    it: 'the same elided words in two paragraphs are two bureaus',
    title: '江苏省各地动态',
    body: '南通市加大投入。市科技局安排专项。\n盐城市出台细则。市科技局跟踪督办。',
    has: ['Agency 南通市科技局', 'Agency 盐城市科技局'],
  },
  {
    it: 'the committee of a zone is the zone’s',
    title: '芜湖市科技要闻',
    body: '芜湖高新区扩园。高新区管委会出台细则。',
    has: ['Agency 芜湖高新区管委会|芜湖高新技术产业开发区管委会|芜湖高新区管理委员会'],
  },

  {
    it: 'the committee is named, not its secretary',
    title: '长兴县科技要闻',
    body: '长兴县委书记张某调研。',
    has: ['Agency 长兴县委|中共长兴县委员会'],
    not: ['县委书记'],
  },
  {
    it: 'the bureau is named, not its head',
    title: '黄山市科技要闻',
    body: '市科技局局长王某介绍情况。',
    at: ['市科技局 → Agency 黄山市科技局'],
  },
  {
    it: 'bare bureaus after the city’s are the city’s',
    title: '黄山市科技要闻',
    body: '市科技局牵头，财政局、人社局配合。',
    has: ['Agency 黄山市科技局', 'Agency 黄山市财政局', 'Agency 黄山市人社局'],
  },
  {
    it: 'departments of three levels are a kind',
    title: '安徽省科技要闻',
    body: '省市县三级科技部门联动。',
    not: ['科技部', '科技部门'],
  },
  {
    it: 'a chain of divisions is one bureau of the deepest',
    body: '湖北省武汉市江夏区科技和经济信息化局到会。',
    has: ['Agency 江夏区科技和经济信息化局|武汉市江夏区科技和经济信息化局'],
    not: ['Region 武汉市', '武汉市'],
  },
  {
    it: 'the Party committee of a province',
    body: '江西省委、省政府高度重视。',
    has: ['Agency 江西省委|中共江西省委员会', 'Agency 江西省人民政府'],
  },
  {
    it: 'a commission for discipline',
    title: '长兴县科技要闻',
    body: '县纪委监委驻点监督。',
    has: ['Agency 长兴县纪委监委|长兴县纪委'],
  },
  { it: 'a tax bureau', body: '黄山市税务局落实加计扣除。', has: ['Agency 黄山市税务局'] },
  { it: 'the State Council is an agency', body: '国务院印发规划。', has: ['Agency 国务院|中华人民共和国国务院'] },
  {
    it: 'a committee of the league is of the level that its name tells',
    body: '南充市举办活动，团市委参加。',
    at: ['团市委 → Agency 南充市团委'],
    not: ['Agency 南充市委'],
  },
  {
    it: 'the committee of a democratic party is not that of the region',
    body: '民进南充市委提出建议。',
    has: ['Agency 民进南充市委'],
    not: ['Agency 南充市委'],
  },
];

/** Enterprises, with and without their legal form. */
export const ENTERPRISES: readonly Row[] = [
  {
    it: 'the full name with region and legal form',
    body: '安徽中鼎密封件股份有限公司投资建厂。',
    has: ['Enterprise 安徽中鼎密封件股份有限公司'],
    says: ['安徽中鼎密封件股份有限公司 LOCATED_IN 安徽省'],
  },
  {
    it: 'a name without a region',
    body: '昨日，天衡智造科技有限公司完成融资。',
    has: ['Enterprise 天衡智造科技有限公司'],
  },
  {
    it: 'brackets belong to the name',
    body: '中科星图（西安）信息技术有限公司入驻。',
    has: ['Enterprise 中科星图（西安）信息技术有限公司'],
    says: ['中科星图（西安）信息技术有限公司 LOCATED_IN 西安市'],
  },
  {
    it: 'half-width brackets belong to the name',
    body: '中科星图(西安)信息技术有限公司入驻。',
    has: ['Enterprise 中科星图（西安）信息技术有限公司|中科星图(西安)信息技术有限公司'],
  },
  {
    it: 'a well-known firm without legal form',
    body: '华为与比亚迪参展。',
    has: ['Enterprise 华为', 'Enterprise 比亚迪'],
  },
  { it: 'a group', body: '安徽环新集团扩产。', has: ['Enterprise 安徽环新集团'] },
  {
    it: 'branches under the short names of their banks, which alone are common words',
    body: '人行毕节市中心支行、工行宿州分行和农行怀宁县支行放款三亿元；人行道已修好。',
    has: [
      'Enterprise 中国人民银行毕节市中心支行',
      'Enterprise 中国工商银行宿州分行',
      'Enterprise 中国农业银行怀宁县支行',
    ],
    not: ['人行'],
  },
  {
    it: 'a bank and its branch are one name',
    body: '中国银行安徽省分行放款三亿元。',
    has: ['Enterprise 中国银行安徽省分行'],
  },
  { it: 'a rural bank', body: '长兴农商银行推出专属信贷。', has: ['Enterprise 长兴农商银行'] },
  { it: 'a cooperative', body: '平罗县沃野蔬菜专业合作社试种成功。', has: ['Enterprise 平罗县沃野蔬菜专业合作社'] },
  {
    it: 'a list of firms is each of them',
    body: '引进晶合科技有限公司、蓝盾光电股份有限公司等企业。',
    has: ['Enterprise 晶合科技有限公司', 'Enterprise 蓝盾光电股份有限公司'],
  },
  {
    it: 'the verb before a name is not part of it',
    body: '成功引进天衡智造科技有限公司。',
    has: ['Enterprise 天衡智造科技有限公司'],
  },
  {
    it: 'a short form by definition is the same firm',
    body: '天衡智造科技有限公司（以下简称“天衡智造”）起步于2015年。去年，天衡智造营收翻番。',
    at: ['天衡智造科技有限公司 → Enterprise 天衡智造科技有限公司', '天衡智造 → Enterprise 天衡智造科技有限公司'],
  },
  {
    it: 'a short form by dropping region and legal form is the same firm',
    body: '安徽中鼎密封件股份有限公司起步于县城。如今，中鼎公司已走向全球。',
    at: ['中鼎公司 → Enterprise 安徽中鼎密封件股份有限公司'],
  },
  {
    it: 'a short form by group is the same firm',
    body: '江苏恒瑞医药股份有限公司加大投入。恒瑞医药去年新增专利。',
    at: ['恒瑞医药 → Enterprise 江苏恒瑞医药股份有限公司|恒瑞医药'],
  },
  {
    it: '龙头企业 is a kind',
    body: '龙头企业、科技型中小企业踊跃报名。',
    not: ['龙头企业', '科技型中小企业', '中小企业'],
  },
  {
    it: '上市公司 is a kind',
    body: '支持上市公司、国有企业和民营企业加大投入。',
    not: ['上市公司', '国有企业', '民营企业'],
  },
  { it: '金融机构 is a kind', body: '金融机构、商业银行增加投放。', not: ['金融机构', '商业银行'] },
  { it: '该公司 is no name', body: '该公司负责人介绍，公司法已修订。', not: ['公司', '该公司'] },
  {
    it: 'the count before a name is not part of it',
    body: '其中一家企业天衡智造科技有限公司表现突出。',
    has: ['Enterprise 天衡智造科技有限公司'],
  },

  {
    it: 'branches in a list are each one',
    body: '中国农业银行黄山分行、徽商银行先后放款。',
    has: ['Enterprise 中国农业银行黄山分行', 'Enterprise 徽商银行'],
  },
  {
    it: 'makers of chips by their usual names',
    body: '支持长江存储、长鑫存储等企业做大做强。',
    has: ['Enterprise 长江存储', 'Enterprise 长鑫存储'],
  },
  {
    it: '独角兽企业 is a kind',
    body: '培育独角兽企业、瞪羚企业、专精特新企业。',
    not: ['独角兽企业', '瞪羚企业', '专精特新企业'],
  },
  {
    it: 'a firm after its city is not one with it',
    body: '位于芜湖市的天衡智造科技有限公司扩产。',
    has: ['Enterprise 天衡智造科技有限公司', 'Region 芜湖市'],
  },
  { it: 'a foreign name in Latin letters', body: '引进ABB机器人有限公司。', has: ['Enterprise ABB机器人有限公司'] },
];

/** Universities, institutes, laboratories, parks, associations. */
export const INSTITUTIONS: readonly Row[] = [
  {
    it: 'an enclave centre keeps the place in brackets',
    body: '怀宁县（松江）科创中心启用。',
    has: ['Institution 怀宁县（松江）科创中心'],
    says: ['怀宁县（松江）科创中心 LOCATED_IN 松江区'],
  },
  {
    it: 'a named incubator is one',
    body: '黄山市启航科技企业孵化器开园。',
    has: ['Institution 黄山市启航科技企业孵化器'],
  },
  {
    it: 'a university with its seat',
    body: '江南大学派出教授。',
    has: ['Institution 江南大学'],
    says: ['江南大学 LOCATED_IN 无锡市'],
  },
  {
    it: 'a university by its short form',
    body: '合肥工业大学牵头。合工大随后跟进。',
    at: ['合工大 → Institution 合肥工业大学'],
  },
  {
    it: '中科院 is the academy',
    body: '中科院合肥物质科学研究院与中国科学院大学共建。',
    has: ['Institution 中国科学院大学'],
  },
  {
    it: 'a key laboratory with its owner',
    body: '飞凯新材料重点实验室揭牌。',
    has: ['Institution 飞凯新材料重点实验室'],
  },
  {
    it: 'a named institute of a region',
    body: '浙江清华长三角研究院引进团队。',
    has: ['Institution 浙江清华长三角研究院'],
  },
  {
    it: 'a park of two universities is one name',
    body: '中国矿业大学宿州大学科技园开园。',
    has: ['Institution 中国矿业大学宿州大学科技园'],
  },
  {
    it: 'an association of a city',
    body: '黄山市科技成果转化促进会成立。',
    has: ['Institution 黄山市科技成果转化促进会'],
  },
  {
    it: 'an alliance is an institution',
    body: '长三角生物医药产业技术创新战略联盟成立。',
    has: ['Institution 长三角生物医药产业技术创新战略联盟'],
  },
  { it: 'a hospital', body: '安徽省立医院参与研究。', has: ['Institution 安徽省立医院'] },
  { it: 'a firm’s technology centre', body: '环新集团技术创新中心挂牌。', has: ['Institution 环新集团技术创新中心'] },
  {
    it: 'a quality inspection centre has its province as seat',
    body: '安徽省包装印刷产品质量监督检验中心验收。',
    has: ['Institution 安徽省包装印刷产品质量监督检验中心'],
    says: ['安徽省包装印刷产品质量监督检验中心 LOCATED_IN 安徽省'],
  },
  {
    it: 'one body with two signboards is one',
    body: '齐鲁工业大学（山东省科学院）发布成果。',
    has: ['Institution 齐鲁工业大学|齐鲁工业大学（山东省科学院）'],
    not: ['Institution 山东省科学院'],
  },
  {
    it: 'a short form by definition is the same institute',
    body: '黄山市新材料产业技术研究院（以下简称“新材料研究院”）揭牌。新材料研究院聚焦四个方向。',
    at: ['新材料研究院 → Institution 黄山市新材料产业技术研究院'],
  },
  {
    it: 'a list of universities is each of them',
    body: '东南大学、南京大学和河海大学参与。',
    has: ['Institution 东南大学', 'Institution 南京大学', 'Institution 河海大学'],
  },
  {
    it: 'an institute of an academy is one name',
    body: '中国科学院兰州化学物理研究所签约。',
    has: ['Institution 中国科学院兰州化学物理研究所'],
  },
  { it: '众创空间 is a kind', body: '建设众创空间、孵化器、重点实验室。', not: ['众创空间', '孵化器', '重点实验室'] },
  {
    it: '高等院校 is a kind',
    body: '高等院校、科研院所、科研机构共同参与。',
    not: ['高等院校', '科研院所', '科研机构'],
  },
  {
    it: '国家重点实验室 counted is what a scheme awards, no institution',
    body: '拥有国家重点实验室3个、省级技术创新中心8家。',
    has: ['Program 国家重点实验室'],
    not: ['Institution 国家重点实验室', '省级技术创新中心', '技术创新中心'],
  },
  { it: '新型研发机构 is a kind', body: '培育新型研发机构十家。', not: ['新型研发机构'] },
  {
    it: '科技企业孵化器 of a rank is a kind',
    body: '省级科技企业孵化器达到12家。',
    not: ['科技企业孵化器', '省级科技企业孵化器'],
  },
  { it: 'newspapers are no bodies', body: '据《科技日报》、人民网报道，成果落地。', not: ['科技日报', '人民网'] },
  {
    it: 'a laboratory of a province by level word',
    title: '安徽省科技要闻',
    body: '省农业科学院选育新种。',
    has: ['Institution 安徽省农业科学院'],
  },
  { it: 'a joint laboratory', body: '双方共建长安量子联合实验室。', has: ['Institution 长安量子联合实验室'] },

  {
    it: 'an institute of a university and a city is one name',
    body: '清华大学合肥公共安全研究院揭牌。',
    has: ['Institution 清华大学合肥公共安全研究院'],
    not: ['清华大学', '合肥'],
  },
  {
    it: 'a hospital of a university is one name',
    body: '山东大学齐鲁医院开展临床研究。',
    has: ['Institution 山东大学齐鲁医院'],
    not: ['山东大学'],
  },
  {
    it: 'the academy is named in the title of its member',
    body: '中科院院士李某领衔。',
    has: ['Institution 中国科学院|中科院'],
  },
  {
    it: 'a national science centre is an institution',
    body: '合肥综合性国家科学中心建设提速。',
    has: ['Institution 合肥综合性国家科学中心'],
  },
  {
    it: 'a rank of incubators is a kind',
    body: '获批省级科技企业孵化器。',
    not: ['省级科技企业孵化器', '科技企业孵化器'],
  },
  {
    it: 'a vocational college',
    body: '芜湖职业技术学院开设新专业。',
    has: ['Institution 芜湖职业技术学院|芜湖职业技术大学'],
  },
  {
    it: 'an industrial research institute of a zone',
    title: '芜湖市科技要闻',
    body: '芜湖机器人产业技术研究院引进团队。',
    has: ['Institution 芜湖机器人产业技术研究院'],
  },
];
