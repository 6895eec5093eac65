/**
 * Traditional characters that names of places, organs and programmes use, with their simplified form: pairs, so that a search typed
 * in either script finds both. A table of the common ones rather than a dependency; characters with two simplified forms are left out.
 */
const PAIRS =
  '國国區区縣县廳厅鄉乡鎮镇東东會会業业學学術术創创進进發发經经濟济團团聯联體体關关長长開开產产電电廣广寧宁蘇苏陝陕內内遼辽龍龙' +
  '濱滨漢汉門门島岛橋桥灣湾溫温連连興兴華华銀银財财務务農农醫医藥药車车輛辆機机構构過过環环動动勵励獎奖勞劳資资質质貸贷貿贸' +
  '費费園园圓圆場场報报塊块處处備备導导專专對对將将屆届層层屬属歲岁師师帥帅帶带幫帮應应張张強强彈弹彙汇從从復复徵征德德態态慶庆' +
  '憲宪戰战戶户擇择擔担據据擴扩數数斷断時时書书權权條条極极標标樣样樹树榮荣樓楼歐欧歡欢歷历歸归決决沒没況况準准滬沪漁渔潔洁' +
  '澤泽濰潍灤滦無无煙烟營营獲获獻献現现瑪玛瓊琼畢毕畫画異异療疗監监盤盘確确礦矿禮礼種种稱称穩稳積积窮穷節节範范築筑簡简簽签' +
  '糧粮純纯紅红紀纪級级紹绍終终組组結结給给統统絲丝維维綜综綠绿網网線线編编緣缘練练總总績绩織织繼继續续纖纤羅罗義义習习聖圣' +
  '聽听職职腦脑膠胶臨临舉举舊旧艦舰藝艺藍蓝蘭兰號号補补裝装製制複复見见規规視视覺觉觀观觸触計计訂订討讨訓训記记設设許许訴诉' +
  '診诊評评詞词試试話话該该詳详認认語语誠诚說说課课調调談谈請请諮咨證证識识譯译議议護护變变讓让負负貢贡貧贫貨货責责貴贵買买' +
  '貿贸賀贺賃赁賽赛購购贛赣趙赵跡迹躍跃軍军軟软軸轴較较載载輔辅輕轻輪轮輸输轄辖轉转辦办農农迴回這这運运達达違违遠远適适選选' +
  '遷迁遺遗還还鄒邹鄭郑鄧邓醬酱釋释針针鈉钠鈦钛鉀钾鉛铅銅铜鋁铝鋼钢錄录錦锦鍋锅鍵键鎂镁鎳镍鐘钟鐵铁鑄铸鑒鉴閉闭間间閩闽閱阅' +
  '陣阵陰阴陳陈陸陆陽阳隊队階阶際际隨随險险隴陇雙双雜杂雞鸡離离難难雲云霧雾靈灵靜静響响頁页頂顶項项順顺預预領领頭头題题額额' +
  '風风飛飞飼饲養养館馆馬马駐驻騰腾驅驱驗验驛驿魚鱼魯鲁鮮鲜鳥鸟鳳凤鹽盐麥麦黃黄點点齊齐齒齿龐庞們们個个倫伦側侧偉伟傑杰傳传' +
  '債债傾倾僅仅億亿儀仪價价優优儲储兩两冊册凍冻凱凯別别劃划劉刘則则剛刚劇剧勝胜勢势勛勋匯汇協协單单卻却參参問问啟启員员掛挂臺台於于與与為为' +
  '嚴严圖图堅坚壇坛墾垦壓压壘垒壯壮夢梦奪夺奧奥婦妇孫孙實实審审寫写寬宽寶宝尋寻崗岗嶺岭巖岩幣币庫库廠厂廢废後后恆恒愛爱憂忧';

const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, i) => [PAIRS.charAt(2 * i), PAIRS.charAt(2 * i + 1)]),
);

/** What stands between the characters of a name without being part of it: spaces, quotation marks, brackets, dashes, middle dots. */
const SKIPPED = /^[\s\p{Cc}\p{Cf}\p{Ps}\p{Pe}\p{Pi}\p{Pf}\p{Pd}"'`·•・_]$/u;
const PLAIN = /^[\u4e00-\u9fff]+$/u;
const PRESENT = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`, 'u');

/** Folded text, and for each of its UTF-16 units where its source begins and ends in the original. */
export type Folded = Readonly<{ text: string; start: (unit: number) => number; end: (unit: number) => number }>;

/**
 * What search compares: compatibility forms and case folded, simplified characters, without spaces, quotation marks, brackets and
 * dashes. Works character by character, so that a match can be shown in the original.
 */
export function fold(original: string): Folded {
  if (PLAIN.test(original) && !PRESENT.test(original))
    return { text: original, start: (unit) => unit, end: (unit) => unit + 1 };
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  let at = 0;
  for (const character of original) {
    const next = at + character.length;
    for (const form of foldCharacter(character)) {
      text += form;
      for (let i = 0; i < form.length; i += 1) {
        starts.push(at);
        ends.push(next);
      }
    }
    at = next;
  }
  return { text, start: (unit) => starts[unit] ?? 0, end: (unit) => ends[unit] ?? 0 };
}

/** The folded text alone. */
export const foldText = (original: string): string => fold(original).text;

const known = new Map<string, string>();

function foldCharacter(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  let form = '';
  for (const part of character.normalize('NFKC').toLowerCase())
    if (!SKIPPED.test(part)) form += SIMPLIFIED.get(part) ?? (part === 'ü' ? 'v' : part);
  // Bounded by the characters in use, and by this for hostile input.
  if (known.size < 50_000) known.set(character, form);
  return form;
}
