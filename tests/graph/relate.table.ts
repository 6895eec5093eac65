import type { Row } from './reading.ts';

/** LEADS: who launches, issues, organises, funds, hosts or is in charge. */
export const LEADS: readonly Row[] = [
  {
    it: 'who sets up a fund leads it, also a company',
    body: '天衡智造科技有限公司联合恒远控股集团有限公司组建总规模20亿元的徽州科创投资基金。',
    says: ['天衡智造科技有限公司 LEADS 徽州科创投资基金', '恒远控股集团有限公司 LEADS 徽州科创投资基金'],
  },
  {
    it: 'what describes a programme after 依托 says who runs it',
    body: '依托安徽省科技厅实施的“徽州科技合作专项”，企业开展六场路演。',
    says: ['安徽省科技厅 LEADS 徽州科技合作专项'],
  },
  {
    it: '依托 alone makes nobody a leader',
    body: '依托安徽省科技厅，黄山市科技局实施“徽州科技合作专项”。',
    says: ['黄山市科技局 LEADS 徽州科技合作专项'],
    saysNot: ['安徽省科技厅 LEADS 徽州科技合作专项'],
  },
  {
    it: 'a Party committee and a government written without a comma both lead what they issue',
    title: '黄山市科技要闻',
    body: '市委市政府印发《关于加快科技创新的意见》。',
    says: ['黄山市委|中共黄山市委员会 LEADS 关于加快科技创新的意见', '黄山市人民政府 LEADS 关于加快科技创新的意见'],
  },
  {
    it: 'who issues a document leads it',
    body: '安徽省科技厅印发《科技成果转化行动方案》。',
    says: ['安徽省科技厅 LEADS 科技成果转化行动方案'],
  },
  {
    it: 'the object may stand before the agent',
    body: '《科技成果转化行动方案》由安徽省科技厅印发。',
    says: ['安徽省科技厅 LEADS 科技成果转化行动方案'],
  },
  {
    it: 'joint issuers each lead and cooperate',
    body: '安徽省科技厅、安徽省财政厅联合印发《科技成果转化行动方案》。',
    says: [
      '安徽省科技厅 LEADS 科技成果转化行动方案',
      '安徽省财政厅 LEADS 科技成果转化行动方案',
      '安徽省科技厅 COOPERATES_WITH 安徽省财政厅',
    ],
  },
  {
    it: '会同 makes both lead and cooperate',
    body: '安徽省科技厅会同安徽省财政厅印发《科技成果转化行动方案》。',
    says: [
      '安徽省科技厅 LEADS 科技成果转化行动方案',
      '安徽省财政厅 LEADS 科技成果转化行动方案',
      '安徽省科技厅 COOPERATES_WITH 安徽省财政厅',
    ],
  },
  {
    it: 'three joint issuers cooperate pairwise',
    body: '安徽省科技厅、安徽省财政厅、安徽省教育厅联合印发《科技成果转化行动方案》。',
    says: [
      '安徽省科技厅 COOPERATES_WITH 安徽省财政厅',
      '安徽省科技厅 COOPERATES_WITH 安徽省教育厅',
      '安徽省财政厅 COOPERATES_WITH 安徽省教育厅',
    ],
  },
  {
    it: 'a list without a word of acting together is no cooperation',
    body: '安徽省科技厅、安徽省财政厅印发《科技成果转化行动方案》。',
    says: ['安徽省科技厅 LEADS 科技成果转化行动方案', '安徽省财政厅 LEADS 科技成果转化行动方案'],
    saysNot: ['安徽省科技厅 COOPERATES_WITH 安徽省财政厅'],
  },
  {
    it: 'the host of an event leads it',
    body: '黄山市科技局举办高端装备产业发展座谈会。',
    says: ['黄山市科技局 LEADS 高端装备产业发展座谈会'],
  },
  {
    it: 'the host after 由 leads it',
    body: '全国科技活动周由黄山市科技局主办。',
    says: ['黄山市科技局 LEADS 全国科技活动周|科技活动周'],
  },
  {
    it: 'a bank leads its product',
    body: '中国银行安徽省分行推出“徽科贷”。',
    says: ['中国银行安徽省分行 LEADS 徽科贷'],
  },
  {
    it: 'a region that launches gives CARRIED_OUT_IN, not LEADS',
    body: '南京市推出“宁科贷”。',
    says: ['宁科贷 CARRIED_OUT_IN 南京市'],
    saysNot: ['南京市 LEADS *'],
  },
  {
    it: 'the subject is carried over clauses',
    body: '黄山市科技局深入调研，印发《科技成果转化行动方案》。',
    says: ['黄山市科技局 LEADS 科技成果转化行动方案'],
  },
  {
    it: 'a negated launch is not a relation',
    body: '黄山市科技局尚未推出“徽科贷”。',
    saysNot: ['黄山市科技局 LEADS 徽科贷'],
  },
  {
    it: 'what is not carried out is not led',
    body: '黄山市科技局没有实施“揭榜挂帅”。',
    saysNot: ['黄山市科技局 LEADS 揭榜挂帅', '黄山市科技局 PARTICIPATES_IN 揭榜挂帅'],
  },
  {
    it: 'host and organiser both lead it',
    body: '全国科技活动周由黄山市科技局主办、黄山学院承办。',
    says: ['黄山市科技局 LEADS 全国科技活动周|科技活动周', '黄山学院 LEADS 全国科技活动周|科技活动周'],
  },

  {
    it: 'the Party committee and the government that issue together each lead',
    title: '黄山市科技要闻',
    body: '市委、市政府印发《关于加快科技创新的意见》。',
    says: ['黄山市委|中共黄山市委员会 LEADS 关于加快科技创新的意见', '黄山市人民政府 LEADS 关于加快科技创新的意见'],
  },
  {
    it: 'who sets up a fund leads it',
    body: '黄山市财政局设立“徽州科创种子基金”。',
    says: ['黄山市财政局 LEADS 徽州科创种子基金'],
  },
  {
    it: 'who funds a fund leads it',
    body: '安徽环新集团出资2亿元设立“徽州科创种子基金”。',
    says: ['安徽环新集团 LEADS 徽州科创种子基金'],
  },
  {
    it: 'a document that is quoted is not led',
    body: '江南大学对照《科技成果转化行动方案》开展自查。',
    saysNot: ['江南大学 LEADS *'],
  },
  {
    it: 'a document that is studied is not led',
    body: '黄山学院组织学习《科技成果转化行动方案》。',
    saysNot: ['黄山学院 LEADS 科技成果转化行动方案'],
  },
  {
    it: 'each sentence has its own leader',
    body: '安徽省科技厅印发《科技成果转化行动方案》。山东省科技厅推出“揭榜挂帅”。',
    says: ['安徽省科技厅 LEADS 科技成果转化行动方案', '山东省科技厅 LEADS 揭榜挂帅'],
    saysNot: ['山东省科技厅 LEADS 科技成果转化行动方案', '安徽省科技厅 LEADS 揭榜挂帅'],
  },
  {
    it: 'the subject is not carried over paragraphs',
    body: '安徽省科技厅深入调研。\n同时推出“揭榜挂帅”。',
    saysNot: ['安徽省科技厅 LEADS 揭榜挂帅'],
  },
  {
    it: 'by means of whose scheme an agency acts, it leads it',
    body: '黄山市科技局用“揭榜挂帅”方式征集难题。',
    says: ['黄山市科技局 LEADS 揭榜挂帅'],
  },
  {
    it: 'a row of clauses with one programme at their end',
    body: '由黄山市科技局、黄山市财政局主办，黄山学院承办，徽州工商联合会协办的“徽州技术集市”开幕。',
    says: ['黄山市科技局 LEADS 徽州技术集市', '黄山市财政局 LEADS 徽州技术集市', '黄山学院 LEADS 徽州技术集市'],
  },
  {
    it: 'what is moved to a place by 办进 is held',
    body: '黄山市科技局会同黄山市财政局，把“徽州技术交流大会”办进了村里。',
    says: ['黄山市科技局 LEADS 徽州技术交流大会', '黄山市财政局 LEADS 徽州技术交流大会'],
  },
  {
    it: 'an unknown verb with what comes of it launches a programme',
    body: '黄山市科技局甩出首期“揭榜挂帅”榜单。',
    says: ['黄山市科技局 LEADS 揭榜挂帅'],
  },
  {
    it: 'praise and talk launch nothing',
    body: '黄山市科技局提出首期“揭榜挂帅”的想法。',
    saysNot: ['黄山市科技局 LEADS *'],
  },
  {
    it: 'an agency leads the scheme whose people it picks, or which it registers',
    body: '安徽省科技厅遴选40名科技特派员。',
    says: ['安徽省科技厅 LEADS 科技特派员'],
  },
];

/** PARTICIPATES_IN: who takes part, is selected, applies, benefits or carries it out. */
export const PARTICIPATES: readonly Row[] = [
  {
    it: 'who is awarded a place in a programme takes part, however the sentence turns',
    body: '绵阳市科技局将西南科技大学认定为“揭榜挂帅”单位。',
    says: ['西南科技大学 PARTICIPATES_IN 揭榜挂帅'],
  },
  {
    it: 'who did what a clause describes stands behind it',
    body: '入选“揭榜挂帅”榜单的有西南科技大学、电子科技大学。',
    says: ['西南科技大学 PARTICIPATES_IN 揭榜挂帅', '电子科技大学 PARTICIPATES_IN 揭榜挂帅'],
  },
  {
    it: 'who takes part',
    body: '江南大学参加全国科技活动周。',
    says: ['江南大学 PARTICIPATES_IN 全国科技活动周|科技活动周'],
  },
  {
    it: 'who is selected',
    body: '天衡智造科技有限公司入选国家重点研发计划。',
    says: ['天衡智造科技有限公司 PARTICIPATES_IN 国家重点研发计划'],
  },
  {
    it: 'who applies',
    body: '合肥工业大学申报国家重点研发计划。',
    says: ['合肥工业大学 PARTICIPATES_IN 国家重点研发计划'],
  },
  {
    it: 'a list of participants is each of them',
    body: '江南大学、合肥工业大学参加全国科技活动周。',
    says: [
      '江南大学 PARTICIPATES_IN 全国科技活动周|科技活动周',
      '合肥工业大学 PARTICIPATES_IN 全国科技活动周|科技活动周',
    ],
  },
  {
    it: 'a firm that takes part does not lead',
    body: '天衡智造科技有限公司参与“揭榜挂帅”。',
    says: ['天衡智造科技有限公司 PARTICIPATES_IN 揭榜挂帅'],
    saysNot: ['天衡智造科技有限公司 LEADS 揭榜挂帅'],
  },
  {
    it: 'who did not take part',
    body: '天衡智造科技有限公司未参加“揭榜挂帅”。',
    saysNot: ['天衡智造科技有限公司 PARTICIPATES_IN 揭榜挂帅', '天衡智造科技有限公司 LEADS 揭榜挂帅'],
  },

  {
    it: 'who carries it out',
    body: '江南大学承担国家重点研发计划项目。',
    says: ['江南大学 PARTICIPATES_IN 国家重点研发计划'],
  },
  {
    it: 'who wins an honour',
    body: '天衡智造科技有限公司获评“瞪羚企业”称号。',
    saysNot: ['天衡智造科技有限公司 LEADS *'],
  },
  {
    it: 'who benefits',
    body: '天衡智造科技有限公司获得“宁科贷”支持。',
    says: ['天衡智造科技有限公司 PARTICIPATES_IN 宁科贷'],
  },
  {
    it: 'a region that takes part gives no PARTICIPATES_IN',
    body: '长兴县参加全国科技活动周。',
    saysNot: ['长兴县 PARTICIPATES_IN *'],
  },
  {
    it: 'what somebody is entered in',
    body: '天衡智造科技有限公司被纳入“揭榜挂帅”名单。',
    says: ['天衡智造科技有限公司 PARTICIPATES_IN 揭榜挂帅'],
  },
  {
    it: 'a topic of the sentence before does nothing in a later clause',
    body: '黄山市科技局发布消息。企业热情很高，申报“揭榜挂帅”的有四十家。',
    saysNot: ['黄山市科技局 PARTICIPATES_IN *'],
  },
  {
    it: 'who proposes does not do what is proposed',
    body: '黄山学院建议，探索与浙江大学共建“揭榜挂帅”项目。',
    saysNot: ['黄山学院 *'],
  },
  {
    it: 'bodies before 牵头、参与 each with their own verb',
    body: '由安徽大学牵头、黄山学院参与的“徽茶绿色栽培”重点专项启动。',
    says: ['黄山学院 PARTICIPATES_IN 徽茶绿色栽培重点专项'],
    saysNot: ['安徽大学 ESTABLISHES *'],
  },
  {
    it: 'parties before their meeting meet there and lead it not',
    body: '安徽省科技厅与黄山市人民政府第二次厅市会商会议召开。',
    says: [
      '安徽省科技厅 PARTICIPATES_IN 第二次厅市会商会议',
      '黄山市人民政府 PARTICIPATES_IN 第二次厅市会商会议',
      '安徽省科技厅 COOPERATES_WITH 黄山市人民政府',
    ],
  },
  {
    it: 'whom a loan is granted takes part in it',
    body: '“徽科贷”为天衡智造科技有限公司授信300万元。',
    says: ['天衡智造科技有限公司 PARTICIPATES_IN 徽科贷'],
  },
  {
    it: 'what an official tells of others is not done by the agency',
    body: '黄山市科技局局长向明表示，凡在园区孵化的项目，均可申请“徽科贷”。',
    saysNot: ['黄山市科技局 PARTICIPATES_IN *'],
  },
  {
    it: 'who is given a place in a scheme takes part, and is not supported',
    body: '黄山市科技局给天衡智造科技有限公司等15家企业发放“揭榜挂帅”名额。',
    says: ['天衡智造科技有限公司 PARTICIPATES_IN 揭榜挂帅'],
    saysNot: ['黄山市科技局 SUPPORTS *'],
  },
  {
    it: 'who takes part without saying in what takes part in nothing mentioned before',
    body: '黄山市推行“揭榜挂帅”。新材料攻关由浙江大学牵头，黄山学院参与。',
    saysNot: ['黄山学院 PARTICIPATES_IN *'],
  },
  {
    it: 'those who send people of a scheme, said either way round',
    body: '首批“科技副总”来自黄山学院。来自安徽大学的12名科技特派员下乡。',
    says: ['黄山学院 PARTICIPATES_IN 科技副总', '安徽大学 PARTICIPATES_IN 科技特派员'],
  },
  {
    it: 'who wins within a programme, or stands on its list',
    body: '天衡智造科技有限公司在“揭榜挂帅”中胜出。“徽科计划”名单公布，恒远控股集团有限公司上榜。',
    says: ['天衡智造科技有限公司 PARTICIPATES_IN 揭榜挂帅'],
  },
  {
    it: 'who borrows through a loan scheme does not run it',
    body: '天衡智造科技有限公司通过“徽科贷”获得贷款500万元。',
    says: ['天衡智造科技有限公司 PARTICIPATES_IN 徽科贷'],
    saysNot: ['天衡智造科技有限公司 LEADS *'],
  },
  {
    it: '参与 closes a sentence that has named the programme',
    body: '由浙江大学牵头的“徽茶绿色栽培”重点专项启动，黄山学院参与。',
    says: ['黄山学院 PARTICIPATES_IN 徽茶绿色栽培重点专项'],
  },
];

/** CARRIED_OUT_IN: where a programme runs. */
export const CARRIED_OUT: readonly Row[] = [
  {
    it: 'a programme runs in all the regions that it spreads to',
    body: '“科技副总”面向合肥市、芜湖市推广。',
    says: ['科技副总 CARRIED_OUT_IN 合肥市', '科技副总 CARRIED_OUT_IN 芜湖市'],
  },
  {
    it: 'a scheme that is no longer carried out does not run there',
    body: '合肥市不再实施“包干制”。',
    saysNot: ['包干制 CARRIED_OUT_IN 合肥市'],
  },
  {
    it: 'a scheme runs in the region that carries it out',
    body: '长兴县全面推行“揭榜挂帅”。',
    says: ['揭榜挂帅 CARRIED_OUT_IN 长兴县'],
  },
  {
    it: 'a scheme of several regions runs in each',
    body: '宿州市、亳州市推行“揭榜挂帅”。',
    says: ['揭榜挂帅 CARRIED_OUT_IN 宿州市', '揭榜挂帅 CARRIED_OUT_IN 亳州市'],
  },
  {
    it: 'a programme led by an agency runs where it governs',
    title: '科技动态',
    body: '黄山市科技局举办高端装备产业发展座谈会。',
    says: ['高端装备产业发展座谈会 CARRIED_OUT_IN 黄山市'],
  },
  {
    it: 'regions of a list speak each of their own programme',
    title: '各地动态',
    body: '宿州市推出“宿科贷”。\n亳州市推出“亳科贷”。',
    says: ['宿科贷 CARRIED_OUT_IN 宿州市', '亳科贷 CARRIED_OUT_IN 亳州市'],
    saysNot: ['宿科贷 CARRIED_OUT_IN 亳州市', '亳科贷 CARRIED_OUT_IN 宿州市'],
  },
  {
    it: 'an event is held where the clause says',
    body: '高端装备产业发展座谈会在合肥市召开。',
    says: ['高端装备产业发展座谈会 CARRIED_OUT_IN 合肥市'],
  },

  {
    it: 'items of a list run each in its city',
    title: '安徽省科技要闻',
    body: '一是合肥市推行“赛马制”。二是芜湖市推行“包干制”。',
    says: ['赛马制 CARRIED_OUT_IN 合肥市', '包干制 CARRIED_OUT_IN 芜湖市'],
    saysNot: ['赛马制 CARRIED_OUT_IN 芜湖市', '包干制 CARRIED_OUT_IN 合肥市'],
  },
  {
    it: 'a document applies where its issuer governs, not where it was signed',
    body: '安徽省科技厅在上海市发布《科技成果转化行动方案》。',
    says: ['科技成果转化行动方案 CARRIED_OUT_IN 安徽省'],
    saysNot: ['科技成果转化行动方案 CARRIED_OUT_IN 上海市'],
  },
  {
    it: 'a fund runs in the region of its name',
    body: '南京市级科技创新基金完成首投。',
    says: ['南京市级科技创新基金 CARRIED_OUT_IN 南京市'],
  },
  {
    it: 'a programme right after its place runs there',
    body: '黄山市召开会议，休宁县的“科技小院”受到关注。',
    says: ['科技小院 CARRIED_OUT_IN 休宁县'],
  },
  {
    it: 'where the people of a scheme move in',
    body: '安徽省科技厅选派的12支科技特派团进驻休宁县、歙县。',
    says: ['科技特派团 CARRIED_OUT_IN 休宁县', '科技特派团 CARRIED_OUT_IN 歙县'],
  },
  {
    it: 'an agreement runs where regions sign it, not where signing bodies sit',
    body: '黄山市召开会议。安徽省科技厅与黄山学院签订《校地合作协议》。',
    saysNot: ['校地合作协议 CARRIED_OUT_IN *'],
  },
  {
    it: 'who acts after a date in Chinese numerals goes on acting after another',
    body: '二零二二年十月，黄山市科技局印发《茶产业行动方案》；二〇二三年三月，启动揭榜挂帅。',
    says: ['黄山市科技局 LEADS 揭榜挂帅'],
  },
  {
    it: 'an agreement runs in each region that its title names',
    body: '黄山市科技局与衢州市科技局签署《黄山衢州茶产业协作框架协议》。',
    says: ['黄山衢州茶产业协作框架协议 CARRIED_OUT_IN 黄山市', '黄山衢州茶产业协作框架协议 CARRIED_OUT_IN 衢州市'],
  },
  {
    it: 'an agreement runs where its title tells',
    body: '安徽省科技厅与黄山学院签订《休宁县茶产业合作协议》。',
    says: ['休宁县茶产业合作协议 CARRIED_OUT_IN 休宁县'],
  },
];

/** COOPERATES_WITH: who signs, co-builds, applies jointly, pairs up. */
export const COOPERATES: readonly Row[] = [
  { it: 'who signs', body: '长兴县与江南大学签署合作协议。', says: ['长兴县 COOPERATES_WITH 江南大学'] },
  {
    it: 'builders of one laboratory cooperate and each establish it',
    body: '江南大学与天衡智造科技有限公司共建长安量子联合实验室。',
    says: [
      '江南大学 COOPERATES_WITH 天衡智造科技有限公司',
      '江南大学 ESTABLISHES 长安量子联合实验室',
      '天衡智造科技有限公司 ESTABLISHES 长安量子联合实验室',
    ],
  },
  {
    it: 'who applies jointly',
    body: '江南大学联合天衡智造科技有限公司申报国家重点研发计划。',
    says: [
      '江南大学 COOPERATES_WITH 天衡智造科技有限公司',
      '江南大学 PARTICIPATES_IN 国家重点研发计划',
      '天衡智造科技有限公司 PARTICIPATES_IN 国家重点研发计划',
    ],
  },
  {
    it: 'paired cities cooperate',
    title: '宿州市科技要闻',
    body: '杭州市接纳挂职干部。宿杭两地结对合作。',
    says: ['宿州市 COOPERATES_WITH 杭州市'],
  },
  {
    it: 'a visit alone is not a relation',
    body: '长兴县科技局赴江南大学考察。',
    saysNot: ['* COOPERATES_WITH *'],
  },
  {
    it: 'a meeting alone is not a relation',
    body: '江南大学与合肥工业大学的专家参加会议，双方进行了交流。',
    saysNot: ['* COOPERATES_WITH *'],
  },
  {
    it: 'an exchange of views alone is not a relation',
    body: '长兴县科技局与天衡智造科技有限公司座谈。',
    saysNot: ['* COOPERATES_WITH *'],
  },
  {
    it: 'a list of participants is not a relation',
    body: '江南大学、合肥工业大学等高校参加全国科技活动周。',
    saysNot: ['* COOPERATES_WITH *'],
  },
  {
    it: 'a planned cooperation counts',
    body: '长兴县拟与江南大学共建长安量子联合实验室。',
    says: ['长兴县 COOPERATES_WITH 江南大学'],
  },
  {
    it: 'a denied cooperation is not a relation',
    body: '长兴县未与江南大学签署合作协议。',
    saysNot: ['* COOPERATES_WITH *'],
  },
  {
    it: 'signatories of a named agreement take part in it and cooperate',
    body: '宿州市科技局与杭州市科技局签署《宿杭科技合作框架协议》。',
    says: [
      '宿州市科技局 COOPERATES_WITH 杭州市科技局',
      '宿州市科技局 PARTICIPATES_IN 宿杭科技合作框架协议',
      '杭州市科技局 PARTICIPATES_IN 宿杭科技合作框架协议',
    ],
  },

  {
    it: 'departments that act together cooperate pairwise',
    title: '黄山市科技要闻',
    body: '市科技局、市财政局、市人社局等部门联合开展专项检查。',
    says: [
      '黄山市科技局 COOPERATES_WITH 黄山市财政局',
      '黄山市科技局 COOPERATES_WITH 黄山市人社局',
      '黄山市财政局 COOPERATES_WITH 黄山市人社局',
    ],
  },
  {
    it: 'who undertakes jointly',
    body: '安徽大学、科大讯飞共同承担攻关任务。',
    says: ['安徽大学 COOPERATES_WITH 科大讯飞'],
  },
  { it: 'no agreement, no cooperation', body: '江南大学与无锡市没有签署合作协议。', saysNot: ['* COOPERATES_WITH *'] },
  {
    it: 'a region and its own parts do not cooperate in a list',
    body: '深圳市南山区、龙岗区等地企业参展。',
    saysNot: ['* COOPERATES_WITH *'],
  },
  {
    it: 'a partner after 与 is one across a comma',
    body: '长兴县主动对接，与江南大学签署合作协议。',
    says: ['长兴县 COOPERATES_WITH 江南大学'],
  },
  {
    it: 'partners of the clause before found the laboratory together',
    body: '黄山学院已与浙江大学签约，合建徽州茶叶联合实验室。',
    says: ['黄山学院 COOPERATES_WITH 浙江大学', '浙江大学 ESTABLISHES 徽州茶叶联合实验室'],
  },
  {
    it: 'companies of regions are not the regions',
    body: '黄山学院、浙江大学拿出专利，与歙县、休宁县两地的46家企业签约。',
    saysNot: ['* COOPERATES_WITH *'],
  },
  {
    it: 'farmers’ 合作社 are no co-operation',
    body: '歙县和休宁县的合作社主动报名。',
    saysNot: ['* COOPERATES_WITH *'],
  },
  {
    it: '分别 pairs one with one',
    body: '黄山学院、安徽大学分别与天衡智造科技有限公司、恒远控股集团有限公司签订合同。',
    says: ['黄山学院 COOPERATES_WITH 天衡智造科技有限公司', '安徽大学 COOPERATES_WITH 恒远控股集团有限公司'],
    saysNot: ['黄山学院 COOPERATES_WITH 恒远控股集团有限公司', '安徽大学 COOPERATES_WITH 天衡智造科技有限公司'],
  },
  {
    it: 'the partner of unnamed companies is nobody else’s',
    body: '歙县每季度组织企业与浙江大学对接。',
    saysNot: ['* COOPERATES_WITH *'],
  },
  {
    it: 'who commissions another works with it',
    body: '天衡智造科技有限公司委托黄山学院开展检测。',
    says: ['天衡智造科技有限公司 COOPERATES_WITH 黄山学院'],
  },
  {
    it: 'with whom something is founded',
    body: '天衡智造科技有限公司投入四百万元与黄山学院组建徽州玻璃研究中心。',
    says: ['天衡智造科技有限公司 COOPERATES_WITH 黄山学院'],
  },
  {
    it: 'whom a later clause invites to build, the topic builds with',
    body: '黄山市将承办徽州技术交流大会，邀请芜湖市共同组建徽州科技金融联盟。',
    says: ['黄山市 COOPERATES_WITH 芜湖市', '黄山市 ESTABLISHES 徽州科技金融联盟'],
  },
  {
    it: '第三方 is nobody of the text',
    body: '安徽大学、黄山学院、徽州茶叶研究院参加交流。结题由徽州茶叶研究院会同第三方组织。',
    saysNot: ['* COOPERATES_WITH *'],
  },
  {
    it: 'a list with 与 before a launch or a founding acts together',
    body: '黄山市科技局与徽商银行推出“徽科贷”。',
    says: ['黄山市科技局 COOPERATES_WITH 徽商银行'],
  },
  {
    it: 'a leader named before 联合 acts with those after it',
    body: '该中心由黄山学院牵头，联合安徽大学、浙江大学建设。',
    says: ['黄山学院 COOPERATES_WITH 安徽大学', '黄山学院 COOPERATES_WITH 浙江大学'],
  },
  {
    it: 'who agrees to build builds together',
    body: '黄山学院与天衡智造科技有限公司商定，共建徽州玻璃研究中心。',
    says: ['黄山学院 COOPERATES_WITH 天衡智造科技有限公司', '天衡智造科技有限公司 ESTABLISHES 徽州玻璃研究中心'],
  },
];

/** ESTABLISHES: who founds, builds, invests in or co-builds an organisation. */
export const ESTABLISHES: readonly Row[] = [
  {
    it: 'on whom a centre is built founds it, wherever that is said',
    body: '西部氢能产业研究院依托西南科技大学建设。',
    says: ['西南科技大学 ESTABLISHES 西部氢能产业研究院'],
  },
  {
    it: 'who is brought in builds together with the host',
    body: '江油市引进西南科技大学，共建西部氢能产业研究院。',
    says: ['江油市 ESTABLISHES 西部氢能产业研究院', '西南科技大学 ESTABLISHES 西部氢能产业研究院'],
  },
  {
    it: 'the members that a leader brings together cooperate with it',
    body: '由安徽大学牵头，联合科大讯飞、合肥工业大学组建人工智能创新联合体。',
    says: [
      '安徽大学 ESTABLISHES 人工智能创新联合体',
      '科大讯飞 PART_OF 人工智能创新联合体',
      '安徽大学 COOPERATES_WITH 科大讯飞',
    ],
  },
  {
    it: 'who builds a centre establishes it',
    body: '长兴县建设怀宁县（松江）科创中心。',
    says: ['长兴县 ESTABLISHES 怀宁县（松江）科创中心'],
  },
  {
    it: 'who founds an institute with a partner',
    body: '黄山市与清华大学共建黄山未来技术研究院。',
    says: [
      '黄山市 ESTABLISHES 黄山未来技术研究院',
      '清华大学 ESTABLISHES 黄山未来技术研究院',
      '黄山市 COOPERATES_WITH 清华大学',
    ],
  },
  {
    it: 'passive 由…共建',
    body: '黄山未来技术研究院由黄山市与清华大学共建。',
    says: ['黄山市 ESTABLISHES 黄山未来技术研究院', '清华大学 ESTABLISHES 黄山未来技术研究院'],
  },
  {
    it: 'the leader of a consortium establishes it',
    body: '天衡智造科技有限公司牵头组建智能装备创新联合体。',
    says: ['天衡智造科技有限公司 ESTABLISHES 智能装备创新联合体'],
  },
  {
    it: 'members of an alliance are part of it',
    body: '长三角生物医药产业技术创新战略联盟成员包括江南大学、合肥工业大学。',
    says: [
      '江南大学 PART_OF 长三角生物医药产业技术创新战略联盟',
      '合肥工业大学 PART_OF 长三角生物医药产业技术创新战略联盟',
    ],
  },
  {
    it: 'a visit to a laboratory founds nothing',
    body: '长兴县科技局参观飞凯新材料重点实验室。',
    saysNot: ['* ESTABLISHES *'],
  },

  {
    it: 'who invests in an institute',
    body: '安徽环新集团投资建设黄山未来技术研究院。',
    says: ['安徽环新集团 ESTABLISHES 黄山未来技术研究院'],
  },
  {
    it: 'a plan to build counts',
    body: '长兴县拟建设长兴未来技术研究院。',
    says: ['长兴县 ESTABLISHES 长兴未来技术研究院'],
  },
  {
    it: 'what is not built is not established',
    body: '长兴县尚未建成长兴未来技术研究院。',
    saysNot: ['* ESTABLISHES *'],
  },
  {
    it: 'what opens the sentence is founded by a later agent',
    body: '徽州茶叶研究院成立于2021年，由黄山市人民政府组建。',
    says: ['黄山市人民政府 ESTABLISHES 徽州茶叶研究院'],
  },
  {
    it: 'where something is built is not built',
    body: '天衡智造科技有限公司投资两亿元在黄山云计算产业园扩建机房。',
    saysNot: ['* ESTABLISHES 黄山云计算产业园'],
  },
  {
    it: '分别 gives each founder its own',
    body: '黄山市与浙江大学、安徽大学分别组建徽州茶叶研究院和徽州竹业研究院。',
    says: ['浙江大学 ESTABLISHES 徽州茶叶研究院', '安徽大学 ESTABLISHES 徽州竹业研究院'],
    saysNot: ['浙江大学 ESTABLISHES 徽州竹业研究院', '安徽大学 ESTABLISHES 徽州茶叶研究院'],
  },
  {
    it: 'who heads a body that is founded founds it',
    body: '徽州茶业联盟成立，天衡智造科技有限公司当选理事长单位。',
    says: ['天衡智造科技有限公司 ESTABLISHES 徽州茶业联盟'],
  },
  {
    it: 'what describes an agreement after 在 names its parties',
    body: '在安徽大学、黄山学院组建的徽州茶叶研究院里，新茶开采。',
    says: ['安徽大学 ESTABLISHES 徽州茶叶研究院', '黄山学院 ESTABLISHES 徽州茶叶研究院'],
  },
  {
    it: 'what a team of a county founds is not the county’s',
    body: '休宁县的团队与黄山学院建起徽州茶叶研究院。',
    saysNot: ['休宁县 ESTABLISHES *', '休宁县 COOPERATES_WITH *'],
  },
  {
    it: 'what two clauses before 、 describe together',
    body: '由黄山市投资、武汉市提供场地的徽州（武汉）离岸科创中心启用。',
    says: ['黄山市 ESTABLISHES 徽州（武汉）离岸科创中心'],
  },
];

/** LOCATED_IN: seats and jurisdictions. */
export const LOCATED: readonly Row[] = [
  { it: 'by the text', body: '天衡智造科技有限公司位于长兴县。', says: ['天衡智造科技有限公司 LOCATED_IN 长兴县'] },
  { it: 'by 落户', body: '天衡智造科技有限公司落户长兴县。', says: ['天衡智造科技有限公司 LOCATED_IN 长兴县'] },
  {
    it: 'by the name',
    body: '湖南银行株洲分行放款。',
    says: ['湖南银行株洲分行 LOCATED_IN 株洲市'],
    saysNot: ['湖南银行株洲分行 LOCATED_IN 湖南省'],
  },
  { it: 'an agency where it governs', body: '黄山市人民政府出台办法。', says: ['黄山市人民政府 LOCATED_IN 黄山市'] },
  {
    it: 'founded in another city',
    body: '长兴县在上海市设立长兴（上海）科创中心。',
    says: ['长兴（上海）科创中心 LOCATED_IN 上海市', '长兴县 ESTABLISHES 长兴（上海）科创中心'],
  },
  {
    it: 'a visit is no seat',
    body: '天衡智造科技有限公司负责人赴长兴县考察。',
    saysNot: ['天衡智造科技有限公司 LOCATED_IN 长兴县'],
  },
  {
    it: 'a company that a district brings in comes there, and is not its work',
    body: '休宁县引进的天衡智造科技有限公司投产。',
    says: ['天衡智造科技有限公司 LOCATED_IN 休宁县'],
    saysNot: ['休宁县 ESTABLISHES *'],
  },
  {
    it: 'what a county is helped to build is built there',
    body: '黄山学院帮助休宁县建成徽州茶叶研究院。',
    says: ['徽州茶叶研究院 LOCATED_IN 休宁县'],
  },
  {
    it: 'what stands inside a zone, and what is topped out somewhere',
    body: '黄山高新区内的徽州茶叶研究院揭牌。徽州竹业研究院在休宁县封顶。',
    says: ['徽州茶叶研究院 LOCATED_IN 黄山高新区', '徽州竹业研究院 LOCATED_IN 休宁县'],
  },
];

/** PART_OF: containment. */
export const PART_OF: readonly Row[] = [
  {
    it: 'a body belongs to whom it is subordinate',
    body: '西部氢能产业研究院隶属西南科技大学。',
    says: ['西部氢能产业研究院 PART_OF 西南科技大学'],
  },
  {
    it: 'who enters a consortium is part of it',
    body: '西南科技大学加入绵阳市新型显示产业创新联合体。',
    says: ['西南科技大学 PART_OF 绵阳市新型显示产业创新联合体'],
  },
  { it: 'a county in its city', body: '长兴县新建平台。', says: ['长兴县 PART_OF 湖州市'] },
  { it: 'a district in its municipality', body: '上海市松江区新建平台。', says: ['松江区 PART_OF 上海市'] },
  { it: 'a city in its province', body: '黄山市新建平台。', says: ['黄山市 PART_OF 安徽省'] },
  { it: 'a province is part of nothing', body: '安徽省新建平台。', saysNot: ['安徽省 PART_OF *'] },
  {
    it: 'a village in its town or county',
    title: '宁夏吴忠市科技要闻',
    body: '同心县河西镇菊花台村试种新品种。',
    says: ['菊花台村 PART_OF 河西镇|同心县'],
  },
  {
    it: '旗下 and 下属 tell whose a body is',
    body: '恒远控股集团有限公司旗下的徽州茶叶研究院参加交流。',
    says: ['徽州茶叶研究院 PART_OF 恒远控股集团有限公司'],
  },
  {
    it: 'a quoted project right after its programme',
    body: '黄山学院承担国家重点研发计划“徽茶提质增效”项目。',
    says: ['徽茶提质增效 PART_OF 国家重点研发计划'],
  },
  {
    it: 'a list that a number closes before 成为成员',
    body: '徽州茶业联盟成立，黄山学院、安徽大学等29家单位成为首批成员。',
    says: ['黄山学院 PART_OF 徽州茶业联盟', '安徽大学 PART_OF 徽州茶业联盟'],
  },
  {
    it: 'a heading puts no programme into another',
    title: '黄山科技特派员“后补助”改革落地',
    body: '黄山市召开会议。',
    saysNot: ['* PART_OF 科技特派员'],
  },
];

/** SUPPORTS: money, services or help reach the object. */
export const SUPPORTS: readonly Row[] = [
  {
    it: 'a prize comes from whom its receiver has it',
    body: '四川九洲电器集团有限责任公司获绵阳市科技局100万元补助。',
    says: ['绵阳市科技局 SUPPORTS 四川九洲电器集团有限责任公司'],
  },
  {
    it: 'help reaches a village',
    title: '同心县科技要闻',
    body: '宁夏大学帮扶菊花台村发展黄花产业。',
    says: ['宁夏大学 SUPPORTS 菊花台村'],
  },
  {
    it: 'a fund supports a firm',
    body: '“徽州科创种子基金”支持天衡智造科技有限公司500万元。',
    says: ['徽州科创种子基金 SUPPORTS 天衡智造科技有限公司'],
  },
  {
    it: 'support in general reaches nobody named',
    body: '安徽省科技厅大力支持中小企业发展。',
    saysNot: ['* SUPPORTS *'],
  },
  {
    it: 'support that was refused is not a relation',
    body: '中国银行安徽省分行未向天衡智造科技有限公司提供贷款。',
    saysNot: ['* SUPPORTS *'],
  },
  {
    it: 'money reaches a firm',
    body: '中国银行安徽省分行为天衡智造科技有限公司提供贷款三千万元。',
    says: ['中国银行安徽省分行 SUPPORTS 天衡智造科技有限公司'],
  },
  {
    it: '在X支持下 after the subject helps the subject',
    body: '黄山学院在安徽省科技厅支持下建成徽州茶叶研究院。',
    says: ['安徽省科技厅 SUPPORTS 黄山学院'],
    saysNot: ['黄山学院 SUPPORTS *'],
  },
  {
    it: 'praise is no help',
    body: '安徽省科技厅对黄山学院给予高度肯定。',
    saysNot: ['安徽省科技厅 SUPPORTS *'],
  },
  {
    it: 'money goes to whom the verb of giving names next',
    body: '安徽省科技厅推出“徽科贷”，每年给予休宁县300万元。',
    says: ['安徽省科技厅 SUPPORTS 休宁县'],
  },
];
