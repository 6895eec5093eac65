import type { FigureCoreFragment } from '../api/generated/graphql.ts';
import type { Locale } from '../i18n/locale.svelte.ts';
import { sourceColumns } from '../cite/columns.ts';
import { citeSpan } from '../cite/passage.ts';
import type { SourceCoreFragment } from '../api/generated/graphql.ts';
import type { SortColumn } from './table.ts';

/** How much a figure says, without its unit: 增长超过 5.2, 20–50万, 30 → 80. */
export function amountOf(
  { value, upTo, bound, change }: Pick<FigureCoreFragment, 'value' | 'upTo' | 'bound' | 'change'>,
  { number, t }: Readonly<{ number: (value: number) => string; t: Locale['t'] }>,
): string {
  const [low, high] = [number(value), upTo === null ? null : number(upTo)];
  if (change === 'FROM_TO' && high !== null) return `${t.bound[bound]}${low} → ${high}`;
  // Two words of Chinese have no space between them.
  const said = `${t.change[change]}${t.bound[bound]}`.replace(/ (?=\p{Script=Han})/u, '');
  return `${said}${high === null ? low : `${withoutScale(low, high)}–${high}`}`;
}

/** When a figure holds: a date, or a range of time; '' where the text does not say. */
export function periodOf(
  { period, periodStart }: Pick<FigureCoreFragment, 'period' | 'periodStart'>,
  locale: Pick<Locale, 'date'>,
): string {
  if (period === null) return '';
  return periodStart === null ? locale.date(period) : `${locale.date(periodStart)} – ${locale.date(period)}`;
}

/** 20万 beside 50万 as 20, since both count in the same. */
function withoutScale(low: string, high: string): string {
  const [scale = ''] = /[^\d.,]+$/.exec(high) ?? [];
  return scale !== '' && low.endsWith(scale) ? low.slice(0, -scale.length) : low;
}

/** A figure with where it stands, for a table. */
export type CitedFigure = FigureCoreFragment & Readonly<{ quote: string; article: SourceCoreFragment }>;

/** Every part of a figure in a cell of its own: numbers as they are, so that a spreadsheet can count with them. */
export const figureColumns = (locale: Pick<Locale, 't'>): readonly SortColumn<CitedFigure>[] => [
  { key: 'subject', label: locale.t.table.subject, value: ({ subject }) => subject?.name ?? null },
  { key: 'metric', label: locale.t.figure.metric, value: ({ metric }) => metric },
  { key: 'change', label: locale.t.figure.change, value: ({ change }) => locale.t.change[change].trim() },
  { key: 'bound', label: locale.t.figure.bound, value: ({ bound }) => locale.t.bound[bound].trim() },
  { key: 'value', label: locale.t.figure.value, value: ({ value }) => value, numeric: true },
  { key: 'upTo', label: locale.t.figure.upTo, value: ({ upTo }) => upTo, numeric: true },
  { key: 'unit', label: locale.t.figure.unit, value: ({ unit }) => unit },
  { key: 'periodStart', label: locale.t.figure.periodStart, value: ({ periodStart }) => periodStart },
  { key: 'period', label: locale.t.figure.period, value: ({ period }) => period },
  { key: 'quote', label: locale.t.figure.quote, value: ({ quote }) => quote },
  ...sourceColumns<CitedFigure>(locale, (figure) => citeSpan(figure.evidence, figure)),
];
