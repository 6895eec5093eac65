/** Why two entities may be one thing, in words for both languages, and how likely that makes it (of 100; not calibrated). */
type ReasonSpec = Readonly<{ zh: string; en: string; weight: number }>;

export const REVIEW_REASONS = {
  SPELLING: {
    zh: '两个名称只是写法不同（科学技术与科技、有限责任公司与有限公司等）',
    en: 'The names differ only in spelling (科学技术 and 科技, 有限责任公司 and 有限公司, and the like)',
    weight: 90,
  },
  REGION_UNKNOWN: {
    zh: '名称相同，一处所属地区已知，另一处未知',
    en: 'The same name, once with a known region and once without',
    weight: 85,
  },
  SHARED_ALIAS: {
    zh: '一个名称或别称为两者共用',
    en: 'Both go by one name or alias',
    weight: 80,
  },
  DIVISION_WORDS: {
    zh: '去掉“省”“市”“自治区”等字后名称相同',
    en: 'The names are equal without 省, 市, 自治区 and the like',
    weight: 80,
  },
  SHORTER_NAME: {
    zh: '一个名称去掉地区或公司形式后就是另一个',
    en: 'One name is the other without its region or legal form',
    weight: 75,
  },
  TYPE_DIFFERS: {
    zh: '名称相同，类型不同',
    en: 'The same name under different types',
    weight: 70,
  },
  REGION_WITHIN: {
    zh: '名称相同，一处的所属地区在另一处之内',
    en: 'The same name; the region of one lies within the region of the other',
    weight: 65,
  },
  OWNER_DROPPED: {
    zh: '一个名称去掉所属单位后就是另一个',
    en: 'One name is the other without the organisation that it belongs to',
    weight: 60,
  },
  ONE_CHARACTER: {
    zh: '同一地区的两个长名称只差一个字',
    en: 'Two long names of one region differ in one character',
    weight: 50,
  },
} as const satisfies Record<string, ReasonSpec>;

export type ReviewReason = keyof typeof REVIEW_REASONS;
export const REVIEW_REASON_NAMES = Object.keys(REVIEW_REASONS) as readonly ReviewReason[];
