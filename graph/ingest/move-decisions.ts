import { GraphError } from '../errors.ts';
import { digest, type EntityId } from '../id.ts';
import { RELATION_TYPES } from '../ontology/index.ts';
import {
  entitiesOf,
  inForce,
  isCut,
  type ArticleGraph,
  type Decision,
  type DecisionId,
  type FormerId,
  type Verdict,
} from '../resolve/index.ts';
import { allPages, followIds, type GraphStore } from '../store/index.ts';

/** What became of a decision about an id that no article uses any more, or about a claim that its article does not make any more. */
export type MovedDecision = Readonly<{
  decision: Decision;
  result:
    | Readonly<{ outcome: 'moved'; to: readonly DecisionId[] }>
    /** It stays in force, so that it holds again as soon as an article uses the id or makes the claim. */
    | Readonly<{ outcome: 'unplaced'; why: string }>;
}>;

/**
 * Moves the decisions in force to the ids that entities go by after articles were read again: each is recorded again about the present
 * ids and the record about the former ones is taken back. What cannot be placed stays and is reported. Again, or after a stop midway, it
 * completes the work.
 * @param now the time, as `Date.toISOString` gives it.
 */
export async function* moveDecisions(
  store: GraphStore,
  now: string,
  signal?: AbortSignal,
): AsyncGenerator<MovedDecision, void, void> {
  // Claims are found by what they say, so that only the ids of entities are asked for.
  const formerIds = (await allOf((page) => store.formerIds(page))) as readonly FormerId<EntityId>[];
  const decisions = await allOf((page) => store.decisions(null, page));
  const presence = new Presence(store, decisions, formerIds);
  const undone = new Set(decisions.filter(({ undoneOn }) => undoneOn !== null).map(({ id }) => id));
  // All are placed before any is moved, because moving one changes what stands for the entities of another.
  const found: (readonly [Decision, Exclude<Placed, null>])[] = [];
  for (const decision of decisions.toReversed()) {
    signal?.throwIfAborted();
    if (decision.undoneOn !== null) continue;
    const place = await placed(decision, presence, store);
    if (place !== null) found.push([decision, place]);
  }
  for (const [decision, place] of found) {
    signal?.throwIfAborted();
    yield {
      decision,
      result: 'why' in place ? { outcome: 'unplaced', ...place } : await move(store, decision, place, undone, now),
    };
  }
}

async function allOf<T>(list: Parameters<typeof allPages<T>>[0]): Promise<readonly T[]> {
  const values: T[] = [];
  for await (const page of allPages(list)) values.push(...page);
  return values;
}

/** Which ids articles use as they were read, before any decision. */
class Presence {
  readonly #store: GraphStore;
  readonly #successors: ReadonlyMap<EntityId, readonly FormerId<EntityId>[]>;
  readonly #by: ReturnType<typeof inForce>;
  readonly #known = new Map<EntityId, boolean>();

  constructor(store: GraphStore, decisions: readonly Decision[], formerIds: readonly FormerId<EntityId>[]) {
    this.#store = store;
    this.#successors = Map.groupBy(formerIds, ({ former }) => former);
    this.#by = inForce(decisions);
  }

  async isUsed(id: EntityId): Promise<boolean> {
    const known = this.#known.get(id) ?? (await this.#look(id));
    this.#known.set(id, known);
    return known;
  }

  /** The ids in use that took the place of one, whether or not that one is in use elsewhere. */
  async successorsOf(former: EntityId): Promise<readonly EntityId[]> {
    const walk = followIds([former]);
    let step = walk.next();
    while (step.done !== true) {
      const used = new Set<EntityId>();
      for (const id of step.value) if (id !== former && (await this.isUsed(id))) used.add(id);
      step = walk.next({
        isUsed: (id) => used.has(id),
        successors: step.value.flatMap((id) => this.#successors.get(id) ?? []),
      });
    }
    return step.value.get(former) ?? [];
  }

  async #look(id: EntityId): Promise<boolean> {
    const shown = this.#by.idOf(id);
    const record = (await this.#store.entities([shown])).get(shown);
    if (record?.id !== shown) return false;
    if (this.#by.membersOf(shown).length === 1) return true;
    // What is shown stands for several: the articles as they were read tell which of them there are.
    const articles = { issue: null, entity: shown, between: null };
    for await (const page of allPages((request) => this.#store.articles(articles, request)))
      for (const { article } of page) {
        const said = await this.#store.articleSaid(article.id);
        if (said?.entities.some((entity) => entity.id === id) === true) return true;
      }
    return false;
  }
}

type Placed = readonly Pick<Decision, 'verdict' | 'about'>[] | Readonly<{ why: string }> | null;

/** What a decision says about the ids in use; null where there is nothing to move. */
const placed = async ({ verdict, about }: Decision, presence: Presence, store: GraphStore): Promise<Placed> =>
  isCut(verdict)
    ? null
    : verdict.kind === 'REJECT'
      ? placedClaim(verdict, about, presence, store)
      : placedEntities(verdict, about, presence);

async function placedEntities(
  verdict: Exclude<Verdict, { kind: 'REJECT' | 'SPLIT' | 'JOIN' }>,
  about: Decision['about'],
  presence: Presence,
): Promise<Placed> {
  const moved = new Map<EntityId, EntityId>();
  for (const id of entitiesOf({ verdict })) {
    if (await presence.isUsed(id)) continue;
    const [successor, ...others] = await presence.successorsOf(id);
    if (successor === undefined) return { why: `no article names ${id} any more, and nothing took its place` };
    if (others.length > 0) return { why: `${[successor, ...others].join(', ')} took the place of ${id}` };
    moved.set(id, successor);
  }
  if (moved.size === 0) return null;
  const now = (id: EntityId): EntityId => moved.get(id) ?? id;
  switch (verdict.kind) {
    case 'RENAME':
    case 'RETYPE':
      return [{ verdict: { ...verdict, entity: now(verdict.entity) }, about }];
    case 'SAME':
    case 'DIFFERENT': {
      const [a, b] = [now(verdict.a), now(verdict.b)];
      if (a === b) return { why: `both are ${a} now` };
      if (a < b) return [{ verdict: { ...verdict, a, b }, about }];
      const turned = { a: b, b: a };
      if (verdict.kind === 'DIFFERENT') return [{ verdict: { ...verdict, ...turned }, about: about.toReversed() }];
      const [one, other] = verdict.types;
      return [{ verdict: { ...verdict, ...turned, types: [other, one] }, about: about.toReversed() }];
    }
  }
}

/** A rejected claim that its article makes in other words, or about other ids, is rejected there. */
async function placedClaim(
  verdict: Extract<Verdict, { kind: 'REJECT' }>,
  about: Decision['about'],
  presence: Presence,
  store: GraphStore,
): Promise<Placed> {
  const said = await store.articleSaid(verdict.article);
  if (said === null) return { why: `its article ${verdict.article} is not in the store any more` };
  const claims = claimsOf(said).filter(({ predicate }) => predicate === verdict.predicate);
  const ends = [
    new Set([verdict.subject, ...(await presence.successorsOf(verdict.subject))]),
    new Set([verdict.object, ...(await presence.successorsOf(verdict.object))]),
  ] as const;
  const isAbout = (subject: EntityId, object: EntityId): boolean => ends[0].has(subject) && ends[1].has(object);
  const same = claims.filter(
    ({ subject, object, quote }) =>
      (isAbout(subject, object) || (RELATION_TYPES[verdict.predicate].symmetric && isAbout(object, subject))) &&
      (quote.includes(verdict.quote) || verdict.quote.includes(quote)),
  );
  const isItself = same.some(
    ({ subject, object, quote }) =>
      quote === verdict.quote && [subject, object].sort().join() === [verdict.subject, verdict.object].sort().join(),
  );
  if (isItself) return null;
  if (same.length === 0) return { why: `its article ${verdict.article} does not say so any more` };
  return same.map((claim) => ({ verdict: { kind: 'REJECT', ...claim }, about }));
}

const claimsOf = ({ article, statements }: ArticleGraph) =>
  statements.map(({ subject, predicate, object, evidence }) => ({
    article: article.id,
    subject,
    predicate,
    object,
    quote: article.text.slice(evidence.start, evidence.end),
  }));

async function move(
  store: GraphStore,
  decision: Decision,
  places: Exclude<Placed, Readonly<{ why: string }> | null>,
  undone: ReadonlySet<DecisionId>,
  now: string,
): Promise<MovedDecision['result']> {
  const to = places.map((place): Decision => ({
    ...decision,
    ...place,
    id: freeId(place.verdict, decision.decidedOn, undone),
  }));
  try {
    for (const one of to) await store.adopt(one);
  } catch (error) {
    if (error instanceof GraphError && error.code === 'CONFLICT') return { outcome: 'unplaced', why: error.message };
    throw error;
  }
  await store.undo(decision.id, now);
  return { outcome: 'moved', to: to.map(({ id }) => id) };
}

/**
 * The id of a decision that is recorded again, the same after a stop midway. Names may change back: the record about the same ids that was
 * taken back when they changed would stay so, which is why its id is passed over.
 */
export function freeId(verdict: Verdict, decidedOn: string, undone: ReadonlySet<DecisionId>): DecisionId {
  for (let parts: readonly string[] = [JSON.stringify(verdict), decidedOn]; ; parts = [...parts, 'again']) {
    const id = `decision-${digest(...parts)}` as DecisionId;
    if (!undone.has(id)) return id;
  }
}
