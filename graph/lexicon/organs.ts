import type { Tables } from './tables-in-force.ts';
import type { Trie } from './trie.ts';

/** A kind of local organ: 科技厅, 发展改革委, 人民政府. */
export type Organ = Readonly<{
  /** As written. */
  text: string;
  /** The form that canonical names use: 政府 is 人民政府. */
  canonical: string;
  /** Organs with the same key in one region are one body: 科技厅 and 科学技术厅. */
  key: string;
  /** Whether it may stand without a region or level before it (科技厅 may, 政府 may not). */
  bare: boolean;
  type: 'Agency' | 'Institution';
}>;

const CANONICAL_WHOLE: ReadonlyMap<string, string> = new Map([['政府', '人民政府']]);
/** Party and state organs whose short form is the usual name. */
const NEVER_BARE =
  /^(委|委员会|党委|党组|政府|人民政府|人大|政协|海关|工委|党工委|纪委|团委|军区|工作委员会|管委会|管理委员会)$/;

/** Puts into `organs` every stem with each head that some level gives it, the whole organs, and the departments of Party committees. */
export function loadOrgans(tables: Tables, organs: Trie<Organ>): Trie<Organ> {
  const add = (organ: Organ): void => {
    if (!organs.get(organ.text)) organs.set(organ.text, organ);
  };
  const departments: Organ[] = [];
  for (const { word: stem, group, kind, type, province, city, county } of tables.rows('organs')) {
    if (kind === 'whole') {
      const organ: Organ = { text: stem, canonical: CANONICAL_WHOLE.get(stem) ?? stem, key: group, bare: false, type };
      if (stem !== '委员会') add(organ);
      if (stem.endsWith('办公室') || stem.endsWith('部')) departments.push(organ);
      continue;
    }
    for (const head of new Set([...province, ...city, ...county])) {
      if (head === '-') continue;
      const text = stem + head;
      const organ: Organ = {
        text,
        canonical: text,
        key: `${group}${headFamily(head)}`,
        bare:
          text.length > 2 &&
          !NEVER_BARE.test(text) &&
          (head === '厅' || head === '局' || head === '委' || head === '委员会'),
        type,
      };
      add(organ);
      if (head === '部' || head === '办' || head === '办公室') departments.push(organ);
    }
  }
  for (const department of departments)
    if (
      !department.text.startsWith('委') &&
      !department.text.startsWith('政府') &&
      !department.text.startsWith('人民政府')
    )
      for (const committee of ['委', '党委'])
        add({
          ...department,
          text: committee + department.text,
          canonical: committee + department.canonical,
          bare: false,
        });
  return organs;
}

/** 委 and 委员会, 办 and 办公室 are one head; 厅 and 局 of one region are rivals that do not coexist. */
const headFamily = (head: string): string =>
  head === '委' || head === '委员会' ? '委' : head === '办' || head === '办公室' ? '办' : '';
