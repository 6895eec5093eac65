import {
  findDates,
  findQuantities,
  readCells,
  toText,
  type DateMention,
  type Extraction,
  type View,
} from '../extract/index.ts';
import type { Notice } from '../errors.ts';
import type { Lexicon } from '../lexicon/index.ts';
import type { EntityId } from '../id.ts';
import {
  regionId,
  type ArticleGraph,
  type Linked,
  type Linking,
  type Mention,
  type ResolveContext,
} from '../resolve/index.ts';
import type { Claim } from './claim.ts';
import { claimsOfConstructions } from './constructions.ts';
import { claimsOfContainment, claimsThroughZones } from './containment.ts';
import { Discourse, type Understood } from './discourse.ts';
import { entitiesOf } from './entities.ts';
import { claimsOfTypes } from './fallback.ts';
import { framesOf } from './frames.ts';
import { claimsOfInstances } from './instances.ts';
import { isActor } from './kinds.ts';
import { claimsOfMeans } from './means.ts';
import { claimsOfOwnership } from './ownership.ts';
import { claimsOfProgrammes } from './places.ts';
import { indicatorsOf } from './quantities.ts';
import { noticeOf } from '../rules/index.ts';
import { regionNamesOf } from './seats.ts';
import { statementsOf } from './statements.ts';
import { claimsOfStructure } from './structure.ts';
import { claimsOfVerbs } from './verbs.ts';

/** Where an article comes from, and the version of the rules that read it. */
type Provenance = Pick<ArticleGraph, 'issue' | 'article' | 'source' | 'extractor'>;

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
  const statements = statementsOf(article, claims, view, dates);
  const named = mentions.map((mention) => ({ start: mention.start, end: mention.end, actor: isActor(mention) }));
  const cells = readCells(extraction, lexicon, named);
  const quantities = [...findQuantities(extraction, lexicon, named), ...cells.quantities];
  const indicators = indicatorsOf(article.id, view, quantities, frames, dates, regionNamedAt(mentions, context));
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

/** The region that the paragraph of a place speaks of, where the article names it. */
function regionNamedAt(mentions: readonly Linked[], context: ResolveContext): (place: number) => EntityId | null {
  const named = new Set(mentions.map(({ draft }) => draft.id));
  return (place) => {
    const key = context.at(place);
    const id = key === null ? null : regionId(key);
    return id !== null && named.has(id) ? id : null;
  };
}

/** The notice about days that their month lacks. */
const noticesOfDates = (dates: readonly DateMention[], { c }: View): readonly Notice[] =>
  dates
    .filter(({ noSuchDay }) => noSuchDay)
    .map((date) =>
      noticeOf('dates:no-such-day', 'warn', `“${c.slice(date.start, date.end)}”没有这一天，按${date.date}读`, date),
    );
