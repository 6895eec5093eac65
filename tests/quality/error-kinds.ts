import { normalise, type Figure, type Matched } from './match.ts';

/** Why a required relation was not found. */
export const MISSES = [
  'an end was not found',
  'another predicate was read',
  'in one sentence',
  'over sentences',
] as const;
/** What is wrong with a claim. */
export const FALSEHOODS = [
  'turned round',
  'another predicate',
  'an end that is not an entity',
  'nothing between them',
] as const;
type Kind = (typeof MISSES)[number] | (typeof FALSEHOODS)[number];

/** A relation that was missed or claimed wrongly: how it went wrong, and the relation in words. */
export type RelationError = Readonly<{ kind: Kind; predicate: string; text: string }>;

/** What went wrong with the relations of an article, misses first. */
export function relationErrors(article: Matched): readonly RelationError[] {
  const { gold, found, answers, goldOf, claims, missed } = article;
  const label = gold.title.slice(0, 12);
  const nameOf = (id: string): string => gold.entities.find((entity) => entity.id === id)?.names[0] ?? id;
  const misses = missed.map((relation): RelationError => {
    const [subject, object] = [answers.get(relation.subject), answers.get(relation.object)];
    const kind = ((): Kind => {
      if (subject === undefined || object === undefined) return 'an end was not found';
      const read = claims.some(({ claim }) => joins(claim, subject.id, object.id));
      if (read) return 'another predicate was read';
      const sentences = sentencesOf(found?.text ?? '', subject.mentions ?? []);
      return sentencesOf(found?.text ?? '', object.mentions ?? []).some((one) => sentences.includes(one))
        ? 'in one sentence'
        : 'over sentences';
    })();
    const text = `${nameOf(relation.subject)} ${relation.predicate} ${nameOf(relation.object)}`;
    return { kind, predicate: relation.predicate, text: `${label}  - ${text}` };
  });
  const entities = new Map((found?.entities ?? []).map((entity) => [entity.id, entity.name]));
  const wrong = claims
    .filter(({ verdict }) => verdict === 'wrong')
    .map(({ claim }): RelationError => {
      const [subject, object] = [goldOf.get(claim.subject)?.id, goldOf.get(claim.object)?.id];
      const kind = ((): Kind => {
        if (subject === undefined || object === undefined) return 'an end that is not an entity';
        const between = gold.relations.filter((relation) => joins(relation, subject, object));
        if (between.some(({ predicate }) => predicate === claim.predicate)) return 'turned round';
        return between.length > 0 ? 'another predicate' : 'nothing between them';
      })();
      const text = `${entities.get(claim.subject) ?? ''} ${claim.predicate} ${entities.get(claim.object) ?? ''}`;
      return { kind, predicate: claim.predicate, text: `${label}  + ${text}  (${claim.rule})` };
    });
  return [...misses, ...wrong];
}

type Ends = Readonly<{ subject: string; object: string }>;

const joins = ({ subject, object }: Ends, a: string, b: string): boolean =>
  (subject === a && object === b) || (subject === b && object === a);

/** Which sentences of a text the mentions start in. */
const sentencesOf = (text: string, mentions: readonly Readonly<{ start: number }>[]): readonly number[] =>
  mentions.map(({ start }) => text.slice(0, start).split(/[。！？\n]/).length);

/** What became of a figure of gold, or is wrong with one that was read. */
export const FIGURE_KINDS = ['right', 'subject', 'metric', 'unit', 'value', 'missed', 'invented'] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];
export type FigureResult = Readonly<{ kind: FigureKind; text: string }>;

/** Less of a metric of gold says something else; the share that the scorer asks for. */
const SAYS_METRIC = 0.5;

/**
 * The figures of an article by what is wrong with them: the same number of the same unit is one figure; of the rest, the same
 * number is one of a wrong unit, and what is said of the same in the same unit one of a wrong value.
 */
export function figureResults({ gold, found, answers }: Matched): readonly FigureResult[] {
  const label = gold.title.slice(0, 12);
  const open = new Set(gold.indicators ?? []);
  const rest = new Set(found?.indicators ?? []);
  const names = new Map((found?.entities ?? []).map(({ id, name }) => [id, name]));
  const results: FigureResult[] = [];
  const match = (
    alike: (read: Figure, wanted: Figure) => boolean,
    kindOf: (read: Figure, wanted: Figure) => FigureKind,
  ) => {
    for (const read of rest) {
      const wanted = [...open]
        .filter((one) => alike(read, one))
        .toSorted((a, b) => saysMetric(read, b, names) - saysMetric(read, a, names))[0];
      if (wanted === undefined) continue;
      rest.delete(read);
      open.delete(wanted);
      if (wanted.optional !== true)
        results.push({ kind: kindOf(read, wanted), text: `${label}  ! ${textOf(read)}, not ${textOf(wanted)}` });
    }
  };
  const sameUnit = (a: Figure, b: Figure): boolean => normalise(a.unit) === normalise(b.unit);
  const sameValue = (a: Figure, b: Figure): boolean => a.value === b.value;
  match(
    (read, wanted) => sameValue(read, wanted) && sameUnit(read, wanted),
    (read, wanted) => {
      if (saysMetric(read, wanted, names) < SAYS_METRIC) return 'metric';
      const subject = answers.get(wanted.subject ?? '')?.id;
      return subject === undefined || subject === read.subject ? 'right' : 'subject';
    },
  );
  match(sameValue, () => 'unit');
  match(
    (read, wanted) => sameUnit(read, wanted) && saysMetric(read, wanted, names) >= SAYS_METRIC,
    () => 'value',
  );
  for (const one of open)
    if (one.optional !== true) results.push({ kind: 'missed', text: `${label}  - ${textOf(one)}` });
  for (const one of rest) results.push({ kind: 'invented', text: `${label}  + ${textOf(one)}` });
  return results;
}

const textOf = ({ metric, value, unit }: Figure): string => `${metric} ${value} ${unit}`;

/** The share of the gold metric that the one read says in order, its subject before it or not. */
function saysMetric(read: Figure, wanted: Figure, names: ReadonlyMap<string, string>): number {
  const [metric, gold] = [normalise(read.metric), normalise(wanted.metric)];
  const subject = normalise(names.get(read.subject ?? '') ?? '');
  return Math.max(...[metric, subject + metric].map((said) => inOrder(said, gold))) / Math.max(gold.length, 1);
}

/** Length of the longest common subsequence. */
function inOrder(a: string, b: string): number {
  let row = new Uint16Array(b.length + 1);
  for (const unit of a) {
    const next = new Uint16Array(b.length + 1);
    for (let j = 1; j <= b.length; j++)
      next[j] = unit === b[j - 1] ? (row[j - 1] ?? 0) + 1 : Math.max(row[j] ?? 0, next[j - 1] ?? 0);
    row = next;
  }
  return row[b.length] ?? 0;
}
