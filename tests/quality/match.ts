import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { GoldSet } from './sets.ts';

type GoldEntity = Readonly<{ id: string; types: readonly string[]; names: readonly string[]; optional?: boolean }>;
type Triple = Readonly<{ subject: string; predicate: string; object: string }>;
export type GoldRelation = Triple & Readonly<{ optional?: boolean }>;
export type Figure = Readonly<{ subject?: string | null; metric: string; value: number; unit: string }>;
export type Gold = Readonly<{
  title: string;
  entities: readonly GoldEntity[];
  relations: readonly GoldRelation[];
  indicators?: readonly (Figure & Readonly<{ optional?: boolean }>)[];
}>;

type Mention = Readonly<{ start: number; end: number }>;
type FoundEntity = Readonly<{
  id: string;
  type: string;
  name: string;
  aliases?: readonly string[];
  mentions?: readonly Mention[];
}>;
export type FoundRelation = Triple & Readonly<{ confidence: number; rule: string; evidence: Mention }>;
export type Found = Readonly<{
  title: string;
  text: string;
  entities: readonly FoundEntity[];
  relations: readonly FoundRelation[];
  indicators: readonly Figure[];
}>;

/** What gold says of a claim: `neutral` where it is optional, of an optional end, or asked of nobody. */
export type Verdict = 'right' | 'wrong' | 'neutral';

/** An article of gold beside what was read: which entity answers for which, and a verdict for each claim. */
export type Matched = Readonly<{
  gold: Gold;
  found: Found | null;
  /** By the id of gold, the entity that was found for it. */
  answers: ReadonlyMap<string, FoundEntity>;
  /** By the id of an entity that was found, the one of gold that it answers for. */
  goldOf: ReadonlyMap<string, GoldEntity>;
  claims: readonly Readonly<{ claim: FoundRelation; verdict: Verdict }>[];
  /** Required relations that were not found. */
  missed: readonly GoldRelation[];
}>;

const SYMMETRIC = 'COOPERATES_WITH';

export const normalise = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s“”"'‘’「」『』《》〈〉]/g, '')
    .toLowerCase();

const keyOf = ({ subject, predicate, object }: Triple): string =>
  predicate === SYMMETRIC && subject > object
    ? `${object} ${predicate} ${subject}`
    : `${subject} ${predicate} ${object}`;

/** The articles of a set beside what `decompose` wrote for them into a folder; matched as `score.mjs` does, which a test compares. */
export const matched = (set: GoldSet, folder: string): readonly Matched[] =>
  set.documents.flatMap((document) => {
    const read = <T>(file: string): T => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as T;
    const gold = read<{ articles: readonly Gold[] }>(`${document}.gold.json`).articles;
    const left = [...read<{ articles: readonly Found[] }>(`${document}.json`).articles];
    return gold.map((article) => {
      const title = normalise(article.title);
      const at = left.findIndex((one) => normalise(one.title) === title);
      const only = gold.length === 1 && left.length === 1 ? 0 : -1;
      const [found = null] = at >= 0 || only >= 0 ? left.splice(Math.max(at, only), 1) : [];
      return match(article, found);
    });
  });

/** An article of gold beside what was read of it; null where it was not found. */
export function match(gold: Gold, found: Found | null): Matched {
  const goldOf = new Map<string, GoldEntity>();
  const answers = new Map<string, FoundEntity>();
  const flat = normalise(found?.text ?? '');
  const names = new Map(gold.entities.map((entity) => [entity, new Set(entity.names.map(normalise))]));
  const taken = new Set<GoldEntity>();
  const isPresent = (name: string): boolean => name !== '' && flat.includes(name);
  for (const called of [
    ({ name }: FoundEntity) => [normalise(name)],
    ({ aliases = [] }: FoundEntity) => aliases.map(normalise).filter(isPresent),
  ])
    for (const entity of found?.entities ?? []) {
      if (goldOf.has(entity.id)) continue;
      const forms = called(entity);
      const one = gold.entities.find(
        (candidate) =>
          !taken.has(candidate) &&
          candidate.types.includes(entity.type) &&
          forms.some((form) => names.get(candidate)?.has(form)),
      );
      if (one === undefined) continue;
      taken.add(one);
      goldOf.set(entity.id, one);
      answers.set(one.id, entity);
    }
  const wanted = new Map(gold.relations.map((relation) => [keyOf(relation), relation]));
  const met = new Set<string>();
  const entities = new Map((found?.entities ?? []).map((entity) => [entity.id, entity]));
  const isNamed = (id: string): boolean => (entities.get(id)?.mentions?.length ?? 0) > 0;
  const claims = (found?.relations ?? []).map((claim) => {
    const [subject, object] = [goldOf.get(claim.subject), goldOf.get(claim.object)];
    const key = subject && object ? keyOf({ ...claim, subject: subject.id, object: object.id }) : '';
    const relation = wanted.get(key);
    const verdict = ((): Verdict => {
      if (relation !== undefined) {
        const again = met.has(key);
        met.add(key);
        return again || relation.optional === true ? 'neutral' : 'right';
      }
      const types = [claim.subject, claim.object].map((id) => entities.get(id)?.type);
      const contained = claim.predicate === 'PART_OF' && types.every((type) => type === 'Region');
      if (contained || subject?.optional === true || object?.optional === true) return 'neutral';
      return isNamed(claim.subject) && isNamed(claim.object) ? 'wrong' : 'neutral';
    })();
    return { claim, verdict };
  });
  const missed = [...wanted].filter(([key, { optional }]) => !met.has(key) && optional !== true).map(([, one]) => one);
  return { gold, found, answers, goldOf, claims, missed };
}
