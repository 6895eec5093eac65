import type { StatementCoreFragment } from '../api/generated/graphql.ts';
import type { Locale } from '../i18n/locale.svelte.ts';
import { sourceColumns } from '../cite/columns.ts';
import { citeStatement } from '../cite/passage.ts';
import type { SortColumn } from './table.ts';

/** A claim for a table: when it happened apart from when it was published, and where an end is named that the quote refers to. */
export const statementColumns = (
  locale: Pick<Locale, 't' | 'predicate'>,
): readonly SortColumn<StatementCoreFragment>[] => {
  const { t } = locale;
  return [
    { key: 'subject', label: t.table.subject, value: ({ subject }) => subject.name },
    { key: 'predicate', label: t.table.predicate, value: ({ predicate }) => locale.predicate(predicate) },
    { key: 'object', label: t.table.object, value: ({ object }) => object.name },
    { key: 'quote', label: t.figure.quote, value: ({ quote }) => quote },
    { key: 'antecedent', label: t.relation.antecedent, value: ({ antecedentQuote }) => antecedentQuote },
    { key: 'event', label: t.relation.event, value: ({ eventDate }) => eventDate },
    { key: 'planned', label: t.relation.planned, value: ({ planned }) => (planned ? t.relation.planned : null) },
    ...sourceColumns<StatementCoreFragment>(locale, (statement) => citeStatement(statement.id, statement)),
  ];
};
