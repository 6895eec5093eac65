import type { EntityType } from '../../graph/index.ts';

/** A name in an article: its title, its body, and the text of the mention that is meant. */
export type Named = Readonly<{ title: string; body: string; text: string }>;

export type Pair = Readonly<{ it: string; type: EntityType; a: Named; b: Named }>;

const named = (title: string, body: string, text: string): Named => ({ title, body, text });

/** The same thing under two names or in two articles: one id. */
export const SAME: readonly Pair[] = [
  // Organs.
  {
    it: '科技厅 and 科学技术厅 of one province',
    type: 'Agency',
    a: named('山东省科技要闻', '山东省科技厅发文。', '山东省科技厅'),
    b: named('山东省科技要闻', '山东省科学技术厅发文。', '山东省科学技术厅'),
  },
  {
    it: '省科技厅 and the full name',
    type: 'Agency',
    a: named('山东省科技要闻', '省科技厅发文。', '省科技厅'),
    b: named('科技工作简讯', '山东省科学技术厅发文。', '山东省科学技术厅'),
  },
  {
    it: 'bare 科技厅 and the full name',
    type: 'Agency',
    a: named('山东省科技要闻', '科技厅、财政厅联合印发通知。', '科技厅'),
    b: named('科技工作简讯', '山东省科技厅发文。', '山东省科技厅'),
  },
  {
    it: '自治区科技厅 in 内蒙古 and its full name',
    type: 'Agency',
    a: named('内蒙古自治区科技要闻', '自治区科技厅发文。', '自治区科技厅'),
    b: named('科技工作简讯', '内蒙古科技厅发文。', '内蒙古科技厅'),
  },
  {
    it: '政府 and 人民政府',
    type: 'Agency',
    a: named('科技工作简讯', '黄山市政府发文。', '黄山市政府'),
    b: named('科技工作简讯', '黄山市人民政府发文。', '黄山市人民政府'),
  },
  {
    it: '市政府 of the home city and its full name',
    type: 'Agency',
    a: named('黄山市科技要闻', '市政府发文。', '市政府'),
    b: named('科技工作简讯', '黄山市人民政府发文。', '黄山市人民政府'),
  },
  {
    it: '县政府 in an article about the county and its full name with the city',
    type: 'Agency',
    a: named('长兴县科技要闻', '县政府发文。', '县政府'),
    b: named('科技工作简讯', '湖州市长兴县人民政府发文。', '湖州市长兴县人民政府'),
  },
  {
    it: 'a county bureau by short and by full region name',
    type: 'Agency',
    a: named('浙江省科技要闻', '长兴科技局发文。', '长兴科技局'),
    b: named('浙江省科技要闻', '长兴县科技局发文。', '长兴县科技局'),
  },
  {
    it: '发改委 and 发展改革委',
    type: 'Agency',
    a: named('科技工作简讯', '黄山市发改委发文。', '黄山市发改委'),
    b: named('科技工作简讯', '黄山市发展改革委发文。', '黄山市发展改革委'),
  },
  {
    it: '发改委 and 发展和改革委员会',
    type: 'Agency',
    a: named('科技工作简讯', '黄山市发改委发文。', '黄山市发改委'),
    b: named('科技工作简讯', '黄山市发展和改革委员会发文。', '黄山市发展和改革委员会'),
  },
  {
    it: '人社局 and 人力资源和社会保障局',
    type: 'Agency',
    a: named('科技工作简讯', '黄山市人社局发文。', '黄山市人社局'),
    b: named('科技工作简讯', '黄山市人力资源和社会保障局发文。', '黄山市人力资源和社会保障局'),
  },
  {
    it: '科技部 and 科学技术部',
    type: 'Agency',
    a: named('科技工作简讯', '科技部发文。', '科技部'),
    b: named('黄山市科技要闻', '科学技术部发文。', '科学技术部'),
  },
  {
    it: '中组部 and its full name',
    type: 'Agency',
    a: named('科技工作简讯', '中组部发文。', '中组部'),
    b: named('科技工作简讯', '中共中央组织部发文。', '中共中央组织部'),
  },
  {
    it: 'the bureau of an abolished city and of its successor',
    type: 'Agency',
    a: named('科技工作简讯', '襄樊市科技局发文。', '襄樊市科技局'),
    b: named('科技工作简讯', '襄阳市科技局发文。', '襄阳市科技局'),
  },
  {
    it: 'one county bureau in two articles',
    type: 'Agency',
    a: named('长兴县科技要闻', '县科技局走访企业。', '县科技局'),
    b: named('科技工作简讯', '浙江省长兴县科技局发文。', '浙江省长兴县科技局'),
  },
  {
    it: '管委会 after its zone and with the zone’s name',
    type: 'Agency',
    a: named('芜湖市科技要闻', '芜湖高新区扩园。管委会出台细则。芜湖高新区管委会发文。', '芜湖高新区管委会'),
    b: named('芜湖市科技要闻', '芜湖高新技术产业开发区管委会发文。', '芜湖高新技术产业开发区管委会'),
  },

  // Regions.
  {
    it: 'short and full name of a county',
    type: 'Region',
    a: named('科技工作简讯', '浙江长兴新建基地。', '长兴'),
    b: named('科技工作简讯', '长兴县新建基地。', '长兴县'),
  },
  {
    it: 'old and new name of a district',
    type: 'Region',
    a: named('科技工作简讯', '浙江省萧山市早有探索。', '萧山市'),
    b: named('科技工作简讯', '杭州市萧山区新建基地。', '萧山区'),
  },
  {
    it: 'old and new name of a city',
    type: 'Region',
    a: named('科技工作简讯', '襄樊市早有探索。', '襄樊市'),
    b: named('科技工作简讯', '襄阳市新建基地。', '襄阳市'),
  },
  {
    it: 'an abolished district and that into which it merged',
    type: 'Region',
    a: named('科技工作简讯', '上海市闸北区早有探索。', '闸北区'),
    b: named('科技工作简讯', '上海市静安区新建基地。', '静安区'),
  },
  {
    it: '全市 and the name of the city',
    type: 'Region',
    a: named('黄山市科技要闻', '全市新建基地。', '全市'),
    b: named('科技工作简讯', '安徽黄山市新建基地。', '黄山市'),
  },
  {
    it: '我省 and the name of the province',
    type: 'Region',
    a: named('黄山市科技要闻', '我省新建基地。', '我省'),
    b: named('科技工作简讯', '安徽新建基地。', '安徽'),
  },
  {
    it: 'long and short form of an autonomous region',
    type: 'Region',
    a: named('科技工作简讯', '宁夏新建基地。', '宁夏'),
    b: named('科技工作简讯', '宁夏回族自治区新建基地。', '宁夏回族自治区'),
  },
  {
    it: 'long and short form of a prefecture',
    type: 'Region',
    a: named('云南省科技要闻', '大理州新建基地。', '大理州'),
    b: named('科技工作简讯', '大理白族自治州新建基地。', '大理白族自治州'),
  },
  {
    it: '长三角 and 长江三角洲',
    type: 'Region',
    a: named('科技工作简讯', '长三角共享仪器。', '长三角'),
    b: named('科技工作简讯', '长江三角洲共享仪器。', '长江三角洲'),
  },
  {
    it: 'a zone by long and short form',
    type: 'Region',
    a: named('芜湖市科技要闻', '芜湖高新区扩园。', '芜湖高新区'),
    b: named('安徽省科技要闻', '芜湖高新技术产业开发区扩园。', '芜湖高新技术产业开发区'),
  },
  {
    it: '光谷 and 东湖高新区',
    type: 'Region',
    a: named('武汉市科技要闻', '东湖高新区扩园。', '东湖高新区'),
    b: named('武汉市科技要闻', '武汉光谷企业积极。光谷扩园。', '光谷'),
  },
  {
    it: 'the character of a compound and the name of the city',
    type: 'Region',
    a: named('宿州市科技要闻', '杭州市接纳干部。宿杭两地结对合作。', '宿'),
    b: named('科技工作简讯', '宿州新建基地。', '宿州'),
  },
  {
    it: 'the character of a compound and the name of the province',
    type: 'Region',
    a: named('科技工作简讯', '沪苏浙皖四地合作。', '皖'),
    b: named('科技工作简讯', '安徽省新建基地。', '安徽省'),
  },
  {
    it: 'traditional and simplified script',
    type: 'Region',
    a: named('科技工作简讯', '廣東省新建基地。', '廣東省'),
    b: named('科技工作简讯', '广东省新建基地。', '广东省'),
  },

  // Institutions and enterprises.
  {
    it: 'a university by short and full name',
    type: 'Institution',
    a: named('安徽省科技要闻', '合肥工业大学牵头。合工大跟进。', '合工大'),
    b: named('科技工作简讯', '合肥工业大学牵头。', '合肥工业大学'),
  },
  {
    it: '南农大 and 南京农业大学',
    type: 'Institution',
    a: named('江苏省科技要闻', '南京农业大学牵头。南农大跟进。', '南农大'),
    b: named('科技工作简讯', '南京农业大学牵头。', '南京农业大学'),
  },
  {
    it: '中科院 and 中国科学院',
    type: 'Institution',
    a: named('科技工作简讯', '中科院派员。', '中科院'),
    b: named('科技工作简讯', '中国科学院派员。', '中国科学院'),
  },
  {
    it: 'a firm by defined short form and full name',
    type: 'Enterprise',
    a: named('科技工作简讯', '天衡智造科技有限公司（以下简称“天衡智造”）起步。天衡智造扩产。', '天衡智造'),
    b: named('黄山市科技要闻', '天衡智造科技有限公司扩产。', '天衡智造科技有限公司'),
  },
  {
    it: 'a firm by derived short form and full name',
    type: 'Enterprise',
    a: named('科技工作简讯', '安徽中鼎密封件股份有限公司起步。中鼎公司扩产。', '中鼎公司'),
    b: named('安徽省科技要闻', '安徽中鼎密封件股份有限公司扩产。', '安徽中鼎密封件股份有限公司'),
  },
  {
    it: 'a well-known firm by short and full name',
    type: 'Enterprise',
    a: named('科技工作简讯', '华为参展。', '华为'),
    b: named('科技工作简讯', '华为技术有限公司参展。', '华为技术有限公司'),
  },
  {
    it: 'brackets of either width',
    type: 'Enterprise',
    a: named('科技工作简讯', '中科星图（西安）信息技术有限公司入驻。', '中科星图（西安）信息技术有限公司'),
    b: named('科技工作简讯', '中科星图(西安)信息技术有限公司入驻。', '中科星图(西安)信息技术有限公司'),
  },
  {
    it: 'two signboards of one university',
    type: 'Institution',
    a: named('科技工作简讯', '齐鲁工业大学（山东省科学院）发布成果。', '齐鲁工业大学'),
    b: named('科技工作简讯', '齐鲁工业大学发布成果。', '齐鲁工业大学'),
  },
  {
    it: 'one laboratory in two articles',
    type: 'Institution',
    a: named('黄山市科技要闻', '飞凯新材料重点实验室揭牌。', '飞凯新材料重点实验室'),
    b: named('科技工作简讯', '飞凯新材料重点实验室揭牌。', '飞凯新材料重点实验室'),
  },

  // Programmes.
  {
    it: 'a national scheme in two provinces',
    type: 'Program',
    a: named('黄山市科技要闻', '黄山市推行“揭榜挂帅”机制。', '揭榜挂帅'),
    b: named('南京市科技要闻', '南京市推行“揭榜挂帅”制。', '揭榜挂帅'),
  },
  {
    it: 'a national scheme with and without quotation marks',
    type: 'Program',
    a: named('黄山市科技要闻', '黄山市推行“科技特派员”制度。', '科技特派员'),
    b: named('南京市科技要闻', '南京市推行科技特派员制度。', '科技特派员'),
  },
  {
    it: '双招双引 of two cities',
    type: 'Program',
    a: named('黄山市科技要闻', '黄山市开展“双招双引”工作。', '双招双引'),
    b: named('合肥市科技要闻', '合肥市开展双招双引。', '双招双引'),
  },
  {
    it: 'a product of an everyday name in two articles about one city',
    type: 'Program',
    a: named('襄阳市科技要闻', '襄阳市推出“高企贷”。', '高企贷'),
    b: named('湖北省科技要闻', '襄阳市的企业拿到“高企贷”。', '高企贷'),
  },
  {
    it: 'a product and the same with its city before it',
    type: 'Program',
    a: named('襄阳市科技要闻', '襄阳市推出“高企贷”。', '高企贷'),
    b: named('科技工作简讯', '会议介绍了襄阳市高企贷。', '襄阳市高企贷'),
  },
  {
    it: 'a financial product named twice by its city',
    type: 'Program',
    a: named('南京市科技要闻', '南京市推出“宁科贷”。', '宁科贷'),
    b: named('江苏省科技要闻', '南京市推出“宁科贷”。', '宁科贷'),
  },
  {
    it: 'a document by its defined short title',
    type: 'Program',
    a: named(
      '黄山市科技要闻',
      '黄山市印发《黄山市科技创新三年行动方案》（以下简称《行动方案》）。《行动方案》提出任务。',
      '《行动方案》',
    ),
    b: named('科技工作简讯', '黄山市印发《黄山市科技创新三年行动方案》。', '《黄山市科技创新三年行动方案》'),
  },
  {
    it: 'a national programme in two articles',
    type: 'Program',
    a: named('黄山市科技要闻', '获批国家重点研发计划项目。', '国家重点研发计划'),
    b: named('南京市科技要闻', '获批国家重点研发计划项目。', '国家重点研发计划'),
  },
  {
    it: 'a national law in two articles',
    type: 'Program',
    a: named('黄山市科技要闻', '贯彻《中华人民共和国科学技术进步法》。', '《中华人民共和国科学技术进步法》'),
    b: named('南京市科技要闻', '贯彻《中华人民共和国科学技术进步法》。', '《中华人民共和国科学技术进步法》'),
  },
  {
    it: 'quotation marks of either kind',
    type: 'Program',
    a: named('黄山市科技要闻', '全面推行"揭榜挂帅"机制。', '揭榜挂帅'),
    b: named('黄山市科技要闻', '全面推行「揭榜挂帅」机制。', '揭榜挂帅'),
  },
  {
    it: 'a fund by level word and by full name',
    type: 'Program',
    a: named('安徽省科技要闻', '省科技成果转化引导基金完成首投。', '省科技成果转化引导基金'),
    b: named('科技工作简讯', '安徽省科技成果转化引导基金完成首投。', '安徽省科技成果转化引导基金'),
  },
];

/** Two things under one name: two ids. */
export const DIFFERENT: readonly Pair[] = [
  // Organs.
  {
    it: '市科技局 of two cities',
    type: 'Agency',
    a: named('黄山市科技要闻', '市科技局发文。', '市科技局'),
    b: named('南京市科技要闻', '市科技局发文。', '市科技局'),
  },
  {
    it: '县科技局 of two counties of one city',
    type: 'Agency',
    a: named('长兴县科技要闻', '县科技局发文。', '县科技局'),
    b: named('德清县科技要闻', '县科技局发文。', '县科技局'),
  },
  {
    it: '自治区科技厅 of two regions',
    type: 'Agency',
    a: named('内蒙古自治区科技要闻', '自治区科技厅发文。', '自治区科技厅'),
    b: named('宁夏回族自治区科技要闻', '自治区科技厅发文。', '自治区科技厅'),
  },
  {
    it: '省科技厅 of two provinces',
    type: 'Agency',
    a: named('山东省科技要闻', '省科技厅发文。', '省科技厅'),
    b: named('山西省科技要闻', '省科技厅发文。', '省科技厅'),
  },
  {
    it: 'bare 财政厅 of two provinces',
    type: 'Agency',
    a: named('山东省科技要闻', '科技厅、财政厅联合印发通知。', '财政厅'),
    b: named('山西省科技要闻', '科技厅、财政厅联合印发通知。', '财政厅'),
  },
  {
    it: '市科技局 in an article about a county is the city’s, not the county’s',
    type: 'Agency',
    a: named('长兴县科技要闻', '市科技局派员。', '市科技局'),
    b: named('长兴县科技要闻', '县科技局派员。', '县科技局'),
  },
  {
    it: '县委 of two counties',
    type: 'Agency',
    a: named('长兴县科技要闻', '县委发文。', '县委'),
    b: named('德清县科技要闻', '县委发文。', '县委'),
  },
  {
    it: '县委 and 县政府 of one county',
    type: 'Agency',
    a: named('长兴县科技要闻', '县委发文。', '县委'),
    b: named('长兴县科技要闻', '县政府发文。', '县政府'),
  },
  {
    it: '科技局 and 财政局 of one city',
    type: 'Agency',
    a: named('黄山市科技要闻', '市科技局发文。', '市科技局'),
    b: named('黄山市科技要闻', '市财政局发文。', '市财政局'),
  },
  {
    it: '科技部 and a 科技局',
    type: 'Agency',
    a: named('黄山市科技要闻', '科技部发文。', '科技部'),
    b: named('黄山市科技要闻', '市科技局发文。', '市科技局'),
  },
  {
    it: '高新区管委会 of two cities',
    type: 'Agency',
    a: named('芜湖市科技要闻', '芜湖高新区管委会发文。', '芜湖高新区管委会'),
    b: named('合肥市科技要闻', '合肥高新区管委会发文。', '合肥高新区管委会'),
  },
  {
    it: '区政府 of two districts of one name',
    type: 'Agency',
    a: named('南京市科技要闻', '鼓楼区政府发文。', '鼓楼区政府'),
    b: named('福州市科技要闻', '鼓楼区政府发文。', '鼓楼区政府'),
  },
  {
    it: '吉林省政府 and 吉林市政府',
    type: 'Agency',
    a: named('科技工作简讯', '吉林省政府发文。', '吉林省政府'),
    b: named('科技工作简讯', '吉林市政府发文。', '吉林市政府'),
  },

  // Regions.
  {
    it: '鼓楼区 of 南京 and 徐州',
    type: 'Region',
    a: named('南京市科技要闻', '鼓楼区新建基地。', '鼓楼区'),
    b: named('徐州市科技要闻', '鼓楼区新建基地。', '鼓楼区'),
  },
  {
    it: '鼓楼区 of 南京 and 福州',
    type: 'Region',
    a: named('南京市科技要闻', '鼓楼区新建基地。', '鼓楼区'),
    b: named('福州市科技要闻', '鼓楼区新建基地。', '鼓楼区'),
  },
  {
    it: '鼓楼区 of 徐州 and 开封',
    type: 'Region',
    a: named('徐州市科技要闻', '鼓楼区新建基地。', '鼓楼区'),
    b: named('开封市科技要闻', '鼓楼区新建基地。', '鼓楼区'),
  },
  {
    it: '朝阳区 of 北京 and 长春',
    type: 'Region',
    a: named('北京市科技要闻', '朝阳区新建基地。', '朝阳区'),
    b: named('长春市科技要闻', '朝阳区新建基地。', '朝阳区'),
  },
  {
    it: '朝阳市 and 朝阳县',
    type: 'Region',
    a: named('辽宁省科技要闻', '朝阳市新建基地。', '朝阳市'),
    b: named('辽宁省科技要闻', '朝阳县新建基地。', '朝阳县'),
  },
  {
    it: '宝山区 of 上海 and 双鸭山',
    type: 'Region',
    a: named('上海市科技要闻', '宝山区新建基地。', '宝山区'),
    b: named('双鸭山市科技要闻', '宝山区新建基地。', '宝山区'),
  },
  {
    it: '海南 the province and the prefecture',
    type: 'Region',
    a: named('海南省科技要闻', '海南新建基地。', '海南'),
    b: named('青海省科技要闻', '海南州新建基地。', '海南州'),
  },
  {
    it: '吉林省 and 吉林市',
    type: 'Region',
    a: named('科技工作简讯', '吉林省新建基地。', '吉林省'),
    b: named('科技工作简讯', '吉林市新建基地。', '吉林市'),
  },
  {
    it: '通州区 of 北京 and 南通',
    type: 'Region',
    a: named('北京市科技要闻', '通州区新建基地。', '通州区'),
    b: named('南通市科技要闻', '通州区新建基地。', '通州区'),
  },
  {
    it: '西湖区 of 杭州 and 南昌',
    type: 'Region',
    a: named('杭州市科技要闻', '西湖区新建基地。', '西湖区'),
    b: named('南昌市科技要闻', '西湖区新建基地。', '西湖区'),
  },
  {
    it: '市中区 of 济南 and 枣庄',
    type: 'Region',
    a: named('济南市科技要闻', '市中区新建基地。', '市中区'),
    b: named('枣庄市科技要闻', '市中区新建基地。', '市中区'),
  },
  {
    it: '伊宁市 and 伊宁县',
    type: 'Region',
    a: named('新疆科技要闻', '伊宁市新建基地。', '伊宁市'),
    b: named('新疆科技要闻', '伊宁县新建基地。', '伊宁县'),
  },
  {
    it: '全市 of two cities',
    type: 'Region',
    a: named('黄山市科技要闻', '全市新建基地。', '全市'),
    b: named('南京市科技要闻', '全市新建基地。', '全市'),
  },
  {
    it: '该县 of two counties',
    type: 'Region',
    a: named('长兴县科技要闻', '该县新建基地。', '该县'),
    b: named('德清县科技要闻', '该县新建基地。', '该县'),
  },
  {
    it: 'villages of one name in two counties',
    type: 'Region',
    a: named('长兴县科技要闻', '专家走进新光村。', '新光村'),
    b: named('德清县科技要闻', '专家走进新光村。', '新光村'),
  },
  {
    it: 'a city and its high-tech zone',
    type: 'Region',
    a: named('芜湖市科技要闻', '芜湖市新建基地。', '芜湖市'),
    b: named('芜湖市科技要闻', '芜湖高新区新建基地。', '芜湖高新区'),
  },
  {
    it: 'high-tech and economic zone of one city',
    type: 'Region',
    a: named('芜湖市科技要闻', '芜湖高新区新建基地。', '芜湖高新区'),
    b: named('芜湖市科技要闻', '芜湖经开区新建基地。', '芜湖经开区'),
  },

  // Institutions and enterprises.
  {
    it: '省农业科学院 of two provinces',
    type: 'Institution',
    a: named('安徽省科技要闻', '省农业科学院选育新种。', '省农业科学院'),
    b: named('山东省科技要闻', '省农业科学院选育新种。', '省农业科学院'),
  },
  {
    it: 'branches of one bank in two provinces',
    type: 'Enterprise',
    a: named('科技工作简讯', '中国银行安徽省分行放款。', '中国银行安徽省分行'),
    b: named('科技工作简讯', '中国银行江苏省分行放款。', '中国银行江苏省分行'),
  },
  {
    it: 'a bank and its branch',
    type: 'Enterprise',
    a: named('科技工作简讯', '中国银行放款。', '中国银行'),
    b: named('科技工作简讯', '中国银行江苏省分行放款。', '中国银行江苏省分行'),
  },
  {
    it: 'two universities that one short form may mean',
    type: 'Institution',
    a: named('科技工作简讯', '南京大学派员。', '南京大学'),
    b: named('科技工作简讯', '南开大学派员。', '南开大学'),
  },

  // Programmes.
  {
    it: '《行动方案》 of two provinces',
    type: 'Program',
    a: named('安徽省科技要闻', '安徽省印发《科技成果转化行动方案》。', '《科技成果转化行动方案》'),
    b: named('山东省科技要闻', '山东省印发《科技成果转化行动方案》。', '《科技成果转化行动方案》'),
  },
  {
    it: '《行动方案》 by definition of two documents',
    type: 'Program',
    a: named(
      '黄山市科技要闻',
      '黄山市印发《黄山市科技创新三年行动方案》（以下简称《行动方案》）。《行动方案》提出任务。',
      '《行动方案》',
    ),
    b: named(
      '南京市科技要闻',
      '南京市印发《南京市人工智能三年行动方案》（以下简称《行动方案》）。《行动方案》提出任务。',
      '《行动方案》',
    ),
  },
  {
    it: 'a fund of two provinces',
    type: 'Program',
    a: named('安徽省科技要闻', '省科技成果转化引导基金完成首投。', '省科技成果转化引导基金'),
    b: named('山东省科技要闻', '省科技成果转化引导基金完成首投。', '省科技成果转化引导基金'),
  },
  {
    it: 'a product of an everyday name in two cities',
    type: 'Program',
    a: named('襄阳市科技要闻', '襄阳市推出“高企贷”。', '高企贷'),
    b: named('宜昌市科技要闻', '宜昌市推出“高企贷”。', '高企贷'),
  },
  {
    it: 'a product of a name that the lexicon has not, in two cities',
    type: 'Program',
    a: named('襄阳市科技要闻', '襄阳市推出“惠研贷”。', '惠研贷'),
    b: named('宜昌市科技要闻', '宜昌市推出“惠研贷”。', '惠研贷'),
  },
  {
    it: 'two products of one city',
    type: 'Program',
    a: named('南京市科技要闻', '南京市推出“宁科贷”。', '宁科贷'),
    b: named('南京市科技要闻', '南京市推出“宁创贷”。', '宁创贷'),
  },
  {
    it: 'two schemes',
    type: 'Program',
    a: named('南京市科技要闻', '推行“揭榜挂帅”“赛马制”等方式。', '揭榜挂帅'),
    b: named('南京市科技要闻', '推行“揭榜挂帅”“赛马制”等方式。', '赛马制'),
  },
  {
    it: 'a scheme and its special form',
    type: 'Program',
    a: named('南京市科技要闻', '推行科技特派员制度。', '科技特派员'),
    b: named('南京市科技要闻', '推行法人科技特派员制度。', '法人科技特派员'),
  },
  {
    it: 'one event of two cities',
    type: 'Program',
    a: named('黄山市科技要闻', '黄山市举办高端装备产业发展座谈会。', '高端装备产业发展座谈会'),
    b: named('南京市科技要闻', '南京市举办高端装备产业发展座谈会。', '高端装备产业发展座谈会'),
  },
  {
    it: '宁 of 南京 and 宁夏',
    type: 'Region',
    a: named('南京市科技要闻', '镇江市派员。宁镇两地合作。', '宁'),
    b: named('宁夏回族自治区科技要闻', '福建省派员。闽宁两省合作。', '宁'),
  },
  {
    it: 'a provincial and the national programme',
    type: 'Program',
    a: named('安徽省科技要闻', '获批省重点研发计划项目。', '省重点研发计划'),
    b: named('安徽省科技要闻', '获批国家重点研发计划项目。', '国家重点研发计划'),
  },
  {
    it: 'the provincial programme of two provinces',
    type: 'Program',
    a: named('安徽省科技要闻', '获批省重点研发计划项目。', '省重点研发计划'),
    b: named('山东省科技要闻', '获批省重点研发计划项目。', '省重点研发计划'),
  },
];
