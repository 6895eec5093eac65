import type { Row } from './reading.ts';

/** What a sentence leaves understood, as the sentences before it say. `from` is the name that the first claim's antecedent marks. */
export const DISCOURSE: readonly (Row & Readonly<{ from?: string }>)[] = [
  {
    it: '该公司 is the company named before, whoever approved',
    body: '四川盐泉泵业有限公司向前迈了一步。经自贡市科技局批准，该公司联合西南石油大学组建自贡市井控装备创新联合体。',
    says: [
      '四川盐泉泵业有限公司 ESTABLISHES 自贡市井控装备创新联合体',
      '四川盐泉泵业有限公司 COOPERATES_WITH 西南石油大学',
    ],
    saysNot: ['自贡市科技局 ESTABLISHES *', '自贡市科技局 COOPERATES_WITH *'],
    from: '四川盐泉泵业有限公司',
  },
  {
    it: '该公司 of two companies is neither',
    body: '四川盐泉泵业有限公司、台州力源泵业有限公司参加交流。该公司组建泵业装备创新联合体。',
    saysNot: ['四川盐泉泵业有限公司 ESTABLISHES *', '台州力源泵业有限公司 ESTABLISHES *'],
  },
  {
    it: 'of two companies the topic is meant',
    body: '四川盐泉泵业有限公司换了新厂房，邻居是台州力源泵业有限公司。该公司组建泵业装备创新联合体。',
    says: ['四川盐泉泵业有限公司 ESTABLISHES 泵业装备创新联合体'],
  },
  {
    it: '双方 are the two of the sentence before',
    body: '三亚市科技局与海南大学上月坐到了一起。双方签订《南繁种业协同攻关协议》。',
    says: [
      '海南大学 PARTICIPATES_IN 南繁种业协同攻关协议',
      '三亚市科技局 PARTICIPATES_IN 南繁种业协同攻关协议',
      '三亚市科技局 COOPERATES_WITH 海南大学',
    ],
    from: '海南大学',
  },
  {
    it: 'three named make no 双方',
    body: '三亚市科技局、海南大学和海南热带海洋学院坐到了一起。双方签订《南繁种业协同攻关协议》。',
    saysNot: ['* PARTICIPATES_IN 南繁种业协同攻关协议'],
  },
  {
    it: '三方 are topic and partners over clauses',
    body: '江南大学一行走访天衡智造科技有限公司，并与长兴县科技局、合肥工业大学签署协议。三方将合力建设长兴县茶叶科技示范园。',
    says: ['江南大学 ESTABLISHES 长兴县茶叶科技示范园', '合肥工业大学 ESTABLISHES 长兴县茶叶科技示范园'],
    saysNot: ['天衡智造科技有限公司 ESTABLISHES *'],
  },
  {
    it: '两市 are the cities, not the bodies',
    title: '宿杭合作',
    body: '宿州市、杭州市的企业来往密切。两市共建江南大学科技园。',
    says: ['宿州市 ESTABLISHES 江南大学科技园', '杭州市 ESTABLISHES 江南大学科技园'],
  },
  {
    it: '会上 is the event of the sentence before',
    body: '高端装备产业发展座谈会在合肥市召开。会上，江南大学带来12项成果。',
    says: ['江南大学 PARTICIPATES_IN 高端装备产业发展座谈会'],
    from: '高端装备产业发展座谈会',
  },
  {
    it: 'without an event 会上 is nothing',
    body: '合肥市推行“揭榜挂帅”。会上，江南大学带来12项成果。',
    saysNot: ['江南大学 PARTICIPATES_IN 揭榜挂帅'],
  },
  {
    it: '活动由…主办、…承办 speaks of the event named before',
    body: '高端装备产业发展座谈会在合肥市召开。活动由合肥市科技局主办，江南大学承办。',
    says: ['合肥市科技局 LEADS 高端装备产业发展座谈会', '江南大学 LEADS 高端装备产业发展座谈会'],
  },
  {
    it: 'who speaks takes part in the event of the paragraph before',
    body: '高端装备产业发展座谈会在合肥市召开。\n江南大学校长到会致辞。',
    says: ['江南大学 PARTICIPATES_IN 高端装备产业发展座谈会'],
  },
  {
    it: '这一办法 is the document',
    body: '邢台市科技局印发《邢台市创新券管理办法》。这一办法先在南和区试用。',
    says: ['邢台市创新券管理办法 CARRIED_OUT_IN 南和区'],
  },
  {
    it: 'a clause without a subject goes on with the topic, not with who was visited',
    body: '江南大学一行到长兴县调研，先后走访天衡智造科技有限公司、合肥工业大学，并与长兴县科技局签署合作协议。',
    says: ['江南大学 COOPERATES_WITH 长兴县科技局'],
    saysNot: ['天衡智造科技有限公司 COOPERATES_WITH *', '合肥工业大学 COOPERATES_WITH *'],
  },
  {
    it: 'a common noun inside a word points nowhere',
    body: '江南大学办起夏令营。几所中小学校建成长兴县少年科技创新中心。',
    saysNot: ['江南大学 ESTABLISHES *'],
  },
];

/** Who is whose partner, and what parts people have. */
export const PARTNERS: readonly Row[] = [
  {
    it: 'partners after 与 act with the subject, not with each other',
    body: '江南大学与合肥工业大学、安徽大学开展合作。',
    says: ['江南大学 COOPERATES_WITH 合肥工业大学', '江南大学 COOPERATES_WITH 安徽大学'],
    saysNot: ['合肥工业大学 COOPERATES_WITH 安徽大学'],
  },
  {
    it: 'three parties act with each other',
    body: '江南大学与合肥工业大学、安徽大学三方签署合作协议。',
    says: ['江南大学 COOPERATES_WITH 合肥工业大学', '安徽大学 COOPERATES_WITH 合肥工业大学'],
  },
  {
    it: 'regions after 与 are partners',
    body: '三亚市与湛江市、北海市合作，新上种业项目。',
    says: ['三亚市 COOPERATES_WITH 湛江市'],
    saysNot: ['湛江市 COOPERATES_WITH 北海市'],
  },
  {
    it: 'a list holds over an item that is no name',
    body: '长兴县与江南大学、本地茶人会、合肥工业大学签署合作协议。',
    says: ['长兴县 COOPERATES_WITH 江南大学', '长兴县 COOPERATES_WITH 合肥工业大学'],
    saysNot: ['江南大学 COOPERATES_WITH 合肥工业大学'],
  },
  {
    it: 'offices and who holds them stand in a list',
    body: '江南大学校长周岩与合肥工业大学副校长李青共同签署协议。',
    says: ['江南大学 COOPERATES_WITH 合肥工业大学'],
  },
  {
    it: 'those who come together to an event have not acted together',
    body: '江南大学校长周岩、合肥工业大学副校长李青共同出席。',
    saysNot: ['江南大学 COOPERATES_WITH 合肥工业大学'],
  },
  {
    it: 'partners without a name make none of those who have one',
    body: '江南大学、合肥工业大学与区外单位签约。',
    saysNot: ['江南大学 COOPERATES_WITH 合肥工业大学'],
  },
  {
    it: 'a noun says who leads',
    body: '“徽科云”平台的运营方为天衡智造科技有限公司。',
    says: ['天衡智造科技有限公司 LEADS 徽科云|徽科云平台'],
  },
  {
    it: 'a noun says who belongs',
    body: '台州泵阀产业联盟换届，浙江海纳阀门股份有限公司连任理事长单位，台州力源泵业有限公司新任副理事长单位。',
    says: ['浙江海纳阀门股份有限公司 PART_OF 台州泵阀产业联盟', '台州力源泵业有限公司 PART_OF 台州泵阀产业联盟'],
  },
  {
    it: 'who founded and who joined stand in two clauses',
    body: '淮北农业科技成果转化联盟在宿州市成立。发起单位是宿州学院，另外两家分别为安徽大学、合肥工业大学。',
    says: [
      '宿州学院 ESTABLISHES 淮北农业科技成果转化联盟',
      '安徽大学 PART_OF 淮北农业科技成果转化联盟',
      '合肥工业大学 PART_OF 淮北农业科技成果转化联盟',
    ],
  },
  {
    it: 'after a verb of saying nothing is acted on',
    body: '合肥市科技局谈到“揭榜挂帅”。',
    saysNot: ['合肥市科技局 LEADS 揭榜挂帅'],
  },
  {
    it: 'a seat before 的 is each level that is written',
    body: '长兴县泗安镇的天衡智造科技有限公司参加交流。',
    says: ['天衡智造科技有限公司 LOCATED_IN 泗安镇', '天衡智造科技有限公司 LOCATED_IN 长兴县'],
  },
  {
    it: 'who visits a body does not lie where it lies',
    body: '江南大学考察位于长兴县的浙北茶叶科技创新中心。',
    says: ['浙北茶叶科技创新中心 LOCATED_IN 长兴县'],
    saysNot: ['江南大学 LOCATED_IN 长兴县'],
  },
  {
    it: 'an agency does not support its own region',
    body: '长兴县科技局为长兴县提供服务。',
    saysNot: ['长兴县科技局 SUPPORTS 长兴县'],
  },
  {
    it: 'a document of a national organ is not placed at home',
    title: '遵义市科技要闻',
    body: '科技部印发《关于推进县域科技服务的指导意见》，遵义市科技局组织干部学习。',
    saysNot: ['关于推进县域科技服务的指导意见 CARRIED_OUT_IN 遵义市'],
  },
  {
    it: 'parts after 其中 belong to what was named before',
    body: '合肥市科技局设立“科创专项资金”2亿元，其中“种子基金”1亿元、“天使基金”1亿元。',
    says: ['种子基金 PART_OF 科创专项资金', '天使基金 PART_OF 科创专项资金'],
  },
  {
    it: 'who comes to an event: all that the list names, and who made up the party',
    body: '高端装备产业发展座谈会在合肥市召开。合肥市科技局局长周岩，以及由江南大学、安徽大学组成的代表团出席。',
    says: [
      '合肥市科技局 PARTICIPATES_IN 高端装备产业发展座谈会',
      '江南大学 PARTICIPATES_IN 高端装备产业发展座谈会',
      '安徽大学 PARTICIPATES_IN 高端装备产业发展座谈会',
    ],
  },
  {
    it: 'partners right behind 联合 act with the subject of the clause before',
    body: '合肥市科技局依托投资基金，联合江南大学、安徽大学，发起一只种子基金。',
    says: ['合肥市科技局 COOPERATES_WITH 江南大学', '江南大学 COOPERATES_WITH 安徽大学'],
  },
  {
    it: 'the administration of a zone sits in the city of the zone',
    body: '松山湖高新区管委会召开会议。',
    says: ['松山湖高新区管委会|东莞松山湖高新技术产业开发区管委会 LOCATED_IN 东莞市'],
  },
  {
    it: 'regions side by side of one level are several',
    title: '合作动态',
    body: '吉林市与长春四平辽源签约。',
    says: ['吉林市 COOPERATES_WITH 四平市', '吉林市 COOPERATES_WITH 辽源市'],
  },
  {
    it: '双方 are not the two of long before where a partner has no name',
    body: '长兴县与江南大学座谈。德清县科技局与某农庄合办学堂。双方将共建德清县茶叶科技示范园。',
    saysNot: ['长兴县 ESTABLISHES *', '江南大学 ESTABLISHES *'],
  },
  {
    it: 'the room in which an event takes place is no host',
    body: '高端装备产业发展座谈会在长兴县的江南大学科技园举行。',
    says: ['高端装备产业发展座谈会 CARRIED_OUT_IN 长兴县'],
    saysNot: ['江南大学科技园 LEADS *'],
  },
  {
    it: 'a region that tries it, too, runs what was named last',
    body: '长兴县推出“科创贷”，首月放款300万元；德清县跟着试水。',
    says: ['科创贷 CARRIED_OUT_IN 德清县'],
  },
  {
    it: 'two parties and the agreement that opens the next clause',
    body: '天衡智造科技有限公司与长兴县科技局握手成功，《长兴县农机协作协议》落了定。',
    says: [
      '天衡智造科技有限公司 PARTICIPATES_IN 长兴县农机协作协议',
      '长兴县科技局 PARTICIPATES_IN 长兴县农机协作协议',
    ],
  },
];
