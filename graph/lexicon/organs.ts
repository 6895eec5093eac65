import type { Tables } from './tables-in-force.ts';
import type { Trie } from './trie.ts';
import { pattern, wordsOf } from './words.ts';

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

const DEPARTMENT_END = pattern`${'organisations.department-end'}$`;
const NO_DEPARTMENT = pattern`^${'organisations.no-department'}`;

/** Puts into `organs` every stem with each head that some level gives it, the whole organs, and the departments of Party committees. */
export function loadOrgans(tables: Tables, organs: Trie<Organ>): Trie<Organ> {
  const add = (organ: Organ): void => {
    if (!organs.get(organ.text)) organs.set(organ.text, organ);
  };
  const families = new Map(tables.rows('organHeads').map(({ word, family }) => [word, family]));
  const departments: Organ[] = [];
  for (const { word: stem, name, group, kind, type, province, city, county } of tables.rows('organs')) {
    if (kind === 'whole') {
      const organ: Organ = { text: stem, canonical: name ?? stem, key: group, bare: false, type };
      if (stem !== '委员会') add(organ);
      if (DEPARTMENT_END.test(stem)) departments.push(organ);
      continue;
    }
    for (const head of new Set([...province, ...city, ...county])) {
      if (head === '-') continue;
      const text = stem + head;
      const organ: Organ = {
        text,
        canonical: text,
        key: `${group}${families.get(head) ?? ''}`,
        bare:
          text.length > 2 &&
          !wordsOf('organisations.never-bare').has(text) &&
          wordsOf('organisations.bare-head').has(head),
        type,
      };
      add(organ);
      if (wordsOf('organisations.department-head').has(head)) departments.push(organ);
    }
  }
  for (const department of departments)
    if (!NO_DEPARTMENT.test(department.text))
      for (const committee of wordsOf('organisations.committee'))
        add({
          ...department,
          text: committee + department.text,
          canonical: committee + department.canonical,
          bare: false,
        });
  return organs;
}
