import type {
  EntityRecord,
  IndicatorRecord,
  MetricQuery,
  MetricRecord,
  SeriesFilter,
  SeriesValue,
} from '../../graph/index.ts';
import { foldText } from '../../graph/store/fold.ts';
import { changeOfKey, converted, monthsOfKey, namesLike, quantityKey } from '../../graph/store/quantity.ts';
import { by, chainOf, entityRecords, indicatorRecords, isIn, type Model } from './model.ts';

/** The oracle of what can be compared: every value looked at. What makes two metrics one is quantity.ts, which has a table of its own. */
type Valued = Readonly<{
  key: string;
  value: number;
  upTo: number | null;
  subject: EntityRecord;
  indicator: IndicatorRecord;
}>;

function values(model: Model): readonly Valued[] {
  const records = entityRecords(model);
  return indicatorRecords(model, null).flatMap((indicator) => {
    const subject = records.find(({ id }) => id === indicator.subject);
    const article = model.graphs.find((graph) => graph.article.id === indicator.article);
    const called = article?.entities.find(({ id }) => id === indicator.subject);
    if (subject === undefined || called === undefined) return [];
    const key = quantityKey({ ...indicator, names: [called.name, ...called.aliases] });
    if (key === null) return [];
    const [value, upTo] = [indicator.value, indicator.upTo].map((number) =>
      number === null ? null : converted(number, indicator.unit),
    );
    // Where a change ended is what can be compared.
    const ends = indicator.change === 'from-to' && upTo !== null;
    return [{ key, value: (ends ? upTo : value) ?? NaN, upTo: ends ? null : (upTo ?? null), subject, indicator }];
  });
}

const dateOf = ({ indicator }: Valued): string | null => indicator.period ?? indicator.publishedOn;
const count = (items: readonly unknown[]): number => new Set(items).size;

export function metrics(model: Model, { text, types, comparable }: MetricQuery): readonly MetricRecord[] {
  const counted = values(model).filter(({ subject }) => types.length === 0 || types.includes(subject.type));
  return [...Map.groupBy(counted, ({ key }) => key)]
    .filter(([key]) => {
      const [name = ''] = key.split('|');
      const names = namesLike(text);
      return names.length === 0 || names.some((one) => name.includes(one));
    })
    .map(([key, own]): MetricRecord => {
      const wordings = own.map(({ indicator }) => indicator.metric);
      const [name] = key.split('|');
      const uses = (wording: string): number => wordings.filter((other) => other === wording).length;
      const dates = own
        .map(dateOf)
        .filter((date) => date !== null)
        .toSorted();
      return {
        key,
        metric:
          wordings.toSorted(
            by(
              (w) => (foldText(w).replaceAll('的', '') === name ? 0 : 1),
              (w) => -uses(w),
              (w) => w.length,
              (w) => w,
            ),
          )[0] ?? '',
        unit: key.split('|')[1] ?? '',
        change: changeOfKey(key),
        months: monthsOfKey(key),
        subjects: count(own.map(({ subject }) => subject.id)),
        values: own.length,
        articles: count(own.map(({ indicator }) => indicator.article)),
        firstDate: dates[0] ?? null,
        lastDate: dates.at(-1) ?? null,
      };
    })
    .filter(({ subjects }) => !comparable || subjects >= 2)
    .toSorted(
      by(
        (m) => -m.subjects,
        (m) => -m.values,
        (m) => m.key,
      ),
    );
}

export function series(model: Model, key: string, filter: SeriesFilter): readonly SeriesValue[] {
  const records = entityRecords(model);
  const { subjects, types, region, between } = filter;
  const isRegion = records.find(({ id }) => id === region)?.type === 'Region';
  return values(model)
    .filter((one) => one.key === key)
    .filter(({ subject }) => subjects.length === 0 || subjects.includes(subject.id))
    .filter(({ subject }) => types.length === 0 || types.includes(subject.type))
    .filter(
      ({ subject }) => region === null || (isRegion && [subject.id, ...chainOf(records, subject.id)].includes(region)),
    )
    .filter((one) => isIn(dateOf(one), between))
    .toSorted(
      by(
        ({ subject }) => -subject.articles,
        ({ subject }) => subject.id,
        (one) => dateOf(one) ?? '~',
        ({ indicator }) => indicator.id,
      ),
    )
    .map((one) => ({
      subject: one.subject,
      value: one.value,
      upTo: one.upTo,
      unit: key.split('|')[1] ?? '',
      bound: one.indicator.bound,
      date: dateOf(one),
      dated: one.indicator.period !== null ? 'PERIOD' : one.indicator.publishedOn !== null ? 'PUBLICATION' : null,
      indicator: one.indicator,
    }));
}
