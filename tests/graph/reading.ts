import { createHash } from 'node:crypto';
import { decomposeArticle } from '../../graph/decompose.ts';
import { digest } from '../../graph/id.ts';
import type {
  Article,
  ArticleGraph,
  ArticleId,
  Entity,
  EntityId,
  EntityType,
  Issue,
  IssueId,
  RelationType,
} from '../../graph/index.ts';

/** An article of a test: only what the case is about; the rest is as plain as it can be. */
export type Given = Readonly<{
  title: string;
  /** Paragraphs, one a line. */
  body: string;
  publisher?: string;
  publishedOn?: string;
}>;

/** Decomposes an article as a file of its own would be. */
export function read(given: Given): ArticleGraph {
  const issue: Issue = {
    id: digest('issue', given.publisher ?? '') as IssueId,
    title: null,
    year: null,
    number: null,
    publisher: given.publisher ?? null,
    editor: null,
    publishedOn: null,
  };
  const text = `${given.title}\n${given.body}`;
  const article: Article = {
    id: digest('article', text) as ArticleId,
    issue: issue.id,
    ordinal: 1,
    title: given.title,
    text,
    publishedOn: given.publishedOn ?? null,
    pages: null,
    checksum: createHash('sha256').update(text).digest('hex'),
  };
  return decomposeArticle(issue, article, 'test.txt');
}

/** `Region 长兴县`: an entity as tables write it. */
export const labelOf = ({ type, name }: Pick<Entity, 'type' | 'name'>): string => `${type} ${plain(name)}`;

/** Names are compared as people read them: without quotation and title marks. */
export const plain = (name: string): string => name.replace(/[“”"《》\s]/g, '');

/** Entities that the article mentions, each as `Type name`; context entities are left out. */
export function mentioned(graph: ArticleGraph): readonly string[] {
  const ids = new Set<EntityId>(graph.mentions.map((mention) => mention.entity));
  return graph.entities.filter((entity) => ids.has(entity.id)).map(labelOf);
}

/** `text → Type name` for each mention, in order of place. */
export function mentionsOf(graph: ArticleGraph): readonly string[] {
  const entities = new Map(graph.entities.map((entity) => [entity.id, entity]));
  return graph.mentions
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .map(({ entity, start, end }) => {
      const known = entities.get(entity);
      return `${graph.article.text.slice(start, end)} → ${known ? labelOf(known) : 'nothing'}`;
    });
}

/** `subject PREDICATE object` of each statement by name, without repetition; ends of a symmetric one in code order. */
export function claimed(graph: ArticleGraph): readonly string[] {
  const names = new Map(graph.entities.map((entity) => [entity.id, plain(entity.name)]));
  return [
    ...new Set(
      graph.statements.map(({ subject, predicate, object }) =>
        claim(names.get(subject) ?? subject, predicate, names.get(object) ?? object),
      ),
    ),
  ];
}

/** A statement as tables write it. */
export const claim = (subject: string, predicate: RelationType, object: string): string =>
  predicate === 'COOPERATES_WITH' && subject > object
    ? `${object} ${predicate} ${subject}`
    : `${subject} ${predicate} ${object}`;

/** The id of the entity of a type that the article names by `text`, or but for regions, by a mention that holds it (科技特派员 in 科技特派员制度); null where none does. */
export function idOfMention(graph: ArticleGraph, text: string, type: EntityType): EntityId | null {
  const types = new Map(graph.entities.map((entity) => [entity.id, entity.type]));
  const texts = graph.mentions
    .filter(({ entity }) => types.get(entity) === type)
    .map(({ entity, start, end }) => ({ entity, text: plain(graph.article.text.slice(start, end)) }));
  const wanted = plain(text);
  const found =
    texts.find((mention) => mention.text === wanted) ??
    (type === 'Region' ? undefined : texts.find((mention) => mention.text.includes(wanted)));
  return found?.entity ?? null;
}

/**
 * A sentence of a table and what must come of it. A name may list alternatives (`长兴县委|中共长兴县委员会`): any of them will do.
 * What a row does not speak of is not asserted.
 */
export type Row = Readonly<{
  /** What the row shows, as a sentence. */
  it: string;
  /** Title of the article; a title without a place where none is given. */
  title?: string;
  body: string;
  publisher?: string;
  publishedOn?: string;
  /** Mentioned entities: `Region 长兴县`. */
  has?: readonly string[];
  /** Mentions by their text: `长兴 → Region 长兴县`. */
  at?: readonly string[];
  /** No mention has just this text, and no mentioned entity this name. */
  not?: readonly string[];
  /** Regions by text and GB/T 2260 code: `长兴=330522`. */
  codes?: readonly string[];
  /** Statements: `宁科贷 CARRIED_OUT_IN 南京市`. */
  says?: readonly string[];
  /** Statements that must not be made; `*` stands for any name. */
  saysNot?: readonly string[];
  /** Rules of notices that must be given. */
  notices?: readonly string[];
}>;

const PLACELESS = '科技工作简讯';

/** The article of a row. */
export const given = ({ title, body, publisher, publishedOn }: Row): Given => ({
  title: title ?? PLACELESS,
  body,
  ...(publisher === undefined ? {} : { publisher }),
  ...(publishedOn === undefined ? {} : { publishedOn }),
});

/** `a|b` allows each; the fixed parts before and after are shared by all. */
const alternatives = (wanted: string): readonly string[] =>
  wanted
    .split(' ')
    .reduce<readonly string[]>(
      (lines, word) => lines.flatMap((line) => word.split('|').map((part) => (line === '' ? part : `${line} ${part}`))),
      [''],
    );

const ordered = (statement: string): string => {
  const [subject = '', predicate = '', object = ''] = statement.split(' ');
  return claim(subject, predicate as RelationType, object);
};

/** What a row asks for and does not get, a line each; empty where all is well. */
export function faults(row: Row): readonly string[] {
  const graph = read(given(row));
  const names = mentioned(graph);
  const places = mentionsOf(graph);
  const claims = claimed(graph);
  const codes = codesOf(graph);
  const notices = graph.notices.map((notice) => notice.rule);
  const lacks = (all: readonly string[], wanted: readonly string[] | undefined, what: string): readonly string[] =>
    (wanted ?? [])
      .filter((each) => !alternatives(each).some((one) => all.includes(one)))
      .map((each) => `${what} missing: ${each}`);
  const texts = places.map((place) => place.split(' → ')[0]);
  return [
    ...lacks(names, row.has, 'entity'),
    ...lacks(places, row.at, 'mention'),
    ...lacks(codes, row.codes, 'region'),
    ...(row.says ?? [])
      .filter((each) => !alternatives(each).some((one) => claims.includes(ordered(one))))
      .map((each) => `statement missing: ${each}`),
    ...lacks(notices, row.notices, 'notice'),
    ...(row.not ?? [])
      .filter((name) => texts.includes(name) || names.some((label) => label === name || label.split(' ')[1] === name))
      .map((name) => `unwanted: ${name}`),
    ...claims
      .filter((statement) => (row.saysNot ?? []).some((pattern) => matches(statement, pattern)))
      .map((statement) => `unwanted statement: ${statement}`),
  ];
}

function matches(statement: string, pattern: string): boolean {
  const [subject, predicate, object] = statement.split(' ');
  const [s, p, o] = pattern.split(' ');
  const fits = (a: string | undefined, b: string | undefined): boolean => a === '*' || a === b;
  return (
    fits(p, predicate) &&
    ((fits(s, subject) && fits(o, object)) || (predicate === 'COOPERATES_WITH' && fits(s, object) && fits(o, subject)))
  );
}

/** `text=code` of each mention of a region that has one, else `text=name`. */
export function codesOf(graph: ArticleGraph): readonly string[] {
  const entities = new Map(graph.entities.map((entity) => [entity.id, entity]));
  return graph.mentions.flatMap(({ entity, start, end }) => {
    const known = entities.get(entity);
    return known?.type === 'Region' ? [`${graph.article.text.slice(start, end)}=${known.code ?? known.name}`] : [];
  });
}
