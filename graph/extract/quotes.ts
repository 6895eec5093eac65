import { oneOf, type Lexicon } from '../lexicon/index.ts';
import type { ProgramShape } from './candidate.ts';

export type QuoteVerdict =
  | Readonly<{ kind: 'program'; rule: string; shape: ProgramShape }>
  | Readonly<{ kind: 'refused'; rule: string; reason: string }>
  /** An organisation or region in quotation marks: other stages read it. */
  | Readonly<{ kind: 'other' }>;

const refused = (rule: string, reason: string): QuoteVerdict => ({ kind: 'refused', rule, reason });
const program = (rule: string, shape: ProgramShape): QuoteVerdict => ({ kind: 'program', rule, shape });

const LAUNCH = new RegExp(String.raw`(?:${oneOf('programs.launch')})(?:了|出|的|和|好|起|以|“[^”]*”[、和与])*$`);
const COUNTED = /^[一二两三四五六七八九十百千万]+[\u4e00-\u9fa5][一二两三四五六七八九十百千万][\u4e00-\u9fa5]$/;
const CARRIED_OUT = /(?:推行|推出|实行|实施|创新推出|全面推行|落实|建立)$/;
const LIST_BEFORE = /”(?:、|和|与|及|以及)?$/;
const NAMED_AFTER = new RegExp(
  String.raw`^(?:(?:${oneOf('programs.named-after-lead')})*(?:${oneOf('programs.named-after')}))`,
);
const PRODUCT = new RegExp(String.raw`[\u4e00-\u9fa5a-zA-Z](?:${oneOf('programs.product-end')})$`);
const HEADED = new RegExp(String.raw`(?:${oneOf('programs.quoted-head')})$`);
const PROJECT_AFTER = /^(?:[\u4e00-\u9fa5]{0,4})(?:项目|课题)/;
const EVENT = new RegExp(String.raw`(?:${oneOf('programs.quoted-event')})$`);
const TAIL_HEAD = new RegExp(String.raw`^[\u4e00-\u9fa5]{0,8}(?:${oneOf('programs.quoted-tail')})`);
const FORMULA = /^[\u4e00-\u9fa5\dN]{0,8}(?:\+[\u4e00-\u9fa5\dN]+)+$/;
const ORGANISATION = new RegExp(String.raw`(?:${oneOf('organisations.quoted-head')})$`);
/** Figures of speech by form: 最后一公里, 从0到1, 一站式, 不愿转, 有…有…, 敢…敢…; a sentence. */
const FIGURE = new RegExp(
  String.raw`(?:[，。！？；]|公里$|最后一|第一(?!书记)|^从.+到|零距离|^不[\u4e00-\u9fa5]{1,4}$|不.+不|^敢|^愿|^能|^想|^[一二两三四五六七八九十百千万]+(?:[\u4e00-\u9fa5])[一二两三四五六七八九十百千万半](?:[\u4e00-\u9fa5])$|[式型化]$|^(?:${oneOf('programs.figure-adjective')})[\u4e00-\u9fa5]{1,2}$|难$|关$|堵点|痛点|瓶颈|引擎|动能|活水|钥匙|桥梁|纽带|舞台|沃土|高地$|样板$|样本$|名片$|答卷|蝶变|加速度|新路|大文章|组合拳|先手棋|主引擎|发动机|助推|催化|孵化链|生态圈$|强磁场|人到哪|样品|产品$|论文|梗阻|接力|质变|流量|留量|变量|增量|存量|躺|账|书架|货架|柜|藩篱|篱笆|绊脚石|天花板|围墙|壁垒|孤岛|烟囱|鸿沟|死亡谷|悬崖|金山银山|定心丸|及时雨|助力|护航|铺路|开路|搭桥|架桥|撑腰|松绑|减负|解渴|造血|输血|强心|加油|充电|点火|升温|破冰|破题|破圈|出圈|出海|下乡进村|上山|落地生根|开花结果|拔节|生长|土壤|雨林|阳光|雨露|春天|冬天|寒冬|东风|西风|风口|浪潮|蓝海|红海|赛道|跑道|起跑|冲刺|领跑|跟跑|并跑|长跑|快车道|绿灯|红灯|红线|底线|高压线|生命线|风景线|流水线|头雁|领头雁|排头兵|主力军|生力军|先锋|尖兵|哨兵|卫士|使者|管家|保姆|店小二|娘家|红娘|媒人|媒婆|伯乐|千里马|候鸟|凤凰|梧桐|巢|鱼|渔|蛋糕|馅饼|盆景|风景|森林|大树|小苗|种子$|果实|果子|桃子|香饽饽|金字招牌|金饭碗|摇钱树|聚宝盆|蓄水池|压舱石|稳定器|加速器$|孵化器$|放大器|倍增器|推进器|助推器|晴雨表|温度计|风向标|指南针|导航|灯塔|路标|里程碑|分水岭|转折点|突破口|切入点|着力点|落脚点|支点|杠杆|撬动|四两拨千斤)`,
);

/**
 * Whether a quoted string names a programme. Evidence for: a known scheme, a programme word inside or after it, a launching verb
 * before it, a list with such a one. Evidence against: a known slogan, the form of a figure of speech, a sentence.
 *
 * @param start offset of the opening mark in `c`; @param end offset after the closing mark.
 */
export function classifyQuote(c: string, start: number, end: number, lexicon: Lexicon): QuoteVerdict {
  const content = c.slice(start + 1, end - 1);
  const before = c.slice(Math.max(0, start - 14), start);
  const after = c.slice(end, end + 14);
  if (ORGANISATION.test(content) && content.length > 4) return { kind: 'other' };
  if (lexicon.schemes.get(content)) return program('quoted-scheme', 'scheme');
  if (lexicon.slogans.has(content)) return refused('slogan', '比喻或口号');
  if (content.length < 2) return refused('short', '引号内不足两字');
  if (/^(?:十[一二三四五六]五|一带一路|双碳|两会|三农|四化|双一流|两山)$/.test(content))
    return refused('term', '通用政治或时间用语');
  if (/[，。！？；]/.test(content) && !/^(?:科技|人才)/.test(content)) return refused('sentence', '引用的话语');
  const named = NAMED_AFTER.test(after);
  const launchedBefore = LAUNCH.test(before) || /[、和与]$/.test(before.replace(/“[^”]*”?$/, ''));
  if (
    PRODUCT.test(content) &&
    content.length <= 9 &&
    (named || launchedBefore || LIST_BEFORE.test(before) || content.length >= 3)
  )
    return program('quoted-product', 'product');
  if (
    (HEADED.test(content) && content.length >= 3 && content.length <= 24) ||
    (EVENT.test(content) && content.length <= 36)
  )
    return program('quoted-head', headShape(content));
  if (PROJECT_AFTER.test(after) && !FIGURE.test(content) && content.length >= 3 && content.length <= 20)
    return program('quoted+project', 'plan');
  if ((content.match(/、/g)?.length ?? 0) >= 2) return refused('list', '并列语句，不是名称');
  if (/(?:战略|理念|精神|意识|能力|水平|格局|思维|作风|部署|要求|目标|任务)$/.test(content))
    return refused('abstract', '抽象名词，不是方案名称');
  if (FORMULA.test(content))
    return named ? program('quoted-formula', 'mode') : refused('formula', '未作为方案名称使用的组合');
  if (named && !FIGURE.test(content)) return program('quoted+kind', headShape(after.slice(0, 4)));
  if (named && /^(?:专项|攻坚)?(?:行动|计划|工程|专项)/.test(after)) return program('quoted+plan', 'plan');
  if (
    TAIL_HEAD.test(after) &&
    !/^[\u4e00-\u9fa5]{0,8}[的了和与在]/.test(TAIL_HEAD.exec(after)?.[0] ?? '') &&
    content.length <= 16 &&
    !/^(?:.)?(?:战略|工作)/.test(after)
  )
    return program('quoted+plan', 'plan');
  // 推行“一村一员”: a formula of numbers is a scheme when it is carried out as one.
  if (COUNTED.test(content) && CARRIED_OUT.test(before)) return program('launched-quote', 'scheme');
  if (FIGURE.test(content) || content.length > 14) return refused('figure', '比喻、口号或引语');
  if (LAUNCH.test(before)) return program('launched-quote', 'scheme');
  return refused('unsupported', '没有词语表明其为方案名称');
}

const headShape = (text: string): ProgramShape =>
  /计划|工程|行动|专项/.test(text)
    ? 'plan'
    : /基金|资金/.test(text)
      ? 'fund'
      : /平台|系统|网/.test(text)
        ? 'platform'
        : /活动|大赛|论坛|日$|周$|节$|会$/.test(text)
          ? 'event'
          : 'scheme';
