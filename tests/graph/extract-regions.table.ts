import type { Row } from './reading.ts';

/** Regions: which place a name means, and which words are none. */
export const REGIONS: readonly Row[] = [
  { it: '日照 as sunshine is no city', title: '山东省科技要闻', body: '该地日照充足，适合种植。', not: ['日照'] },
  {
    it: 'a single abbreviation after 在 is its province',
    title: '黄山市科技要闻',
    body: '在沪举办专场推介会。',
    codes: ['沪=310000'],
  },
  // Full and short names.
  {
    it: 'a full name stands alone',
    body: '长兴县今年新建中试基地三处。',
    codes: ['长兴县=330522'],
    says: ['长兴县 PART_OF 湖州市'],
  },
  {
    it: 'a short county name after its province is that county',
    body: '浙江长兴今年新建中试基地三处。',
    codes: ['浙江=330000', '长兴=330522'],
  },
  {
    it: 'a short county name is known once the full name stood',
    title: '长兴县培育企业纪实',
    body: '长兴县起步较早。近两年，长兴的企业投入翻番。',
    codes: ['长兴=330522'],
  },
  {
    it: 'a short city name stands alone',
    body: '昨日，芜湖与马鞍山两地签约。',
    codes: ['芜湖=340200', '马鞍山=340500'],
  },
  {
    it: 'a chain of divisions names each of them',
    body: '山东省济宁市曲阜市出台新办法。',
    codes: ['山东省=370000', '济宁市=370800', '曲阜市=370881'],
  },
  {
    it: 'an autonomous prefecture goes by its short form, too',
    title: '云南省科技简讯',
    body: '大理州与楚雄州互派专家。',
    codes: ['大理州=532900', '楚雄州=532300'],
  },
  {
    it: 'an autonomous region goes by its short form',
    body: '内蒙古与宁夏联合开展技术攻关。',
    codes: ['内蒙古=150000', '宁夏=640000'],
  },
  { it: 'a league is a division', body: '锡林郭勒盟举办牧区科普活动。', codes: ['锡林郭勒盟=152500'] },
  { it: 'a banner is a division', body: '内蒙古自治区达拉特旗建成光伏基地。', codes: ['达拉特旗=150621'] },
  {
    it: 'an autonomous county is found by its full name',
    body: '景宁畲族自治县引进三名博士。',
    codes: ['景宁畲族自治县=331127'],
  },
  { it: 'Hong Kong and Macao are regions', body: '香港、澳门的团队参赛。', codes: ['香港=810000', '澳门=820000'] },
  { it: 'a name split by spaces is found', body: '长 兴 县今年新建中试基地三处。', codes: ['长 兴 县=330522'] },
  { it: 'a traditional script name is the same place', body: '廣東省今年新建實驗室。', codes: ['廣東省=440000'] },

  // Ambiguous names.
  {
    it: '朝阳区 in an article about 北京 is 110105',
    title: '北京市科技要闻',
    body: '朝阳区发布算力券细则。',
    codes: ['朝阳区=110105'],
  },
  {
    it: '朝阳区 in an article about 长春 is 220104',
    title: '长春市科技要闻',
    body: '朝阳区发布算力券细则。',
    codes: ['朝阳区=220104'],
  },
  { it: '朝阳 that nothing decides stays open', body: '朝阳区发布算力券细则。', not: ['Region 朝阳区'] },
  { it: '朝阳 as a common word is no place', body: '这是一个朝阳产业，前景广阔。', not: ['朝阳'] },
  {
    it: '鼓楼区 in an article about 南京 is 320106',
    title: '南京市科技要闻',
    body: '鼓楼区组织专场对接。',
    codes: ['鼓楼区=320106'],
  },
  {
    it: '鼓楼区 in an article about 徐州 is 320302',
    title: '徐州市科技要闻',
    body: '鼓楼区组织专场对接。',
    codes: ['鼓楼区=320302'],
  },
  {
    it: '鼓楼区 in an article about 福州 is 350102',
    title: '福州市科技要闻',
    body: '鼓楼区组织专场对接。',
    codes: ['鼓楼区=350102'],
  },
  {
    it: '鼓楼区 in an article about 开封 is 410204',
    title: '开封市科技要闻',
    body: '鼓楼区组织专场对接。',
    codes: ['鼓楼区=410204'],
  },
  {
    it: '鼓楼区 that nothing decides is left open and reported',
    body: '鼓楼区组织专场对接。',
    not: ['Region 鼓楼区'],
    notices: ['unresolved'],
  },
  {
    it: '宝山 in an article about 上海 is 310113',
    title: '上海市科技要闻',
    body: '宝山区改造旧厂房六处。',
    codes: ['宝山区=310113'],
  },
  {
    it: '宝山 in an article about 双鸭山 is 230506',
    title: '双鸭山市科技要闻',
    body: '宝山区改造旧厂房六处。',
    codes: ['宝山区=230506'],
  },
  {
    it: '海南州 is the prefecture',
    title: '青海省科技要闻',
    body: '海南州推进清洁能源开发。',
    codes: ['海南州=632500'],
  },
  {
    it: '海南 in an article about 青海 is the prefecture',
    title: '海南藏族自治州推进清洁能源',
    body: '海南藏族自治州地处青海。今年，海南新增光伏装机。',
    codes: ['海南=632500'],
  },
  {
    it: '海南区 in an article about 乌海 is the district',
    title: '乌海市科技要闻',
    body: '海南区新建焦化中试线。',
    codes: ['海南区=150303'],
  },
  { it: '吉林 alone is the province', body: '吉林出台新办法。', codes: ['吉林=220000'] },
  { it: '吉林市 is the city', body: '吉林省吉林市出台新办法。', codes: ['吉林省=220000', '吉林市=220200'] },
  {
    it: '通州区 in an article about 南通 is 320612',
    title: '南通市科技要闻',
    body: '通州区引进团队。',
    codes: ['通州区=320612'],
  },
  {
    it: '西湖区 in an article about 南昌 is 360103',
    title: '南昌市科技要闻',
    body: '西湖区引进团队。',
    codes: ['西湖区=360103'],
  },
  {
    it: '市中区 in an article about 乐山 is 511102',
    title: '乐山市科技要闻',
    body: '市中区引进团队。',
    codes: ['市中区=511102'],
  },
  {
    it: '新华区 after its city is that of the city',
    body: '河北省沧州市新华区引进团队。',
    codes: ['新华区=130902'],
  },

  // Compounds.
  {
    it: '沪苏浙皖 is four provinces',
    body: '沪苏浙皖四地共建实验室联盟。',
    codes: ['沪=310000', '苏=320000', '浙=330000', '皖=340000'],
  },
  {
    it: '川渝 is two',
    title: '四川省科技要闻',
    body: '川渝两地共推成果互认。',
    codes: ['川=510000', '渝=500000'],
  },
  {
    it: '宿杭两地 beside 宿州 is 宿州市 and 杭州市',
    title: '宿州市科技要闻',
    body: '杭州市接纳挂职干部。宿杭两地结对合作。',
    codes: ['宿=341300', '杭=330100'],
  },
  {
    it: '穗莞 in an article about 广州 and 东莞 is the two cities',
    title: '广州市与东莞市深化协作',
    body: '穗莞两地共建中试平台。',
    codes: ['穗=440100', '莞=441900'],
  },
  {
    it: '甬舟 is 宁波 and 舟山',
    title: '宁波市科技要闻',
    body: '舟山市派员参会。甬舟两地合作攻关。',
    codes: ['甬=330200', '舟=330900'],
  },
  {
    it: '苏皖两省 is two provinces',
    body: '苏皖两省共同组织联合攻关。',
    codes: ['苏=320000', '皖=340000'],
  },
  {
    it: '京津冀 is one named region',
    body: '京津冀协同推进成果转化。',
    codes: ['京津冀=京津冀'],
    not: ['京', '津', '冀'],
  },
  { it: '长三角 is one named region', body: '长三角共享仪器设备。', codes: ['长三角=长三角'] },
  {
    it: 'the Greater Bay Area is one named region',
    body: '粤港澳大湾区新增三个平台。',
    codes: ['粤港澳大湾区=粤港澳大湾区'],
    not: ['粤', '港', '澳'],
  },
  {
    it: 'characters of a word are no abbreviations',
    body: '在创新大潮中来，青年才俊各显身手。',
    not: ['新', '青', '中'],
  },
  { it: 'a car plate character alone is no region', body: '苏醒的土地上，甘愿奉献的人很多。', not: ['苏', '甘'] },

  // 全市, 我省, 该县.
  {
    it: '全市 is the city of the article',
    title: '黄山市科技要闻',
    body: '目前，全市共有孵化载体九家。',
    at: ['全市 → Region 黄山市'],
  },
  {
    it: '我省 is the province above home',
    title: '黄山市科技要闻',
    body: '这在我省尚属首次。',
    at: ['我省 → Region 安徽省'],
  },
  {
    it: '全区 in an article about an autonomous region is the region',
    title: '宁夏回族自治区科技要闻',
    body: '全区技术交易额再创新高。',
    at: ['全区 → Region 宁夏回族自治区'],
  },
  {
    it: '全区 in an article about a district is the district',
    title: '南京市江宁区科技要闻',
    body: '全区技术交易额再创新高。',
    at: ['全区 → Region 江宁区'],
  },
  { it: '全市场 is no region', title: '黄山市科技要闻', body: '面向全市场公开征集方案。', not: ['全市'] },
  { it: '全区域 is no region', title: '南京市江宁区科技要闻', body: '实现全区域覆盖。', not: ['全区'] },
  { it: '该市级 is no region', title: '黄山市科技要闻', body: '参照该市级标准执行。', not: ['该市'] },
  {
    it: 'each city of a list speaks of itself in its paragraph',
    title: '江苏省各地动态',
    body: '南通市加大投入。该市安排两千万元。\n盐城市出台细则。该市安排一千万元。',
    at: ['该市 → Region 南通市', '该市 → Region 盐城市'],
  },

  // Abolished divisions.
  {
    it: 'an abolished county is its successor, and says so',
    body: '早在1998年，浙江省萧山市就开始探索。',
    codes: ['萧山市=330109'],
    notices: ['former-name'],
  },
  {
    it: 'an abolished city is its successor, and says so',
    body: '襄樊市早在2009年就办起创业园。',
    codes: ['襄樊市=420600'],
    notices: ['former-name'],
  },
  {
    it: 'an abolished district of a municipality is its successor',
    body: '上海市闸北区的旧厂房变为园区。',
    codes: ['闸北区=310106'],
    notices: ['former-name'],
  },
  {
    it: '崇明县 is 崇明区',
    body: '上海市崇明县推广生态农业。',
    codes: ['崇明县=310151'],
    notices: ['former-name'],
  },
  {
    it: '巢湖市 of today is no former name',
    body: '安徽省巢湖市推广生态农业。',
    codes: ['巢湖市=340181'],
  },
  {
    it: '即墨市 is 即墨区',
    body: '山东省即墨市推广海水养殖技术。',
    codes: ['即墨市=370215'],
    notices: ['former-name'],
  },

  // Words that are also divisions.
  { it: '公安 is the police', title: '湖北省科技要闻', body: '公安、消防等部门参加演练。', not: ['公安'] },
  { it: '公安县 is a county', title: '湖北省科技要闻', body: '公安县推广稻虾共作。', codes: ['公安县=421022'] },
  { it: '合作 is a verb', title: '甘肃省科技要闻', body: '双方合作开发新品种。', not: ['合作', 'Region 合作市'] },
  { it: '合作市 is a city', title: '甘肃省科技要闻', body: '合作市引进冷链设备。', codes: ['合作市=623001'] },
  { it: '资源 is a noun', title: '广西科技要闻', body: '整合各方资源，形成合力。', not: ['资源', 'Region 资源县'] },
  { it: '资源县 is a county', title: '广西科技要闻', body: '资源县发展风电。', codes: ['资源县=450329'] },
  { it: '和平 is a noun', title: '天津市科技要闻', body: '维护和平稳定的环境。', not: ['和平'] },
  { it: '和平区 in 天津 is a district', title: '天津市科技要闻', body: '和平区启动改造。', codes: ['和平区=120101'] },
  { it: '大同 as an idea is no city', body: '促进世界大同，民心相通。', not: ['大同'] },
  { it: '大同市 is a city', body: '山西省大同市新建数据中心。', codes: ['大同市=140200'] },
  { it: '兴国 is no county in a slogan', title: '江西省科技要闻', body: '坚持科教兴国，人才强国。', not: ['兴国'] },
  { it: '富裕 is no county', title: '黑龙江省科技要闻', body: '促进共同富裕。', not: ['富裕'] },
  { it: '友好 is no district', title: '伊春市科技要闻', body: '建立友好关系。', not: ['友好'] },
  { it: '前进 is no district', title: '佳木斯市科技要闻', body: '继续前进。', not: ['前进'] },
  { it: '通道 is no county', title: '湖南省科技要闻', body: '打通绿色通道。', not: ['通道'] },
  { it: '城口 is no county inside 县城口岸', title: '重庆市科技要闻', body: '县城口岸通关便利。', not: ['城口'] },
  { it: '东方 is no city', title: '海南省科技要闻', body: '太阳从东方升起。', not: ['东方'] },
  { it: '高明 is no district', title: '佛山市科技要闻', body: '这一办法十分高明。', not: ['高明'] },
  { it: '健康 and 安康 are kept apart', title: '陕西省科技要闻', body: '保障群众健康安全。', not: ['安康'] },
  { it: '长子 is no county', title: '山西省科技要闻', body: '他是家中长子。', not: ['长子'] },
  { it: '无为 is no city', title: '芜湖市科技要闻', body: '既要有为，不可无为。', not: ['无为'] },

  // Inside a longer name.
  {
    it: 'a place inside a university is no mention of the place',
    body: '沈阳工业大学派出专家团。',
    not: ['沈阳'],
    says: ['沈阳工业大学 LOCATED_IN 沈阳市'],
  },
  { it: 'a place inside a bank is no mention of the place', body: '徽商银行黄山分行放款。', not: ['黄山'] },
  { it: '南京农业大学 is no mention of 南京', body: '南京农业大学选育新品种。', not: ['南京'] },

  // Zones, corridors, towns, villages.
  {
    it: 'a high-tech zone with its city is a region',
    title: '芜湖市科技要闻',
    body: '芜湖高新区新建加速器。',
    has: ['Region 芜湖高新区|芜湖高新技术产业开发区'],
  },
  {
    it: 'long and short form of a zone are one',
    title: '芜湖市科技要闻',
    body: '芜湖高新技术产业开发区新建载体。芜湖高新区还设立基金。',
    at: [
      '芜湖高新区 → Region 芜湖高新技术产业开发区|芜湖高新区',
      '芜湖高新技术产业开发区 → Region 芜湖高新技术产业开发区|芜湖高新区',
    ],
  },
  {
    it: '光谷 and 东湖高新区 are one',
    title: '武汉市科技要闻',
    body: '东湖高新区启动计划。光谷企业积极申报。',
    at: [
      '东湖高新区 → Region 武汉东湖新技术开发区|东湖高新区|武汉东湖高新技术产业开发区|东湖新技术开发区',
      '光谷 → Region 武汉东湖新技术开发区|东湖高新区|武汉东湖高新技术产业开发区|东湖新技术开发区',
    ],
  },
  { it: 'a kind of zone is none', body: '国家级高新区数量居全国前列。', not: ['高新区', '国家级高新区'] },
  { it: 'G60 is a corridor', body: 'G60科创走廊九城市协同推进。', has: ['Region G60科创走廊|长三角G60科创走廊'] },
  { it: '苏州工业园区 is a region', body: '苏州工业园区推出新政。', has: ['Region 苏州工业园区'] },
  { it: '成渝地区双城经济圈 is a region', body: '成渝地区双城经济圈建设提速。', has: ['Region 成渝地区双城经济圈'] },
  {
    it: '合芜蚌国家自主创新示范区 is a region',
    body: '合芜蚌国家自主创新示范区先行先试。',
    has: ['Region 合芜蚌国家自主创新示范区'],
  },
  {
    it: 'a park inside a zone is an institution',
    title: '武汉市科技要闻',
    body: '东湖高新区内的华中师范大学科技园扩建。',
    has: ['Institution 华中师范大学科技园'],
  },
  {
    it: 'towns and villages follow their county',
    title: '宁夏吴忠市科技要闻',
    body: '同心县河西镇菊花台村试种新品种。',
    has: ['Region 河西镇', 'Region 菊花台村'],
  },
  {
    it: 'a street is a region',
    title: '南京市江宁区科技要闻',
    body: '江宁区秣陵街道改造楼宇。',
    has: ['Region 秣陵街道'],
  },
  {
    it: 'villages of a list are each one',
    title: '长兴县科技要闻',
    body: '专家走进水口乡、顾渚村、川口村。',
    has: ['Region 水口乡', 'Region 顾渚村'],
  },
  {
    it: 'a kind of village is none',
    title: '长兴县科技要闻',
    body: '建设美丽乡村，帮扶重点村、示范村。',
    not: ['乡村', '重点村', '示范村', '美丽乡村'],
  },
  { it: '进村入户 is no village', title: '长兴县科技要闻', body: '技术员进村入户送服务。', not: ['进村'] },
  { it: '各镇 is no town', title: '长兴县科技要闻', body: '各镇街、各乡镇抓好落实。', not: ['各镇', '各乡镇', '乡镇'] },

  // Home.
  {
    it: 'the publisher gives a home to an article without a place',
    body: '目前，全市共有孵化载体九家。',
    publisher: '衢州市科学技术局',
    at: ['全市 → Region 衢州市'],
  },
  {
    it: 'a title gives a home before the publisher',
    title: '金华市科技要闻',
    body: '目前，全市共有孵化载体九家。',
    publisher: '浙江省科学技术厅',
    at: ['全市 → Region 金华市'],
  },
  {
    it: 'the parent of a named county is in the graph without a mention',
    body: '长兴县今年新建中试基地三处。',
    not: ['Region 湖州市'],
    says: ['长兴县 PART_OF 湖州市'],
  },
  { it: 'Xinjiang Production towns are divisions', body: '石河子市新设两个院士工作站。', codes: ['石河子市=659001'] },
  {
    it: '朝阳 in an article about 辽宁 is 朝阳市',
    title: '辽宁省科技要闻',
    body: '朝阳扩大设备更新补助范围。',
    codes: ['朝阳=211300'],
  },
  { it: '海南 alone is the province', body: '海南推进种业创新。', codes: ['海南=460000'] },
  {
    it: '武鄂黄黄 is four cities',
    title: '武汉市科技要闻',
    body: '武汉、鄂州、黄石、黄冈四市会商，武鄂黄黄协同发展。',
    codes: ['武=420100', '鄂=420700'],
  },
  {
    it: '该县 is the county of the article',
    title: '长兴县科技要闻',
    body: '该县安排专项经费。',
    at: ['该县 → Region 长兴县'],
  },
  {
    it: '全州 is the prefecture',
    title: '凉山彝族自治州科技要闻',
    body: '全州新建科技小院十二个。',
    at: ['全州 → Region 凉山彝族自治州'],
  },

  {
    it: 'districts of a list lie in the city before them',
    body: '深圳市南山区、龙岗区企业参展。',
    codes: ['南山区=440305', '龙岗区=440307'],
  },
  {
    it: 'new areas are regions',
    body: '雄安新区、浦东新区先行先试。',
    has: ['Region 雄安新区', 'Region 浦东新区'],
    codes: ['浦东新区=310115'],
  },
  {
    it: 'science cities are regions',
    body: '怀柔科学城、张江科学城并进。',
    has: ['Region 怀柔科学城', 'Region 张江科学城'],
  },
  {
    it: 'districts of home need no city before them',
    title: '滁州市科技要闻',
    body: '专家先后走访南谯区、来安县。',
    codes: ['南谯区=341103', '来安县=341122'],
  },
  { it: 'the city is read before a word that follows it', body: '合肥科学岛并进。', codes: ['合肥=340100'] },

  // Names inside words, streets, buildings, newspapers and persons' names.
  {
    it: 'a word that holds a place’s name names none',
    body: '展厅的地面铺着大理石，墙边放着混合肥料。',
    not: ['大理', '合肥'],
  },
  {
    it: 'a word that ends in a place’s first character names none',
    body: '创新乡村治理，聚焦作物育种，巩固原有成果。',
    not: ['新乡', '焦作', '固原'],
  },
  {
    it: 'streets named after places are none',
    title: '武汉市科技要闻',
    body: '服务站设在南京路9号，分站设在山东中路和广西北街。',
    not: ['南京', '山东', '广西'],
  },
  { it: 'a way of doing things is no street', body: '南京路径值得借鉴。', codes: ['南京=320100'] },
  { it: 'a building named after a place is none', body: '座谈会在江西大厦举行。', not: ['江西'] },
  { it: 'a newspaper named after a place is none', body: '《洛阳日报》、安徽卫视作了报道。', not: ['洛阳', '安徽'] },
  {
    it: 'a person whose given name is also a place is none',
    title: '武汉市科技要闻',
    body: '总工程师王长春、研究员赵延安到场，孙安康表示将追加投入。',
    not: ['长春', '延安', '安康'],
  },
  { it: 'a place after a title is one', body: '市科技局局长赴长春对接。', codes: ['长春=220100'] },
  {
    it: 'a surer name that opens inside a weak one is read',
    body: '当天长沙的团队也参赛。',
    codes: ['长沙=430100'],
    not: ['天长'],
  },
  {
    it: 'a conjunction before a name is no part of it',
    title: '天津市科技要闻',
    body: '红桥区和平谷区结对。',
    codes: ['平谷区=110117'],
    not: ['和平'],
  },
  {
    it: 'two weak names in a row are not cut amid',
    title: '淮安市科技要闻',
    body: '金湖南京双向设点。',
    not: ['湖南'],
  },
  {
    it: 'an everyday word after a province is none',
    title: '丹东市科技要闻',
    body: '辽宁振兴靠创新，山西安定有序。',
    not: ['振兴', '安定'],
  },
  // Counties of one character and former names.
  {
    it: 'counties of one character stand alone',
    body: '郯城县学习泗县、黟县的做法。',
    codes: ['泗县=341324', '黟县=341023'],
  },
  {
    it: 'the end of a word before 县 is no county',
    body: '评出创新型示范县，推广高产县经验，走访贸易县域。',
    not: ['范县', '易县'],
  },
  {
    it: 'a former county of one character is its successor',
    body: '霸县、邳县曾是试点。',
    at: ['霸县 → Region 霸州市', '邳县 → Region 邳州市'],
  },
  {
    it: 'a character that is folded elsewhere stays in a name',
    body: '乾县与乾安县结对，农户学会了乾燥花的做法。',
    codes: ['乾县=610424', '乾安县=220723'],
  },
  { it: 'radicals stand for characters', body: '⻢鞍山与⻓治签约。', codes: ['⻢鞍山=340500'] },
  {
    it: 'an autonomous county goes by its short form',
    body: '三江自治县与威宁自治县互访。',
    codes: ['三江自治县=450226', '威宁自治县=520526'],
  },
  // Towns and villages lie where the text says.
  {
    it: 'a town lies in the region right before it',
    title: '赣州市科技要闻',
    body: '飞地设在昆山市花桥镇，展厅设在东莞市长安镇、石龙镇。',
    says: ['花桥镇 PART_OF 昆山市', '长安镇 PART_OF 东莞市', '石龙镇 PART_OF 东莞市'],
    saysNot: ['花桥镇 PART_OF 赣州市', '石龙镇 PART_OF 赣州市'],
  },
  {
    it: 'a town once placed lies there throughout',
    title: '赣州市科技要闻',
    body: '花桥镇的企业先到。当天下午，昆山市花桥镇又来了三家。',
    says: ['花桥镇 PART_OF 昆山市'],
    saysNot: ['花桥镇 PART_OF 赣州市'],
  },
  {
    it: 'a village lies in the town before it, and in its county',
    title: '长兴县科技要闻',
    body: '技术员到水口乡顾渚村授课。',
    says: ['顾渚村 PART_OF 水口乡', '水口乡 PART_OF 长兴县'],
  },
  {
    it: 'a town written with a rare character is one',
    title: '吴川市科技要闻',
    body: '塘㙍镇建成两处冷库。',
    has: ['Region 塘㙍镇'],
  },
  {
    it: 'a company is not named after its village',
    title: '长兴县科技要闻',
    body: '水口乡顾渚村紫笋茶业有限公司挂牌。',
    has: ['Enterprise 紫笋茶业有限公司', 'Region 顾渚村'],
    says: ['紫笋茶业有限公司 LOCATED_IN 顾渚村'],
  },
  { it: '中关村 is no village', title: '北京市科技要闻', body: '来中关村创业。', not: ['Region 来中关村'] },

  // Zones named after their counties, in lists, and kinds of them.
  {
    it: 'a zone is named after its county by the short name',
    body: '句容开发区与扬中高新区签约。',
    has: ['Region 句容开发区', 'Region 扬中高新区'],
    says: ['句容开发区 PART_OF 句容市', '扬中高新区 PART_OF 扬中市'],
  },
  {
    it: 'regions of a list that is counted each have a zone',
    body: '诸暨、嵊州两家省级高新区进位。',
    at: ['诸暨 → Region 诸暨高新区', '嵊州两家省级高新区 → Region 嵊州高新区'],
    says: ['诸暨高新区 PART_OF 诸暨市'],
  },
  {
    it: 'zones of a counted list may have names of their own',
    body: '宜昌猇亭、恩施等两个省级开发区扩容。',
    at: ['宜昌猇亭 → Region 宜昌猇亭开发区'],
  },
  {
    it: 'short names before one head each have a zone',
    body: '对诸暨、嵊州高新区开展评价。',
    at: ['诸暨 → Region 诸暨高新区'],
  },
  {
    it: 'a zone in a list with full names is the last one’s',
    body: '诸暨市、嵊州高新区签约。',
    has: ['Region 诸暨市', 'Region 嵊州高新区'],
  },
  {
    it: 'zones that are counted after one region are a kind',
    body: '诸暨市三家省级高新区进位。',
    not: ['诸暨市三家省级高新区'],
  },
  {
    it: 'zones of a province are a kind',
    body: '江西省高新区评价结果公布。',
    has: ['Region 江西省'],
    not: ['江西省高新区'],
  },
  { it: 'a free trade zone is a province’s', body: '江西自贸区申报方案通过论证。', has: ['Region 江西自贸区'] },
  {
    it: 'a word before a known circle is no part of it',
    body: '当天长春都市圈签署协议。',
    has: ['Region 长春都市圈'],
  },
  {
    it: 'a verb before a zone is no part of it',
    title: '滁州市科技要闻',
    body: '滁州融入南京都市圈，共推都市圈协同。',
    has: ['Region 南京都市圈'],
    not: ['滁州融入南京都市圈', '共推都市圈'],
  },
  {
    it: 'a short form of a zone is the zone',
    body: '江宁开发区与溧水区签约。',
    at: ['江宁开发区 → Region 江宁经济技术开发区'],
  },
  {
    it: 'an organ after a second name in brackets is of the first',
    body: '湖南湘江新区（长沙高新区）管委会出台办法。',
    at: ['湖南湘江新区（长沙高新区）管委会 → Agency 湘江新区管委会'],
  },

  // Compounds that are counted.
  {
    it: 'a counted compound is read together',
    body: '沪宁合三地互认专家。',
    codes: ['沪=310000', '宁=320100', '合=340100'],
  },
  { it: 'cities of one circle are read together', body: '成渝两地互认专家。', codes: ['成=510100', '渝=500000'] },
  { it: 'a compound ends before 双方', body: '湘赣双方互认专家。', codes: ['湘=430000', '赣=360000'] },
  // The region that the text speaks of.
  {
    it: 'a level word means the region that the sentence opens with',
    title: '嘉兴市科技要闻',
    body: '各县行动早。海宁市出台细则，市科技局负责落实。桐乡市跟进，市财政局拨付经费。',
    has: ['Agency 海宁市科技局', 'Agency 桐乡市财政局'],
    not: ['嘉兴市科技局', '嘉兴市财政局'],
  },
  {
    it: 'a level word of another kind means the article’s region',
    title: '长兴县科技要闻',
    body: '杭州市西湖区的专家前来授课，县科技局负责接待。',
    has: ['Agency 长兴县科技局'],
  },
  {
    it: '镇村 and 包村 are no villages',
    title: '长兴县科技要闻',
    body: '镇村骨干包村联户，特派员走村串户。',
    not: ['镇村', '包村', '走村'],
  },
  {
    it: 'a part of the country is no seat',
    body: '东北林业大学、西南石油大学派出三支队伍。',
    saysNot: ['东北林业大学 LOCATED_IN 东北地区', '西南石油大学 LOCATED_IN 西南地区'],
  },
];
