import type { Row } from './reading.ts';

/** Programmes: what is named and carried out, and which quoted words name nothing. */
export const PROGRAMS: readonly Row[] = [
  // Titled documents.
  {
    it: 'a titled document is a programme',
    body: '黄山市印发《黄山市科技创新三年行动方案》。',
    has: ['Program 黄山市科技创新三年行动方案'],
    says: ['黄山市科技创新三年行动方案 CARRIED_OUT_IN 黄山市'],
  },
  {
    it: 'a short title by definition is the document named in full',
    body: '黄山市印发《黄山市科技创新三年行动方案》（以下简称《行动方案》）。《行动方案》提出六项任务。',
    at: ['《行动方案》 → Program 黄山市科技创新三年行动方案'],
  },
  {
    it: 'a title inside a title belongs to the outer one',
    body: '省里印发《关于落实〈科技体制改革方案〉的若干措施》。',
    has: ['Program 关于落实科技体制改革方案的若干措施|关于落实〈科技体制改革方案〉的若干措施'],
    not: ['Program 科技体制改革方案'],
  },
  {
    it: 'a law is a programme',
    body: '贯彻《中华人民共和国科学技术进步法》。',
    has: ['Program 中华人民共和国科学技术进步法'],
  },
  { it: 'a newspaper is not a programme', body: '《安徽日报》刊发报道。', not: ['安徽日报', '《安徽日报》'] },
  {
    it: 'two documents of a list are two',
    body: '先后出台《创新券管理办法》和《研发补助细则》。',
    has: ['Program 创新券管理办法', 'Program 研发补助细则'],
  },

  // Schemes, quoted and unquoted.
  { it: 'a quoted scheme', body: '全面推行“揭榜挂帅”机制。', has: ['Program 揭榜挂帅'] },
  { it: 'a known scheme without quotation marks', body: '大力推行科技特派员制度。', has: ['Program 科技特派员'] },
  { it: 'a scheme with its kind is that scheme', body: '“揭榜挂帅”制已见成效。', has: ['Program 揭榜挂帅'] },
  { it: 'a consortium scheme', body: '支持组建创新联合体。', has: ['Program 创新联合体'] },
  { it: 'a quoted common noun that is launched', body: '今年起推行“金融顾问”制度。', has: ['Program 金融顾问'] },
  {
    it: 'a quoted new scheme after a launching verb',
    body: '创新推出“科创合伙人”计划。',
    has: ['Program 科创合伙人|科创合伙人计划'],
  },
  {
    it: 'a list of quoted schemes is each of them',
    body: '推行“揭榜挂帅”“赛马制”等方式。',
    has: ['Program 揭榜挂帅', 'Program 赛马制'],
  },
  { it: '双招双引 is a scheme', body: '深入开展“双招双引”工作。', has: ['Program 双招双引'] },
  { it: '飞地经济 is a scheme', body: '探索飞地经济新路径。', has: ['Program 飞地经济'] },
  { it: 'half-width quotation marks do', body: '全面推行"揭榜挂帅"机制。', has: ['Program 揭榜挂帅'] },
  { it: 'corner brackets do', body: '全面推行「揭榜挂帅」机制。', has: ['Program 揭榜挂帅'] },

  // Funds, products, platforms.
  {
    it: 'a fund of the home province',
    title: '安徽省科技要闻',
    body: '省科技成果转化引导基金完成首投。',
    at: ['省科技成果转化引导基金 → Program 安徽省科技成果转化引导基金'],
  },
  { it: 'a fund of a city', body: '南京市级科技创新基金完成首投。', has: ['Program 南京市级科技创新基金'] },
  { it: 'a quoted fund', body: '设立“徽州科创种子基金”。', has: ['Program 徽州科创种子基金'] },
  {
    it: 'a local financial product belongs to its city',
    title: '南京市科技要闻',
    body: '南京市推出“宁科贷”。',
    has: ['Program 宁科贷'],
    says: ['宁科贷 CARRIED_OUT_IN 南京市'],
  },
  {
    it: 'each product of a list is a programme',
    body: '开发“苗圃贷”“成果险”等产品。',
    has: ['Program 苗圃贷', 'Program 成果险'],
  },
  { it: '贷款 is no product', body: '发放贷款三亿元，办理质押贷款。', not: ['贷款', '质押贷款'] },
  { it: 'an online platform', body: '上线“科技大脑”平台。', has: ['Program 科技大脑|科技大脑平台'] },

  // Plans, projects, events, honours.
  {
    it: 'a plan with its quoted opening',
    body: '组织实施浙江省“尖兵”“领雁”研发攻关计划。',
    has: ['Program 领雁|浙江省领雁研发攻关计划|浙江省尖兵领雁研发攻关计划|尖兵领雁研发攻关计划|领雁研发攻关计划'],
  },
  { it: 'a national programme', body: '获批国家重点研发计划项目两项。', has: ['Program 国家重点研发计划'] },
  { it: 'a symposium', body: '合肥召开高端装备产业发展座谈会。', has: ['Program 高端装备产业发展座谈会'] },
  {
    it: 'a quoted competition',
    body: '举办“创业黄山”创新大赛。',
    has: ['Program 创业黄山创新大赛|创业黄山'],
  },
  { it: 'an honour', body: '合肥市获批国家创新型城市。', has: ['Program 国家创新型城市'] },
  {
    it: 'an honour of a county',
    body: '长兴县入选国家创新型县。',
    has: ['Program 国家创新型县|创新型县|国家创新型县（市）'],
  },
  { it: 'a week', body: '全国科技活动周启动。', has: ['Program 全国科技活动周|科技活动周'] },

  // Numbered forms.
  { it: 'a numbered policy', body: '出台科技新政12条。', has: ['Program 科技新政12条'] },
  { it: 'a numbered policy in Chinese numerals', body: '出台人才新政二十条。', has: ['Program 人才新政二十条'] },
  { it: 'a quoted numbered policy', body: '出台“惠企十条”政策。', has: ['Program 惠企十条'] },
  { it: 'measures counted are not programmes', body: '会上提出12条意见。', not: ['12条意见', '12条'] },

  // National and local.
  {
    it: 'a national scheme belongs to no region',
    title: '黄山市科技要闻',
    body: '黄山市推行科技特派员制度。',
    says: ['科技特派员 CARRIED_OUT_IN 黄山市'],
  },

  // Slogans and figures of speech.
  { it: 'the last mile is not a programme', body: '打通“最后一公里”。', not: ['最后一公里'] },
  { it: 'two skins are not programmes', body: '破解“两张皮”难题。', not: ['两张皮'] },
  { it: 'one dragon is not a programme', body: '提供“一条龙”服务。', not: ['一条龙'] },
  { it: 'a spring breeze is not a programme', body: '政策“春风”吹进企业。', not: ['春风'] },
  { it: 'from zero to one is not a programme', body: '实现“从0到1”的突破。', not: ['从0到1'] },
  { it: 'a keeper is not a programme', body: '当好企业“店小二”。', not: ['店小二'] },
  { it: 'living water is not a programme', body: '引来金融“活水”。', not: ['活水'] },
  { it: 'a bottleneck is not a programme', body: '攻克“卡脖子”技术。', not: ['卡脖子'] },
  {
    it: 'a quoted sentence is not a programme',
    body: '他说：“今年我们要多走企业，多解难题。”',
    not: ['今年我们要多走企业，多解难题。'],
  },
  { it: 'a plan period is not a programme', body: '“十四五”期间投入翻番。', not: ['十四五'] },
  { it: 'one quoted word is not a programme', body: '在“准”上下功夫，在“实”上见成效。', not: ['准', '实'] },
  { it: 'a formula of speech is not a programme', body: '念好“引、育、留、用”四字诀。', not: ['引、育、留、用'] },
  { it: 'a golden brand is not a programme', body: '擦亮“金字招牌”。', not: ['金字招牌'] },
  { it: 'a quoted strategy is not a programme', body: '树立“一盘棋”思想。', not: ['一盘棋'] },
  { it: 'a kind of plan is not a programme', body: '制定行动方案，落实工作方案。', not: ['行动方案', '工作方案'] },
  { it: 'a counted kind of project is not a programme', body: '实施科技项目32项。', not: ['科技项目', '科技项目32项'] },
  { it: 'a quoted company is no programme', body: '培育“天衡智造有限公司”。', not: ['Program 天衡智造有限公司'] },

  {
    it: 'an honour of firms is one with its short form',
    body: '入选国家级专精特新“小巨人”企业。',
    has: ['Program 专精特新小巨人|专精特新小巨人企业|小巨人'],
  },
  { it: 'a named agreement', body: '双方签署《产学研合作协议》。', has: ['Program 产学研合作协议'] },
  {
    it: 'an action with a number of years',
    body: '实施“科创赋能”三年行动。',
    has: ['Program 科创赋能三年行动|科创赋能'],
  },
  { it: 'a voucher', body: '发放科技创新券。', has: ['Program 科技创新券|创新券'] },
  { it: 'a station scheme', body: '推广“科技小院”模式。', has: ['Program 科技小院'] },
  { it: 'first use then pay', body: '推行“先使用后付费”模式。', has: ['Program 先使用后付费'] },
  { it: 'a green light is not a programme', body: '为企业开“绿灯”。', not: ['绿灯'] },
  { it: 'chain leaders as a scheme', body: '推行“链长制”。', has: ['Program 链长制'] },
  { it: 'a quoted person is not a programme', body: '获评“最美科技工作者”的张某说。', not: ['张某'] },
  { it: 'a kind of platform is not a programme', body: '搭建公共服务平台。', not: ['公共服务平台'] },
  { it: 'a counted kind of fund is not a programme', body: '设立各类基金12只。', not: ['各类基金', '基金'] },
  { it: 'a bare meeting is not a programme', body: '会议强调，座谈会上大家畅所欲言。', not: ['会议', '座谈会'] },

  // A number after the head.
  {
    it: 'a number after a specific name counts its projects, not a kind',
    body: '西宁市承担光热储能材料专项5项。',
    has: ['Program 光热储能材料专项'],
  },
  {
    it: 'a number after a general name counts a kind',
    body: '西宁市实施科技攻关计划5项。',
    not: ['科技攻关计划'],
  },
  {
    it: 'a date after an event is no count',
    body: '洮南杂粮产业论坛9月6日在白城市开幕。',
    has: ['Program 洮南杂粮产业论坛'],
  },
  {
    it: 'a sum after a fund is what it holds',
    body: '市级财政安排黑木耳种源攻关资金专项800万元。',
    has: ['Program 黑木耳种源攻关资金专项'],
  },
  {
    it: 'the members of a list with a programme are programmes',
    body: '巴彦淖尔产业发展基金、河套种业基金已完成备案。',
    has: ['Program 巴彦淖尔产业发展基金', 'Program 河套种业基金'],
  },

  // What says that a name is one, on both sides.
  {
    it: 'an event that takes place after its name',
    body: '第四届澜沧江流域茶产业博览会上月在普洱市落幕。',
    has: ['Program 第四届澜沧江流域茶产业博览会'],
  },
  {
    it: 'an event goes on over 暨 and an act inside',
    body: '黔江区举行蚕桑科技园推介会暨重点合作签约仪式。',
    has: ['Program 黔江区蚕桑科技园推介会暨重点合作签约仪式|蚕桑科技园推介会暨重点合作签约仪式'],
  },
  {
    it: 'the verb of holding is no part of the event',
    body: '南阳市举办艾草精深加工技术见面会。',
    has: ['Program 艾草精深加工技术见面会'],
    not: ['南阳市举办艾草精深加工技术见面会'],
  },
  {
    it: 'an event at which something happens',
    body: '在吕梁酒业创新论坛上，专家作了报告。',
    has: ['Program 吕梁酒业创新论坛'],
  },
  {
    it: 'a session of a council is an event',
    body: '汉江流域科技合作第五次联席会议在十堰市召开。',
    has: ['Program 汉江流域科技合作第五次联席会议'],
    not: ['Agency 汉江流域科技合作第五次联席会议'],
  },
  { it: 'a hall named after an event is not a programme', body: '活动在丰台科创路演中心举办。', not: ['丰台科创路演'] },
  {
    it: 'an engineer is no project',
    body: '恒远泵业有限公司总工程师介绍了经验。',
    not: ['Program 总工程', '恒远泵业有限公司总工程'],
  },
  { it: 'a pilot that is started', body: '毕节市开展林下天麻碳汇计量试点。', has: ['Program 林下天麻碳汇计量试点'] },
  { it: 'a loan of its own name', body: '桂林银行推出罗汉果种植专项贷款。', has: ['Program 罗汉果种植专项贷款'] },
  { it: 'a loan by its last character', body: '武夷山农信社推出茶农贷。', has: ['Program 茶农贷'] },
  {
    it: 'that loans may be had is not a programme',
    body: '单户最高可贷300万元。',
    not: ['单户最高可贷', '最高可贷', '可贷'],
  },
  {
    it: 'a prize with who awards it',
    body: '该成果荣获云南省技术发明一等奖。',
    has: ['Program 云南省技术发明一等奖'],
  },
  {
    it: 'a plan and a project joined are two',
    body: '丽水市实施山区青年英才计划和竹木加工提升工程。',
    has: ['Program 山区青年英才计划', 'Program 竹木加工提升工程'],
  },

  // Documents without marks.
  {
    it: 'a document about something, issued',
    body: '县里印发了关于扶持蓝莓加工企业的若干意见。',
    has: ['Program 关于扶持蓝莓加工企业的若干意见'],
  },
  { it: 'advice about something is no document', body: '专家提出关于土壤改良的建议。', not: ['关于土壤改良的建议'] },
  {
    it: 'a motion in quotation marks',
    body: '“关于壮大靖西市蚕丝绸产业的提案”已由广西科技厅答复。',
    has: ['Program 关于壮大靖西市蚕丝绸产业的提案'],
  },
  {
    it: 'a signed agreement with a subject',
    body: '双方签署藜麦育种技术合作协议。',
    has: ['Program 藜麦育种技术合作协议'],
  },
  {
    it: 'an agreement without a name of its own is not a programme',
    body: '双方签署战略合作协议，校企签订校企合作协议。',
    not: ['战略合作协议', '校企合作协议'],
  },

  // Quotations.
  { it: 'a strategy that is carried out', body: '伊春市实施“红松英才战略”。', has: ['Program 红松英才战略'] },
  { it: 'a strategy of general words is not a programme', body: '不断升级“科技战略”。', not: ['科技战略'] },
  {
    it: 'a tour that takes place',
    body: '2023“博士甘南行”上周启动。',
    has: ['Program 博士甘南行'],
  },
  {
    it: 'a class in quotation marks is named with its head',
    body: '贺州市办了首期“茶园新管家”培训班。',
    has: ['Program “茶园新管家”培训班|茶园新管家培训班'],
  },
  { it: 'a simile is not a programme, whatever its head', body: '这里成了一个“成果超市”。', not: ['成果超市'] },
  { it: 'an idiom that ends like a product is not a programme', body: '部门之间要“信息互通”。', not: ['信息互通'] },
  {
    it: 'a formula that ends like a product is not a programme',
    body: '探索“合作社+农户+农业保”的路子。',
    not: ['合作社+农户+农业保'],
  },
  { it: 'a formula is no name of a way of working', body: '形成“支部+专家+农户”模式。', not: ['支部+专家+农户'] },
  { it: 'a newspaper by its last character is not a programme', body: '《陇南科技报》作了报道。', not: ['陇南科技报'] },

  // What a scheme awards.
  {
    it: 'stations that are counted are what a scheme awards',
    body: '六盘水市建成博士后工作站7家。',
    has: ['Program 博士后工作站'],
    not: ['Institution 博士后工作站'],
  },
  {
    it: 'stations of a province, counted',
    body: '海南省热作技术服务站今年评上20个。',
    has: ['Program 海南省热作技术服务站'],
  },
  {
    it: 'a named station is an institution',
    body: '云南滇红茶业有限公司院士专家工作站揭牌。',
    has: ['Institution 云南滇红茶业有限公司院士专家工作站'],
    not: ['Program 院士专家工作站'],
  },
  {
    it: 'an event with its year and the same without are one',
    title: '桂北油茶产业对接会签约八项',
    body: '2023桂北油茶产业对接会在桂林市举行。',
    at: ['桂北油茶产业对接会 → Program 2023桂北油茶产业对接会'],
  },
  {
    it: 'a short title without a definition is the document that it abridges',
    body: '宜昌市发布《宜昌市磷化工绿色转型评估研究报告2023》。《评估报告》已连续编制三年。',
    at: ['《评估报告》 → Program 宜昌市磷化工绿色转型评估研究报告2023'],
  },
  {
    it: 'a short title that abridges none is a document of its own',
    body: '宜昌市发布《宜昌市磷化工绿色转型评估研究报告2023》，修订《科技奖励办法》。',
    has: ['Program 科技奖励办法'],
  },
  {
    it: 'general words after a region are not a programme',
    body: '引导企业围绕国家及福建省重大工程开展攻关。',
    not: ['福建省重大工程', '重大工程'],
  },
  {
    it: 'a conjunction inside a word does not end a name',
    body: '开展合同登记员协同服务试点。',
    has: ['Program 合同登记员协同服务试点'],
  },
  {
    it: 'quotations of a list are what follows it, whatever their number',
    body: '全市开展“星空夜话”“百村连线”“田头小课”等12项主题活动。',
    has: ['Program 星空夜话', 'Program 百村连线', 'Program 田头小课'],
  },
  {
    it: 'problems of a list are not programmes',
    body: '着力解决“不敢转”“最后一公里”等3个问题。',
    not: ['Program 不敢转', 'Program 最后一公里'],
  },
  {
    it: 'a key project names its subject in quotation marks',
    body: '课题属于“典型脆弱生态修复与保护”重点专项，也是“深海装备共性技术与示范”重点专项之一。',
    has: ['Program 深海装备共性技术与示范重点专项'],
  },
  {
    it: 'an event in quotation marks has the heads of events',
    body: '在“宁夏—福建科技成果供需洽谈会”上，多家单位签约。',
    has: ['Program 宁夏—福建科技成果供需洽谈会'],
  },
  {
    it: 'a name does not begin amid a word that points',
    body: '固原市举办活动。此次种业周主场活动在城南举行。',
    not: ['次种业周主场活动'],
  },
  {
    it: 'a name ends before 等 and a word for several',
    body: '推进“黄河人才”培养等有关专项计划。',
    not: ['“黄河人才”培养等有关专项计划'],
  },
  {
    it: 'how a thing is done is no part of its name',
    body: '全省开展好科技人才助企行动。',
    has: ['Program 科技人才助企行动'],
    not: ['好科技人才助企行动'],
  },
  {
    it: 'a fund of a place is named where it acts, a number in its name and a day after it',
    body: '绵阳市创业投资引导基金发布申报指南。杭州四大未来产业母基金26日正式发布。',
    has: ['Program 绵阳市创业投资引导基金', 'Program 杭州四大未来产业母基金'],
  },
  {
    it: 'a fund that nobody else owns is named after the place that the text speaks of',
    title: '蒙城县科技要闻',
    body: '县里安排农业机械专项资金三千万元，并设立中药材产业引导基金。',
    at: ['农业机械专项资金 → Program 蒙城县农业机械专项资金', '中药材产业引导基金 → Program 蒙城县中药材产业引导基金'],
  },
  {
    it: 'a fund of a school, a firm or a ministry is not named after the article’s place',
    title: '蒙城县科技要闻',
    body: '安徽理工大学设立成果孵化引导基金。财政部下达种业振兴专项资金。',
    not: ['蒙城县成果孵化引导基金', '蒙城县种业振兴专项资金'],
  },
  {
    it: 'how money is given is no part of a fund’s name',
    body: '绵阳市分别配套专项资金。',
    not: ['绵阳市分别配套专项资金'],
  },
  {
    it: 'a net of a place is a platform, its network is not',
    body: '甘肃省科技资源共享网上线。当地完善甘肃省科技服务网络。',
    has: ['Program 甘肃省科技资源共享网'],
    not: ['甘肃省科技服务网'],
  },
  {
    it: 'a festival of science is an event',
    body: '第三届酒泉青少年航天嘉年华精彩上演。',
    has: ['Program 第三届酒泉青少年航天嘉年华'],
  },

  // Names at both of whose sides something speaks for or against.
  {
    it: 'a verb after a head begins no longer head: 项目|通过',
    body: '宜春锂业有限公司承担的云母提锂尾渣减量项目通过验收。',
    has: ['Program 云母提锂尾渣减量项目'],
  },
  {
    it: 'the last character of a head that begins another word ends none: 活动|日前',
    body: '第二届抚州院所对接活动日前落幕。',
    has: ['Program 第二届抚州院所对接活动'],
    not: ['第二届抚州院所对接活动日'],
  },
  {
    it: 'a preposition is never within a name',
    body: '宜春锂业有限公司在2024年锂电产业博览会上展出样品。',
    has: ['Program 2024年锂电产业博览会'],
    not: ['宜春锂业有限公司在2024年锂电产业博览会'],
  },
  {
    it: 'a verb of one character before a region or a body is no part of a name',
    body: '该成果获陕西省种业攻关专项资助。这次比的是“秦种杯”，即陕西省种业创新大赛。',
    has: ['Program 陕西省种业攻关专项', 'Program 陕西省种业创新大赛'],
    not: ['获陕西省种业攻关专项', '即陕西省种业创新大赛'],
  },
  {
    it: 'a verb after what it is done to is a noun of the name',
    body: '贵州省科技厅、毕节市政府联合实施的煤矸石减量与资源化利用重大专项累计拨付经费8000万元。',
    has: ['Program 煤矸石减量与资源化利用重大专项'],
  },
  {
    it: 'a programme in quotation marks and another after a conjunction are two',
    body: '攻关资金纳入“攀科贷”与钒钛新材料专项支持范围。',
    has: ['Program 攀科贷', 'Program 钒钛新材料专项'],
  },
  {
    it: 'a list that a quoted programme opens goes on',
    body: '攀枝花市先后实施“百企焕新”行动、阳光康养科技专项等。',
    has: ['Program 阳光康养科技专项'],
  },
  {
    it: 'what a list after a colon is of says what its first is',
    body: '该中心下设三大平台：技术供需对接平台面向企业。',
    has: ['Program 技术供需对接平台'],
    not: ['三大平台'],
  },
  {
    it: 'a project that is recommended, or to which something happens',
    body: '西南石油大学推荐的页岩气压裂返排液项目获首投200万元。',
    has: ['Program 页岩气压裂返排液项目'],
  },
  {
    it: '计划 before when something is done is a verb',
    body: '双方共建的企业检测中心计划明年投用。',
    not: ['企业检测中心计划'],
  },
  {
    it: 'a rank of the whole country is conferred, by a verb of being awarded only',
    body: '赣州市获批国家骨干冷链物流基地。赣州市建设国家骨干粮食储备基地。',
    has: ['Program 国家骨干冷链物流基地'],
    not: ['Program 国家骨干粮食储备基地'],
  },
  {
    it: 'two regions and their co-operation are a programme',
    body: '依托沪黔科技合作，上海市科委援建了两个基地。',
    has: ['Program 沪黔科技合作'],
  },
  {
    it: 'risks, credits and insurances in general are no products',
    body: '银行建立风险共担的办法，发放信贷，推动企业购买保险。',
    not: ['风险', '信贷', '保险'],
  },
  {
    it: 'a quotation with a region in it, by which something is done, is a name; a saying about places is not a programme',
    body: '依托“智汇临沂”，企业与高校签约12项。“研发在苏州、生产在宿州”的路子越走越宽。',
    has: ['Program 智汇临沂'],
    not: ['研发在苏州、生产在宿州'],
  },
  {
    it: 'a quoted metaphor with a head to which something happens',
    body: '“湟水科创专列”8月发车。',
    has: ['Program 湟水科创专列'],
  },
  {
    it: 'a batch is no part of the name of what it is a batch of',
    body: '楚雄州申报第三批国家中药材产业技术创新示范基地。',
    has: ['Program 国家中药材产业技术创新示范基地'],
    not: ['第三批国家中药材产业技术创新示范基地'],
  },
  {
    it: 'a plan with the years that it spans, in a headline',
    title: '科技强州三年行动（2022—2024年）交出答卷',
    body: '去年全州新增高新技术企业12家。',
    has: ['Program 科技强州三年行动'],
  },
  {
    it: 'a plan whose modifier tells it from others stands without a verb',
    body: '南疆棉花采收机械提升工程的牵头人是李明。土建工程的牵头人是王强。',
    has: ['Program 南疆棉花采收机械提升工程'],
    not: ['土建工程'],
  },
  {
    it: 'the co-operation of two regions is a programme wherever it stands, that of one is not a programme',
    body: '始于1998年的川渝科技合作结出果实。双方深化与上海科技合作。',
    has: ['Program 川渝科技合作'],
    not: ['上海科技合作'],
  },
  {
    it: 'the owner of an event after a conjunction is no part of its name',
    body: '甘肃省科技厅与兰州市政府第三次厅市会商会议9月召开。',
    has: ['Program 第三次厅市会商会议'],
  },
  {
    it: 'a region’s own contest is no short form of the national one',
    body: '青海省创新挑战赛落幕。',
    has: ['Program 青海省创新挑战赛'],
    not: ['Program 中国创新挑战赛'],
  },
  {
    it: 'quotation marks as they are mistyped: single, straight and wide, the opening one twice',
    body: '合肥市推出‘徽新贷’产品。滁州市推出＂滁新贷＂产品。宿州市推出“宿新贷“产品。',
    has: ['Program 徽新贷', 'Program 滁新贷', 'Program 宿新贷'],
  },
  {
    it: 'agreements on what goes deeper are named',
    body: '沪滇两地签署进一步深化科技对口合作协议。',
    has: ['Program 进一步深化科技对口合作协议'],
  },
  {
    it: 'what the state awards is a programme without a count',
    body: '公司建有国家工程技术研究中心。全市有江西省工程技术研究中心9家。',
    has: ['Program 国家工程技术研究中心', 'Program 江西省工程技术研究中心'],
    not: ['全市有江西省工程技术研究中心'],
  },
  {
    it: 'an event in which somebody stands out',
    body: '该项目在沿淮城市创客训练营中脱颖而出。',
    has: ['Program 沿淮城市创客训练营'],
  },
  {
    it: 'what is of an event is no part of its name, and no prize is what was won at one',
    body: '作为第四届赣商创新发展大会的配套活动，路演吸引了三十家企业。团队在茶机创意大赛九江赛区获一等奖。',
    has: ['Program 第四届赣商创新发展大会'],
    not: ['第四届赣商创新发展大会的配套活动', '茶机创意大赛九江赛区获一等奖'],
  },
  {
    it: 'a product that does something, or that somebody insures with',
    body: '渝研贷推出以来，累计放款2亿元。企业投保专利维权险后，获赔三十万元。',
    has: ['Program 渝研贷', 'Program 专利维权险'],
  },
  {
    it: 'a fund that somebody receives',
    body: '宜春锂业有限公司获得赣鄱新材料创新基金支持三百万元。',
    has: ['Program 赣鄱新材料创新基金'],
  },
  {
    it: 'a platform whose head says what it does goes online with a common modifier, one in general is not a programme',
    body: '宜春市上线科技成果转化云平台。当地搭建公共服务平台。',
    has: ['Program 科技成果转化云平台'],
    not: ['公共服务平台'],
  },
  {
    it: 'a scheme that every province has is that of the province whose department runs it',
    body: '课题获河北省科技厅重点研发计划立项。',
    has: ['Program 河北省重点研发计划'],
    not: ['河北省科技厅重点研发计划', '课题获河北省科技厅重点研发计划'],
  },
];
