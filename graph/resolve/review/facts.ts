import type { EntityId } from '../../id.ts';
import { pattern, type Lexicon, type RegionKey } from '../../lexicon/index.ts';
import { nameKey } from '../identity.ts';
import type { Entity } from '../types.ts';

/** What is known of an entity that may have a twin. */
export type Reviewable = Pick<Entity, 'id' | 'type' | 'name' | 'aliases' | 'region'> & Readonly<{ articles: number }>;

/** An entity's names in the forms that are compared. */
export type Facts = Readonly<{
  entity: Reviewable;
  /** The name, folded. */
  key: string;
  /** The name with one spelling for what has several. */
  spelled: string;
  /** That without 省, 市, 自治区 and the like. */
  plain: string;
  /** Of `plain`: without the region before it and the legal form after it. */
  core: string;
  /** The region before the name, where there is one. */
  prefix: RegionKey | null;
  /** What is left where the name begins with the name of an organisation, spelled. */
  owned: readonly string[];
  /** Name and aliases that say something. */
  names: ReadonlySet<string>;
  /** The numbers in the name after its region: 第一人民医院 is not 第二人民医院. */
  numbers: string;
  /** The regions that the name has anywhere: 杭州分行 is not 广州分行. */
  places: string;
  /** Its region and what that lies in. */
  regions: readonly EntityId[];
}>;

/** Marks that names are written with and without. */
const MARKS = /[（）“”·・—-]/g;
const DIVISION_WORDS = /自治[区州县旗]|(?<=..)(?:[省市](?![场民值政级属容])|[回壮]族|维吾尔)/g;
const LEGAL_FORM = pattern`${'organisations.review-group'}?${'organisations.review-form'}$`;
const NUMBERS = /\d+|[零〇一二两三四五六七八九十百千]+|[甲乙丙丁]/g;
/** 市科技局 and 该县 mean another thing in every article. */
const RELATIVE = /^(?:[省市县区州盟旗镇乡村]|自治[区州县旗]|[全我该本此各两])/;
const FAMILY_NAME = pattern`^${'organisations.family-name'}`;
const SHORTEST_OWNER = 3;
const SHORTEST_OWNED = 4;
const SHORTEST_CORE = 3;
const LONGEST_NAME = 60;

/** Prepares all entities: each alone, but for the organisations that others may belong to. */
export function factsOf(entities: readonly Reviewable[], lexicon: Lexicon): readonly Facts[] {
  const parents = new Map(entities.map(({ id, region }) => [id, region]));
  const owners = new Set(
    entities.filter(({ type }) => type !== 'Region' && type !== 'Program').map(({ name }) => nameKey(name)),
  );
  // What no article names has no context to judge by.
  return entities.filter(({ articles }) => articles > 0).map((entity) => factsOfOne(entity, lexicon, parents, owners));
}

function factsOfOne(
  entity: Reviewable,
  lexicon: Lexicon,
  parents: ReadonlyMap<EntityId, EntityId | null>,
  owners: ReadonlySet<string>,
): Facts {
  const key = nameKey(entity.name).slice(0, LONGEST_NAME);
  const { rest, prefix } = entity.type === 'Region' ? { rest: key, prefix: null } : withoutRegion(key, lexicon);
  const spelled = spell(key, lexicon);
  const body = spell(rest, lexicon);
  const core = body.replace(DIVISION_WORDS, '');
  const bare = core.replace(LEGAL_FORM.regex, (form) => (form.startsWith('集团') ? '集团' : ''));
  return {
    entity,
    key,
    spelled,
    plain: spelled.replace(DIVISION_WORDS, ''),
    core: bare.length >= SHORTEST_CORE && !lexicon.generics.has(bare) ? bare : core,
    prefix,
    owned: entity.type === 'Region' ? [] : ownedParts(key, lexicon, owners),
    names: namesOf(entity, key, lexicon),
    places: placesIn(key, lexicon),
    numbers: (rest.match(NUMBERS) ?? []).join(' '),
    regions: regionsOf(entity, parents),
  };
}

const spell = (name: string, { spellings }: Lexicon): string =>
  spellings.reduce((text, { word, spelling }) => text.replaceAll(word, spelling), name).replaceAll(MARKS, '');

/** The name without the regions before it (浙江省衢州市…), where what is left is still a name. */
function withoutRegion(
  key: string,
  { regions, generics }: Lexicon,
): Readonly<{ rest: string; prefix: RegionKey | null }> {
  let at = 0;
  let prefix: RegionKey | null = null;
  for (;;) {
    const found = regions.forms.longestAt(key, at);
    const [only] = found?.value.keys ?? [];
    if (found === null || only === undefined) break;
    const { keys, common, kind } = found.value;
    // 朝阳 is of several provinces, 和平 a word.
    if ((common && kind !== 'full') || (keys.length > 1 && prefix === null)) break;
    const within = keys.find((candidate) => prefix !== null && regions.ancestors(candidate).includes(prefix));
    if (prefix !== null && within === undefined) break;
    const rest = key.slice(found.end);
    if (rest.length < SHORTEST_CORE || generics.has(rest) || FAMILY_NAME.test(rest)) break;
    at = found.end;
    prefix = within ?? only;
  }
  return { rest: key.slice(at), prefix };
}

function ownedParts(key: string, lexicon: Lexicon, owners: ReadonlySet<string>): readonly string[] {
  const { bodies, generics } = lexicon;
  const parts: string[] = [];
  for (let cut = SHORTEST_OWNER; cut <= key.length - SHORTEST_OWNED; cut += 1) {
    const rest = key.slice(cut);
    if (generics.has(rest)) continue;
    const owner = key.slice(0, cut);
    if (owners.has(owner) || bodies.get(owner) !== undefined) parts.push(spell(rest, lexicon));
  }
  return parts;
}

function placesIn(key: string, { regions }: Lexicon): string {
  const places: string[] = [];
  for (let at = 0; at < key.length;) {
    const found = regions.forms.longestAt(key, at);
    const named = found !== null && !found.value.common;
    if (named) places.push(found.value.keys.join(' '));
    at = named ? found.end : at + 1;
  }
  return places.join(' ');
}

function namesOf(entity: Reviewable, key: string, { generics, regions }: Lexicon): ReadonlySet<string> {
  if (entity.type === 'Region') return new Set([key]);
  const least = entity.type === 'Program' ? 3 : 2;
  const aliases = entity.aliases
    .map((alias) => nameKey(alias).slice(0, LONGEST_NAME))
    .filter((alias) => alias.length >= least && !generics.has(alias) && !isRelative(alias, regions));
  return new Set([key, ...aliases]);
}

/** 镇江银行 begins with a name and not with a level. */
const isRelative = (alias: string, { forms }: Lexicon['regions']): boolean =>
  RELATIVE.test(alias) && forms.longestAt(alias, 0) === null;

/** From its region upwards; a Region stands for what is above it, since it is not its own. */
function regionsOf({ region }: Reviewable, parents: ReadonlyMap<EntityId, EntityId | null>): readonly EntityId[] {
  const chain: EntityId[] = [];
  for (let at = region; at !== null && !chain.includes(at); at = parents.get(at) ?? null) chain.push(at);
  return chain;
}
