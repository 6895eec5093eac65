import type { ArticleId } from '../../id.ts';
import type { ArticleGraph } from '../../resolve/index.ts';
import { derivedGraph } from '../decisions.ts';
import { graphChecksum, normalGraph } from '../normal.ts';
import type { Applied } from '../port.ts';
import { insertArticle, removeArticle } from './article-rows.ts';
import type { Database } from './database.ts';
import { loadDecisions } from './decisions.ts';
import { Derived } from './derived.ts';

/** Stores an article's graph in one transaction; see the port. */
export function applyGraph(db: Database, graph: ArticleGraph): Applied {
  const normal = normalGraph(graph);
  const checksum = graphChecksum(normal);
  return db.transaction('immediate', () => {
    const before = db.get<{ rid: number; graph_checksum: string }>(
      'select rid, graph_checksum from article where id = ?',
      normal.article.id,
    );
    if (before?.graph_checksum === checksum) return { outcome: 'unchanged' };
    const twin = db.get<{ id: ArticleId }>(
      'select id from article where checksum = ? and id <> ?',
      normal.article.checksum,
      normal.article.id,
    );
    if (twin !== undefined) return { outcome: 'duplicate', of: twin.id };
    const derived = new Derived(db);
    if (before !== undefined) removeArticle(db, derived, before.rid);
    insertArticle(db, derived, derivedGraph(normal, loadDecisions(db).by), normal, checksum);
    derived.settle();
    return { outcome: before === undefined ? 'new' : 'replaced' };
  });
}

/** Removes what an article contributed, in one transaction; false if it was not there. */
export function retractArticle(db: Database, id: ArticleId): boolean {
  return db.transaction('immediate', () => {
    const article = db.get<{ rid: number }>('select rid from article where id = ?', id);
    if (article === undefined) return false;
    const derived = new Derived(db);
    removeArticle(db, derived, article.rid);
    derived.settle();
    return true;
  });
}
