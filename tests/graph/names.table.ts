import type { Row } from './reading.ts';

/** Where a name begins and ends. */
export const EDGES: readonly Row[] = [
  {
    it: 'a conjunction between two modifiers is inside a name that opens with its region',
    body: '承建者是陕西省苹果育种与贮藏加工研究院。',
    has: ['Institution 陕西省苹果育种与贮藏加工研究院'],
  },
  {
    it: 'a conjunction between two bodies joins them',
    body: '宝鸡市与西北农林科技大学签约。',
    has: ['Institution 西北农林科技大学'],
    not: ['宝鸡市与西北农林科技大学'],
  },
  {
    it: 'a kind of party before the conjunction joins two parties',
    body: '推动企业与钛材料研究院对接。',
    not: ['企业与钛材料研究院'],
  },
  {
    it: 'a word that holds a function word is not a name',
    body: '将军烟草机械有限公司、有友调味品有限公司与同济大学合作。',
    has: ['Enterprise 将军烟草机械有限公司', 'Enterprise 有友调味品有限公司', 'Institution 同济大学'],
  },
  {
    it: 'what a firm is stands before its name',
    body: '链主企业瑞禾制药有限公司、国家高新技术企业青岚传感有限公司参加。',
    has: ['Enterprise 瑞禾制药有限公司', 'Enterprise 青岚传感有限公司'],
  },
  {
    it: 'lines of business alone name no firm',
    body: '支持环保科技有限公司发展。',
    not: ['环保科技有限公司'],
  },
  {
    it: 'a verb of agreeing, founding together or enlarging is no part of a name',
    body: '通榆县约定江河大学通榆杂粮研究院三年内搬来，绵阳云计算产业园扩建智算中心，镇江市和丹徒区合设人才工作站。',
    has: ['Institution 江河大学通榆杂粮研究院', 'Institution 绵阳云计算产业园', 'Region 丹徒区'],
    not: ['通榆县约定江河大学通榆杂粮研究院', '绵阳云计算产业园扩建智算中心', '丹徒区合设人才工作站'],
  },
  {
    it: 'a verb with a complement of its outcome is no part of a name',
    body: '湘江源学院校内办起机器人产业学院。',
    has: ['Institution 湘江源学院'],
    not: ['内办起机器人产业学院', '湘江源学院校内办起机器人产业学院'],
  },
  {
    it: 'a bank goes by its full name without its legal form',
    body: '临汾市科技局与农业银行签约，建设银行、工商银行临汾分行随后放款。',
    has: ['Enterprise 中国农业银行', 'Enterprise 中国建设银行临汾分行', 'Enterprise 中国工商银行临汾分行'],
    not: ['中国农业银行股份有限公司'],
  },
  {
    it: 'a verb of request or duty is no part of a name',
    body: '通辽市科协务必联系博士后工作站，县里恳请全国牧草（北方）种质创新中心派人。',
    has: ['Agency 通辽市科协', 'Institution 全国牧草（北方）种质创新中心'],
    not: ['通辽市科协务必联系博士后工作站'],
  },
  {
    it: 'brackets with the place belong to the end of a name',
    body: '国家先进印染技术创新中心（柯桥）启用。',
    has: ['Institution 国家先进印染技术创新中心（柯桥）'],
  },
  {
    it: 'a region amid a name does not open it',
    body: '中国丘陵果业发展战略湖南研究院揭牌。',
    has: ['Institution 中国丘陵果业发展战略湖南研究院'],
    not: ['湖南研究院'],
  },
  {
    it: 'quotation marks say where a name begins',
    body: '“平阴长三角玫瑰研究中心”落户嘉定。',
    has: ['Institution 平阴长三角玫瑰研究中心'],
  },
  {
    it: 'a strong verb inside yields to the body that opens the name',
    body: '内蒙古青禾乳业有限公司乳清高效利用院士专家工作站获得备案。',
    has: ['Institution 内蒙古青禾乳业有限公司乳清高效利用院士专家工作站'],
  },
  {
    it: 'several levels in a row, and each of a level, are kinds',
    body: '市州科技局和各县科技局参加培训。',
    not: ['市州科技局', '县科技局'],
  },
  {
    it: 'acts that a conjunction joins before a general head are modifiers of one name',
    body: '遂宁仪器评估与转移服务中心参加。',
    has: ['Institution 遂宁仪器评估与转移服务中心'],
  },
  {
    it: 'the seat in brackets tells nothing of a firm’s kind',
    body: '岚星创业投资基金（嘉兴）合伙企业落户。',
    has: ['Enterprise 岚星创业投资基金（嘉兴）合伙企业'],
  },
  {
    it: 'a dash joins the two owners of an institute',
    body: '绍兴大学、岚桥集团有限公司—浙江大学储能研究院参加。',
    has: ['Institution 岚桥集团有限公司—浙江大学储能研究院'],
    not: ['Institution 浙江大学储能研究院'],
  },
  {
    it: 'the name of a laboratory stands before the ministry that recognises it',
    body: '稀有糖与酶工程教育部重点实验室参加。',
    has: ['Institution 稀有糖与酶工程教育部重点实验室'],
  },
  {
    it: 'a ministry and a kind of laboratory are a kind',
    body: '学校依托教育部工程研究中心开展研究。',
    not: ['教育部工程研究中心'],
  },
  {
    it: 'a station is called by the person it is of',
    body: '赤水市建成林远舟院士工作站。',
    has: ['Institution 林远舟院士工作站'],
  },
  {
    it: 'a kind of expert is no person',
    body: '赤水市建立高层次专家工作站。',
    not: ['高层次专家工作站'],
  },
  {
    it: 'a person with an office and a firm are two parties',
    body: '钛业研究所总工程师周立言与远澜资源（西昌）有限公司签约。',
    has: ['Enterprise 远澜资源（西昌）有限公司'],
  },
  {
    it: 'who holds an office in a firm opens no other name',
    body: '泸州市机电交易有限公司（泸州市技术交易中心）董事长何松年一行来贵州省技术市场考察。',
    has: ['Enterprise 泸州市机电交易有限公司', 'Institution 贵州省技术市场'],
    not: ['董事长'],
  },
  {
    it: 'a batch that has a list is a kind, not a name',
    body: '科技部公布第九批国家农业科技园区名单。',
    not: ['第九批国家农业科技园区', '国家农业科技园区'],
  },
  {
    it: 'an exchange and a museum of science are institutions of their place',
    body: '长春技术产权交易所、银川天文馆参加。',
    has: ['Institution 长春技术产权交易所', 'Institution 银川天文馆'],
  },
];

/** Names that stand on other names. */
export const NESTED: readonly Row[] = [
  {
    it: 'banks of a list have the branch that the last is written with',
    body: '中国银行、农业银行宿州分行放款三亿元。',
    has: ['Enterprise 中国银行宿州分行', 'Enterprise 中国农业银行宿州分行'],
  },
  {
    it: 'a bank of the same province has no branch there',
    body: '中原银行、中国银行河南省分行放款三亿元。',
    has: ['Enterprise 中原银行', 'Enterprise 中国银行河南省分行'],
  },
  {
    it: 'a branch of a firm opens with the firm',
    body: '瑞禾制药有限公司宁都分公司投产。',
    has: ['Enterprise 瑞禾制药有限公司宁都分公司'],
  },
  {
    it: 'departments of ministries and organs',
    title: '甘肃省科技要闻',
    body: '农业农村部办公厅印发通知，省科技厅农村科技处处长到场。',
    has: ['Agency 农业农村部办公厅', 'Agency 甘肃省科技厅农村科技处'],
  },
  {
    it: 'a verb after a body is no department',
    title: '甘肃省科技要闻',
    body: '科技部部署工作，省科技厅组织各处学习。',
    has: ['Agency 科学技术部', 'Agency 甘肃省科技厅'],
    not: ['科技部部', '省科技厅组织各处'],
  },
  {
    it: 'the academy of the home province by its short form, and an institute of it',
    title: '湖南省科技要闻',
    body: '省农科院茶科所派人驻点，省农科院提供种苗。',
    at: ['省农科院 → Institution 湖南省农业科学院', '省农科院茶科所 → Institution 湖南省农业科学院茶科所'],
  },
  {
    it: '该校 is the school named last',
    body: '塔里木大学来了三批学生，该校农学院院长带队。',
    has: ['Institution 塔里木大学农学院'],
  },
  {
    it: 'a name opens with the short form that the text defines',
    body: '南方先进光源研究院（以下简称“光源院”）揭牌，光源院应用技术研究所同日启用。',
    has: ['Institution 南方先进光源研究院应用技术研究所'],
  },
  {
    it: 'regions in one character share an organ',
    body: '京津两市政府签署协议。',
    has: ['Agency 北京市人民政府', 'Agency 天津市人民政府'],
  },
  {
    it: 'regions of one level share the organ that the last is written with',
    body: '南昌、九江、景德镇市科技局签署协议。',
    has: ['Agency 南昌市科技局', 'Agency 九江市科技局', 'Agency 景德镇市科技局'],
  },
];

/** Bodies that were renamed. */
export const RENAMED: readonly Row[] = [
  {
    it: 'a body that is renamed is one with its name of today',
    body: '青岚县牧草技术研究所更名为青岚县草业科学研究院。青岚县牧草技术研究所曾获奖励。',
    at: ['青岚县牧草技术研究所 → Institution 青岚县草业科学研究院'],
  },
  {
    it: 'a body whose former name follows is one with it',
    body: '瑞禾制药股份有限公司前身为瑞禾第三制药有限公司。',
    at: ['瑞禾第三制药有限公司 → Enterprise 瑞禾制药股份有限公司'],
  },
  {
    it: 'two bodies beside each other are two',
    body: '瑞禾制药股份有限公司携手青岚制药有限公司。',
    has: ['Enterprise 瑞禾制药股份有限公司', 'Enterprise 青岚制药有限公司'],
  },
];

/** Firms that a list calls by their short names. */
export const FIRMS: readonly Row[] = [
  {
    it: 'counted firms of a list',
    body: '青岚传感、瑞禾药业等12家企业现场签约。',
    has: ['Enterprise 青岚传感', 'Enterprise 瑞禾药业'],
  },
  {
    it: 'firms that were visited are firms without their legal form',
    body: '调研组走访了巴音湖、青禾有机肥等企业。',
    has: ['Enterprise 巴音湖', 'Enterprise 青禾有机肥'],
  },
  {
    it: 'lines of business and kinds are no firms',
    body: '推动医药、化工等企业升级，引导食品深加工、冷链物流等企业集聚，服务制造业、服务业等企业。',
    not: ['医药', '化工', '食品深加工', '冷链物流', '制造业', '服务业'],
  },
  {
    it: 'a news agency that is the source is no entity',
    body: '新华社记者到场采访。',
    not: ['新华社', '新华通讯社'],
  },
];
