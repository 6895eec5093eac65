import type { Article, PartialDate, Span } from '../document/index.ts';
import {
  datesIn,
  findDates,
  inBrackets,
  findQuantities,
  readCells,
  relativeAt,
  toText,
  type DateMention,
  type Extraction,
  type View,
} from '../extract/index.ts';
import type { Notice } from '../errors.ts';
import { digest, type EntityId, type StatementId } from '../id.ts';
import type { Lexicon, RegionKey } from '../lexicon/index.ts';
import { allows, RELATION_TYPES, type RelationType } from '../ontology/index.ts';
import {
  regionDraft,
  type Context,
  regionId,
  type ArticleGraph,
  type Draft,
  type Entity,
  type Linked,
  type Linking,
  type Mention,
  type Statement,
} from '../resolve/index.ts';
import type { Claim } from './claim.ts';
import { claimsOfConstructions } from './constructions.ts';
import { Discourse, type Understood } from './discourse.ts';
import { claimsOfTypes } from './fallback.ts';
import { noticeOf } from '../rules/index.ts';
import { framesOf } from './frame.ts';
import { claimsOfContainment, claimsThroughZones } from './containment.ts';
import { claimsOfProgrammes } from './places.ts';
import { regionNamesOf } from './seats.ts';
import { claimsOfInstances } from './instances.ts';
import { isActor } from './kinds.ts';
import { claimsOfMeans } from './means.ts';
import { claimsOfOwnership } from './ownership.ts';
import { indicatorsOf } from './quantities.ts';
import { claimsOfStructure } from './structure.ts';
import { claimsOfVerbs } from './verbs.ts';

/** Where an article comes from, and the version of the rules that read it. */
type Provenance = Pick<ArticleGraph, 'issue' | 'article' | 'source' | 'extractor'>;

const LONGEST_EVIDENCE = 400;
const PREDICATES = Object.keys(RELATION_TYPES).length;

/** An article's graph, and which words of it were understood from before. */
export type Related = Readonly<{ graph: ArticleGraph; understood: readonly Understood[] }>;

/** The last stage: what the linked mentions of an article say of each other, as one value. */
export function relate(
  { issue, article, source, extractor }: Provenance,
  extraction: Extraction,
  linking: Linking,
  lexicon: Lexicon,
): Related {
  const { view } = extraction;
  const { mentions, context } = linking;
  const discourse = new Discourse(lexicon);
  const said: Claim[] = [];
  const frames = framesOf(extraction, mentions, lexicon, discourse, (frame) => {
    for (const claim of claimsOfStructure(frame, view)) said.push(claim);
    for (const claim of [...claimsOfOwnership(frame), ...claimsOfMeans(frame)]) said.push(claim);
    const own = [...claimsOfConstructions(frame, discourse, lexicon), ...claimsOfVerbs(frame, discourse)];
    for (const claim of own) said.push(claim);
    for (const claim of claimsOfTypes(frame, own)) said.push(claim);
  });
  const year = article.publishedOn ?? issue.publishedOn ?? (issue.year === null ? null : String(issue.year));
  const dates = findDates(view, year === null ? null : Number(year.slice(0, 4)));
  const regions = regionNamesOf(extraction, context);
  const claims = [
    ...said,
    ...claimsOfInstances(mentions, frames),
    ...claimsOfProgrammes(frames, said, regions),
    ...claimsOfContainment(mentions, regions),
    ...claimsThroughZones(said, context),
  ];
  const statements = statementsOf(article, claims, extraction, dates);
  const named = mentions.map((mention) => ({ start: mention.start, end: mention.end, actor: isActor(mention) }));
  const cells = readCells(extraction, lexicon, named);
  const quantities = [...findQuantities(extraction, lexicon, named), ...cells.quantities];
  const indicators = indicatorsOf(article.id, view, quantities, frames, dates);
  const graph: ArticleGraph = {
    issue,
    article,
    source,
    extractor,
    entities: entitiesOf(mentions, claims, article.text, extraction, context),
    mentions: mentions.map((mention): Mention => {
      const { start, end } = toText(view, mention);
      return { entity: mention.draft.id, rule: mention.candidate.rule, start, end };
    }),
    statements,
    indicators,
    notices: [...linking.notices, ...noticesOfDates(dates, view), ...cells.notices].map((notice) => {
      if (notice.start === null || notice.end === null) return notice;
      const span = toText(view, { start: notice.start, end: notice.end });
      return { ...notice, ...span };
    }),
  };
  return { graph, understood: discourse.understood.map((one) => ({ ...one, ...toText(view, one) })) };
}

function statementsOf(
  article: Article,
  claims: readonly Claim[],
  { view }: Extraction,
  dates: readonly DateMention[],
): readonly Statement[] {
  // Claims are told apart by numbers: strings of two ids and more would cost as much as finding them.
  const numberOf = numbering<EntityId>();
  const numberOfPair = numbering<number>();
  const numberOfPredicate = numbering<RelationType>();
  const ids = 2 * claims.length;
  const places = view.c.length + 1;
  const best = new Map<number, Ended>();
  // Who leads a programme is not also listed among those who take part in it.
  const led = new Set<number>();
  for (const said of claims) {
    const claim = withName(said);
    const [subject, object] = ends(claim);
    if (!allows(claim.subject.draft.type, claim.predicate, claim.object.draft.type) || subject === object) continue;
    const pair = numberOfPair(numberOf(subject) * ids + numberOf(object));
    if (claim.predicate === 'LEADS') led.add(pair);
    const key = (pair * PREDICATES + numberOfPredicate(claim.predicate)) * places + claim.evidence.start;
    const known = best.get(key);
    if (!known || known.claim.confidence < claim.confidence) best.set(key, { claim, subject, object, pair });
  }
  const kept = [...best.values()].filter(
    ({ claim, pair }) => (claim.predicate !== 'PARTICIPATES_IN' || !led.has(pair)) && isNamed(claim),
  );
  const statements = new Map<StatementId, Statement>();
  for (const { claim, subject, object } of kept) {
    const evidence = evidenceOf(claim, view);
    const statement: Statement = {
      id: `statement-${digest(article.id, subject, claim.predicate, object, String(evidence.start), String(evidence.end))}` as StatementId,
      subject,
      predicate: claim.predicate,
      object,
      evidence,
      antecedent: antecedentOf(claim, view),
      eventDate: eventDate(claim, dates),
      planned: claim.planned,
      confidence: Math.round(claim.confidence * 100) / 100,
      rule: claim.rule,
    };
    // Of two claims that long evidence is cut to one stretch for, the surer.
    const known = statements.get(statement.id);
    if (!known || known.confidence < statement.confidence) statements.set(statement.id, statement);
  }
  return [...statements.values()];
}

/** Where an end has its name. */
const nameOf = ({ start, end, antecedent }: Linked): Span => antecedent ?? { start, end };

const holds = (span: Span, { start, end }: Span): boolean => span.start <= start && end <= span.end;

/** Whether the evidence names an end: 双方 did 该项目 says nothing by itself. */
const isNamed = ({ subject, object, evidence }: Claim): boolean =>
  holds(evidence, nameOf(subject)) || holds(evidence, nameOf(object));

/** Where only words that point back stand in the sentence, the evidence reaches back to the nearest name that they point to. */
function withName(claim: Claim): Claim {
  if (isNamed(claim)) return claim;
  const nearest = Math.max(...[claim.subject, claim.object].map((end) => nameOf(end).start));
  return { ...claim, evidence: { start: Math.min(claim.evidence.start, nearest), end: claim.evidence.end } };
}

/** The name of an end that the evidence leaves understood. */
function antecedentOf({ subject, object, evidence }: Claim, view: View): Span | null {
  const outside = [subject, object].map(nameOf).find((name) => !holds(evidence, name));
  return outside === undefined ? null : toText(view, outside);
}

type Ended = Readonly<{ claim: Claim; subject: EntityId; object: EntityId; pair: number }>;

/** Numbers things in the order in which they are met. */
function numbering<T>(): (thing: T) => number {
  const numbers = new Map<T, number>();
  return (thing) => {
    let number = numbers.get(thing);
    if (number === undefined) numbers.set(thing, (number = numbers.size));
    return number;
  };
}

/** Subject and object; those of a symmetric relation in the order of their ids. */
function ends({ subject, predicate, object }: Claim): readonly [EntityId, EntityId] {
  const [a, b] = [subject.draft.id, object.draft.id];
  return RELATION_TYPES[predicate].symmetric && a > b ? [b, a] : [a, b];
}

/** The sentence; where that is over 400 characters of text, the stretch from one end's clause to the other's, else the name of an end. */
function evidenceOf(claim: Claim, view: Extraction['view']): Span {
  const { subject, object, evidence } = claim;
  const whole = toText(view, evidence);
  if (whole.end - whole.start <= LONGEST_EVIDENCE) return whole;
  const between: Span = {
    start: Math.max(evidence.start, Math.min(subject.start, object.start)),
    end: Math.min(evidence.end, Math.max(subject.end, object.end)),
  };
  const stretch = toText(view, between);
  if (isNamed({ ...claim, evidence: between }) && stretch.end - stretch.start <= LONGEST_EVIDENCE) return stretch;
  return toText(view, [object, subject].map(nameOf).find((name) => holds(evidence, name)) ?? object);
}

/** What is told of days that their month lacks. */
const noticesOfDates = (dates: readonly DateMention[], { c }: View): readonly Notice[] =>
  dates
    .filter(({ noSuchDay }) => noSuchDay)
    .map((date) =>
      noticeOf('dates:no-such-day', 'warn', `“${c.slice(date.start, date.end)}”没有这一天，按${date.date}读`, date),
    );

/** The date in brackets right after an end (安徽农业大学（2021年3月）), else the first of the sentence that is of an event. */
function eventDate(claim: Claim, dates: readonly DateMention[]): PartialDate | null {
  if (dates.length === 0 || claim.timeless) return null;
  const own = inBrackets(dates, claim.object.end) ?? inBrackets(dates, claim.subject.end);
  const said = datesIn(dates, claim.evidence).find(
    ({ until, base, aside, plan }) => !until && !base && !aside && !plan,
  );
  return (own ?? said)?.date ?? null;
}

function entitiesOf(
  mentions: readonly Linked[],
  claims: readonly Claim[],
  text: string,
  { view }: Extraction,
  context: Context,
): readonly Entity[] {
  const all = new Map<EntityId, Called>();
  const note = (draft: Draft): Called => {
    let known = all.get(draft.id);
    if (!known) all.set(draft.id, (known = { draft, names: null }));
    else if (known.draft.type === 'Enterprise' && draft.name.length > known.draft.name.length) known.draft = draft;
    return known;
  };
  for (const mention of mentions) {
    const known = note(mention.draft);
    if (isDeictic(mention, view.c, context)) continue;
    const span = toText(view, mention);
    const read = view.c.slice(mention.start, mention.end);
    const written = text.slice(span.start, span.end);
    call(known, read);
    if (written !== read) call(known, written.replace(/\s+/g, ''));
    const { reading } = mention.candidate;
    if (reading.kind === 'name' || reading.kind === 'program' || reading.kind === 'alias') call(known, reading.name);
  }
  for (const claim of claims) {
    note(claim.subject.draft);
    note(claim.object.draft);
  }
  const above = new Set<RegionKey>();
  for (const { draft } of [...all.values()]) {
    for (let key = draft.region; key !== null && !above.has(key);) {
      above.add(key);
      const region = regionDraft(key, context.table);
      note(region);
      key = region.region;
    }
  }
  return [...all.values()].map(({ draft, names }) => ({
    id: draft.id,
    type: draft.type,
    name: draft.name,
    aliases: names === null ? [] : [...names].filter((name) => name !== draft.name && name !== '').sort(),
    region: draft.region === null ? null : regionId(draft.region),
    code: draft.code,
    level: draft.level,
  }));
}

/**
 * Whether a mention points to its region from where the article stands: 全市, 我省, 该县. Elsewhere the same words are another region's,
 * so they are none of its names. 全州 may be a county's own.
 */
function isDeictic({ start, end, candidate }: Linked, c: string, { regionOf }: Context): boolean {
  if (candidate.reading.kind === 'relative') return true;
  return candidate.reading.kind === 'region' && !regionOf.has(candidate) && relativeAt(c, start)?.end === end;
}

/** An entity's draft, which for an enterprise is the one of its longest name, and what else it is called. */
type Called = { draft: Draft; names: Set<string> | null };

/** Most are called what they are. */
function call(known: Called, name: string): void {
  if (name !== known.draft.name || known.draft.type === 'Enterprise') (known.names ??= new Set()).add(name);
}
