import type { ArticleId, EntityId } from '../../../id.ts';
import type { EntityType } from '../../../ontology/index.ts';
import { checkPage, decodeCursor, pageOf, pagedList } from '../../cursor.ts';
import { dateBounds } from '../../dates.ts';
import type {
  ArticleFilter,
  ArticleRecord,
  EntityRecord,
  IndicatorRecord,
  IssueRecord,
  MentionRecord,
  Page,
  PageRequest,
  StatementFilter,
  StatementRecord,
} from '../../port.ts';
import { sentencesOf } from '../../sentence.ts';
import * as lists from '../cypher/lists.ts';
import { pageQuery } from '../cypher/page.ts';
import { got, pageOfList, type Read } from '../read.ts';
import {
  articleRecord,
  entityRecord,
  indicatorRecord,
  issueRecord,
  statementRecord,
  type ArticleRow,
  type EntityRow,
  type IndicatorRow,
  type IssueRow,
  type StatementRow,
} from '../rows.ts';
import { rankOf } from '../tally.ts';

export const articles = (read: Read, filter: ArticleFilter, request: PageRequest): Promise<Page<ArticleRecord>> =>
  pageOfList<ArticleRow, ArticleRecord>(
    read,
    pagedList('articles', filter.issue, filter.entity, filter.between),
    request,
    lists.articlesList(filter.issue, filter.entity, dateBounds('articles', filter.between)),
    (rows) => rows.map(articleRecord),
  );

export const articleIds = (read: Read, otherThan: string | null, request: PageRequest): Promise<Page<ArticleId>> =>
  pageOfList<readonly [ArticleId], ArticleId>(
    read,
    pagedList('articleIds', otherThan),
    request,
    lists.articleIdsList(otherThan),
    (rows) => rows.map(([id]) => id),
  );

export const issues = (read: Read, request: PageRequest): Promise<Page<IssueRecord>> =>
  pageOfList<IssueRow, IssueRecord>(read, pagedList('issues'), request, lists.issuesList(), (rows) =>
    rows.map(issueRecord),
  );

/** A cursor has the articles and the id, as everywhere; the index has both in one. */
export async function entityList(
  read: Read,
  types: readonly EntityType[],
  request: PageRequest,
): Promise<Page<EntityRecord>> {
  const list = pagedList('entityList', types.toSorted());
  checkPage(list.name, request);
  const keys = request.after === null ? null : decodeCursor(list, request.after, 2);
  const after = keys === null ? null : [rankOf(Number(keys[0]), String(keys[1]))];
  const [[total, rows] = [0, []]] = await read(pageQuery<EntityRow>(lists.entitiesList(types), after, request.first));
  const shown = rows.slice(0, request.first).map(([row]) => entityRecord(row));
  return pageOf(
    list,
    shown.map((value) => ({ value, keys: [value.articles, value.id] })),
    rows.length > request.first,
    total,
  );
}

export const mentions = (read: Read, entity: EntityId, request: PageRequest): Promise<Page<MentionRecord>> =>
  pageOfList<lists.MentionRow, MentionRecord, readonly lists.TextRow[]>(
    read,
    pagedList('mentions', entity),
    request,
    lists.mentionsList(entity),
    (rows, texts) => {
      const sources = new Map(
        texts.map(([id, title, text, publishedOn]) => [id, { title, text, publishedOn, around: sentencesOf(text) }]),
      );
      return rows.map(([article, start, end, rule]) => {
        const { title, text, publishedOn, around } = got(sources, article);
        const sentence = around({ start, end });
        return {
          entity,
          article,
          articleTitle: title,
          publishedOn,
          span: { start, end },
          sentence: text.slice(sentence.start, sentence.end),
          inSentence: { start: start - sentence.start, end: end - sentence.start },
          rule,
        };
      });
    },
  );

export const statements = (read: Read, filter: StatementFilter, request: PageRequest): Promise<Page<StatementRecord>> =>
  pageOfList<StatementRow, StatementRecord>(
    read,
    pagedList('statements', filter.relation, filter.article, filter.entity, filter.between),
    request,
    lists.statementsList(filter, dateBounds('statements', filter.between)),
    (rows) => rows.map(statementRecord),
  );

export const indicators = (read: Read, entity: EntityId | null, request: PageRequest): Promise<Page<IndicatorRecord>> =>
  pageOfList<IndicatorRow, IndicatorRecord>(
    read,
    pagedList('indicators', entity),
    request,
    lists.indicatorsList(entity),
    (rows) => rows.map(indicatorRecord),
  );

export const regionChildren = (read: Read, region: EntityId, request: PageRequest): Promise<Page<EntityRecord>> =>
  pageOfList<EntityRow, EntityRecord>(
    read,
    pagedList('regionChildren', region),
    request,
    lists.childrenList(region),
    (rows) => rows.map(entityRecord),
  );
