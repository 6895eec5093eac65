import { tablesInForce, type Tables } from '../lexicon/index.ts';

/** Written forms of one thing, by each of them; the form itself is among them, first. */
export type EqualForms = ReadonlyMap<string, readonly string[]>;

/** What one thing is called in several ways, as the tables of organs and divisions have it. */
export type EqualNames = Readonly<{
  /** 科技厅 and 科学技术厅; 厅 and 局 stay apart, for they are organs of other levels. */
  organs: EqualForms;
  /** The divisions that a full or customary name may mean, by their full names: 黄山 → 黄山市; 朝阳 → 朝阳区, 朝阳市, 朝阳县. */
  divisions: EqualForms;
  /** The customary names of a division, by its full name. */
  customary: EqualForms;
  /** Characters of the longest of all these forms. */
  longest: number;
}>;

let known: EqualNames | undefined;

/** Read once a process. */
export function equalNames(): EqualNames {
  if (known !== undefined) return known;
  const tables = tablesInForce();
  const organs = equalOrgans(tables);
  const { divisions, customary } = divisionNames(tables);
  const longest = Math.max(...[...organs.keys(), ...divisions.keys()].map((form) => form.length));
  return (known = { organs, divisions, customary, longest });
}

function equalOrgans(tables: Tables): EqualForms {
  const byOrgan = new Map<string, Set<string>>();
  const add = (organ: string, form: string): void => {
    byOrgan.set(organ, (byOrgan.get(organ) ?? new Set()).add(form));
  };
  const rows = tables.rows('organs');
  const heads = [...new Set(rows.flatMap(({ province, city, county }) => [...province, ...city, ...county]))];
  // 委员会 and 委, 办公室 and 办: a head and the shortest that begins it are one.
  const headOf = (head: string): string =>
    heads.filter((other) => head.startsWith(other)).sort((one, other) => one.length - other.length)[0] ?? head;
  for (const { word: stem, province, city, county, group, kind } of rows) {
    if (kind === 'whole') add(`whole ${group}`, stem);
    else for (const head of new Set([...province, ...city, ...county])) add(`${group} ${headOf(head)}`, stem + head);
  }
  const forms = new Map<string, readonly string[]>();
  for (const equal of byOrgan.values())
    // 委 alone may be any committee; 团省委 and 团市委 name the level, which makes them two.
    if (![...equal].some((form) => form.length === 1 || /[省市县区]/.test(form)))
      for (const form of equal)
        if (!forms.has(form)) forms.set(form, [form, ...[...equal].filter((other) => other !== form)]);
  return forms;
}

/** How an autonomous division ends after its short name: 恩施州 for 恩施土家族苗族自治州, 广西自治区 for 广西壮族自治区. */
function autonomousEnd(name: string): string | null {
  const [whole, level] = /自治([州县旗区])$/.exec(name) ?? [];
  return whole === undefined || level === undefined ? null : level === '区' ? whole : level;
}

function divisionNames(tables: Tables): Pick<EqualNames, 'divisions' | 'customary'> {
  const divisions = new Map<string, string[]>();
  const customary = new Map<string, string[]>();
  const names = new Map<string, string>();
  const add = (name: string, form: string): void => {
    const meant = divisions.get(form) ?? [];
    if (!meant.includes(name)) divisions.set(form, [...meant, name]);
    const own = customary.get(name) ?? [];
    if (form !== name && !own.includes(form)) customary.set(name, [...own, form]);
  };
  for (const { code, name, short } of tables.rows('divisions')) {
    names.set(code, name);
    add(name, name);
    if (short === null || short === name) continue;
    add(name, short);
    const end = autonomousEnd(name);
    if (end !== null && short + end !== name) add(name, short + end);
  }
  for (const { word, region } of tables.rows('regionAliases')) {
    const name = names.get(region);
    if (name !== undefined) add(name, word);
  }
  return { divisions, customary };
}
