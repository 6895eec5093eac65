import { openingOf } from '../document/index.ts';
import { GraphError } from '../errors.ts';
import type { ArticleId } from '../id.ts';
import { cutsIn, placeOf, type Cut, type Decision, type Proposal } from '../resolve/index.ts';
import type { ArticleRecord } from './port.ts';

/** How both stores make a decision about where articles begin. */

export type CutProposal = Extract<Proposal, { kind: 'SPLIT' | 'JOIN' }>;

export const isCutProposal = (proposal: Proposal): proposal is CutProposal =>
  proposal.kind === 'SPLIT' || proposal.kind === 'JOIN';

/** The articles that a proposal names. */
export const proposedArticles = (proposal: CutProposal): readonly ArticleId[] =>
  proposal.kind === 'SPLIT' ? [proposal.article] : [proposal.article, proposal.onto];

/** @throws GraphError NOT_FOUND for an article that is not in the store, INVALID where nothing can be cut so. */
export function cutOf(proposal: CutProposal, articles: ReadonlyMap<ArticleId, ArticleRecord>): Cut {
  const { kind } = proposal;
  const known = (id: ArticleId): ArticleRecord => {
    const record = articles.get(id);
    if (record === undefined)
      throw new GraphError(
        'NOT_FOUND',
        `${kind}: there is no article ${id} in the store; take an id that a list of articles gives`,
      );
    return record;
  };
  const { article, issue } = known(proposal.article);
  const invalid = (what: string): GraphError => new GraphError('INVALID', `${kind}: ${what}`);
  if (proposal.kind === 'SPLIT') {
    const lines = article.text.split('\n');
    const at = proposal.line - 1;
    if (!Number.isInteger(at) || at < 2 || at >= lines.length)
      throw invalid(
        `no article can begin at line ${proposal.line} of 《${article.title}》; take a line from 3 to ${lines.length}, because a title and a line of text must stay`,
      );
    const place = placeOf(lines, at);
    const [title, ...text] = openingOf(place.line);
    if (title === '' || (text.length === 0 && at === lines.length - 1))
      throw invalid(
        `line ${proposal.line} of 《${article.title}》 would be a title without text; take a line above it`,
      );
    return { kind: 'SPLIT', issue: issue.id, article: article.id, ...place };
  }
  const onto = known(proposal.onto);
  if (onto.issue.id !== issue.id || onto.article.ordinal >= article.ordinal)
    throw invalid(`《${onto.article.title}》 does not stand before 《${article.title}》 in its issue`);
  const before = onto.article.text.split('\n');
  const [line = ''] = article.text.split('\n');
  return {
    kind: 'JOIN',
    issue: issue.id,
    article: article.id,
    onto: onto.article.id,
    ...placeOf([...before, line], before.length),
    publishedOn: article.publishedOn,
  };
}

/** What a cut is about, as people read it. */
export const aboutCut = (cut: Cut, articles: ReadonlyMap<ArticleId, ArticleRecord>): readonly string[] => {
  const titleOf = (id: ArticleId): string => articles.get(id)?.article.title ?? id;
  return cut.kind === 'SPLIT' ? [titleOf(cut.article), cut.line] : [titleOf(cut.article), titleOf(cut.onto)];
};

/** Of cuts of one issue only the last can be the same again: what was cut may have been joined since. */
export const lastCut = (all: readonly Decision[], cut: Cut): Decision | undefined => cutsIn(all, [cut.issue]).at(-1);
