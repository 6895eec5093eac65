/**
 * The words by which the parts of a Chinese newsletter are known. Data only: alternatives of regular expressions,
 * read by masthead.ts, contents.ts, colophon.ts, byline.ts and headings.ts.
 */
export const WORDS = {
  /** Heads of a contents list, decoration and spaces left out. */
  contents: [
    '目录',
    '目次',
    '本期目录',
    '总目录',
    '要目',
    '本期要目',
    '本期导读',
    '导读',
    '内容提要',
    '本期提要',
    '本期内容',
    '本期看点',
    '内容导航',
    'contents',
    '目录contents',
    'contents目录',
  ],
  /** What newsletters are called: the last characters of their titles. */
  newsletter:
    '简报|参考|动态|快报|通讯|专报|信息|周报|月报|旬报|季报|周刊|月刊|季刊|导刊|专刊|要情|摘编|摘报|情报|资讯|速递|参阅|内参|快讯|简讯|汇编|之窗|文摘|观察|要报|通报|前沿|选编|速览|视野|简刊|决策|瞭望|纵览|要览|导报',
  /** Ends of the names of bodies that publish. */
  body: '局|厅|部|委|院|所|中心|委员会|办公室|办|协会|学会|研究会|促进会|联合会|大学|学院|馆|站|公司|集团|政府|处|科|组|编辑部|实验室|联盟|管委会|园区|科协|社',
  /** What a publisher does, at the end of its line. */
  publishes: '联合主办|主办|编辑出版|编辑印发|编辑|编印|编发|编制|编写|编报|编纂|主编|出版|印制|印发|编',
  /** Labels before a publisher. */
  publisherLabel:
    '主办单位|编印单位|编辑单位|编制单位|编发单位|编报单位|出版单位|发行单位|主办|编印|编发|编制|出版|发布单位|发布机构',
  /** Labels before an editor, the nearest to the text first. */
  editorLabel: [
    '本期编辑|执行编辑|责任编辑|本期责编|本期责任编辑|责编|编辑',
    '本期主编|执行主编|主编',
    '编校|编审|审核',
  ],
  /** Labels of a colophon. */
  colophonLabel:
    '主办单位|承办单位|协办单位|编印单位|主办|承办|协办|总编辑|总编|主编|副主编|执行主编|编委会?|编辑部?|本期编辑|执行编辑|责任编辑|责编|美编|校对|校核|审核|审校|审定|审稿|审签|核稿|签发|签发人|编审|编校|编印|排版|制版|电话|咨询电话|联系电话|编辑部电话|投稿电话|传真|地址|编辑部地址|通讯地址|联系地址|邮编|邮政编码|邮箱|电子邮箱|电子邮件|投稿邮箱|投稿|来稿|e-?mail|网址|网站|联系人|联系方式|微信公众号|公众号|印刷|印数|印发|印制|报|送|发|呈|呈报|抄报|抄送|主送|报送|发送|分送|呈送|刊号|准印证号?|版权|声明|tel|fax|qq|主题词|本刊地址|本刊电话',
  /** Those of them that stand before white space as well as before a colon. */
  bareLabel: '主编|副主编|执行主编|编辑|本期编辑|责任编辑|责编|校对|审核|电话|联系电话|传真|地址|邮编|邮箱|网址',
  /** Heads of a colophon and other matter that is no article. */
  notArticles: [
    '编辑信息',
    '编辑部',
    '本刊编辑部',
    '联系我们',
    '联系方式',
    '版权声明',
    '版权信息',
    '版权页',
    '征稿启事',
    '编后记',
    '编辑部信息',
    '本期编辑',
    '声明',
    '投稿方式',
    '刊物信息',
    '本刊信息',
    '编者按',
    '卷首语',
    '编者的话',
    '本期说明',
    '说明',
  ],
  /** Labels of a line that tells where an article is from. */
  bylineLabel:
    '来源|信息来源|稿件来源|文章来源|资料来源|消息来源|稿源|原文来源|出处|摘自|转自|选自|作者|作者单位|文|撰稿|撰稿人|供稿|供稿单位|报送单位|记者|通讯员|本报记者|本网记者|发布日期|发布时间|发布机构|发文日期|发文时间|发布|时间|日期|责任编辑|责编|编辑|整理|编译|浏览次数|阅读量|阅读次数|点击数|字号|索引号|文号|关键词',
  /** Labels before an address. */
  linkLabel:
    '原文链接|原文地址|文章链接|相关链接|链接地址|链接|详见|网址|网站|邮箱|电子邮箱|电子邮件|投稿邮箱|信箱|e-?mail',
  /** Who writes for a newspaper. */
  reporter: '记者|实习记者|见习记者|特约记者|通讯员|特约通讯员',
  /** Papers and agencies that put their name before a report. */
  outlet:
    '本报|本网|本刊|本台|本社|新华社|新华网|中新社|中新网|中国新闻网|人民网|央视网|央广网|光明网|中国网|科技日报|经济日报|人民日报|光明日报',
  /** Ends of the names of columns, in which articles stand under a common head. */
  section:
    '动态|要闻|资讯|快讯|速递|视窗|之窗|聚焦|经验|交流|解读|关注|前沿|专栏|专题|观察|借鉴|公告|广角|风采|传真|集锦|一线|视点|热点|纵横|纵览|论坛|简讯|短讯|信息|政策|成果|调研|探索|观点|瞭望|在线|点击|看点|头条|部署|声音|实践|他山之石|域外|国际|国内|省内|省外|外省|区内|区外|市内|市外|本省|本市|县区|区县|基层|地市|市县',
} as const;

/** Alternatives whose characters may be set apart: 编 辑, 主　　编. */
export const spaced = (alternatives: string): string =>
  alternatives
    .split('|')
    .map((word) => (/^\p{Script=Han}+$/u.test(word) ? [...word].join('\\s*') : word))
    .join('|');
