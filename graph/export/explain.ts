import type { Span } from '../document/index.ts';
import { startWeight, weightOf, type NameStart, type Refusal, type Weighed } from '../extract/index.ts';
import { ruleLabel } from '../rules/index.ts';
import type { Understood } from '../relate/index.ts';
import { ENTITY_TYPES, RELATION_TYPES } from '../ontology/index.ts';
import { periodText, type ArticleGraph } from '../resolve/index.ts';

type Analysis = Readonly<{
  graph: ArticleGraph;
  refusals: readonly Refusal[];
  weighed: readonly Weighed[];
  understood: readonly Understood[];
  starts: readonly (Span & Omit<NameStart, 'start'> & Readonly<{ taken: boolean }>)[];
}>;

/**
 * Why a decomposition is as it is, for people: for each article its entities with the rule of every mention, its statements with
 * rule, confidence and sentence, what its words stand for that point back, its indicators, and what was weighed
 * and refused, with the reasons. Offsets are those of the article's text.
 */
export function explain(analyses: readonly Analysis[]): string {
  return analyses.map(explainArticle).join('\n\n');
}

/** A rule with what it reads, in Chinese and English. */
function ruleText(rule: string): string {
  const label = ruleLabel(rule);
  return label === null ? rule : `${rule} ${label.zh} ${label.en}`;
}

const signed = (weight: number): string => (weight < 0 ? '−' : '+') + Math.abs(weight).toFixed(1);

/** What was seen in and beside a name, each with its weight. */
const evidenceText = ({ kind, features }: Weighed): string =>
  features.map((feature) => `${feature} ${signed(weightOf(kind, feature))}`).join(', ');

/** What speaks for and against the start of a name, each with its weight. */
const startText = (features: NameStart['features']): string =>
  features.map((feature) => `${feature} ${signed(startWeight(feature))}`).join(', ');

function explainArticle({ graph, refusals, weighed, understood, starts }: Analysis): string {
  const { article, entities, mentions, statements, indicators, notices } = graph;
  const nameOf = new Map(entities.map((entity) => [entity.id, entity.name]));
  const name = (id: (typeof entities)[number]['id'] | null): string => (id === null ? '—' : (nameOf.get(id) ?? id));
  const quote = (span: Readonly<{ start: number; end: number }>): string =>
    article.text.slice(span.start, span.end).replaceAll('\n', '⏎');
  const place = (span: Readonly<{ start: number; end: number }>): string => `${span.start}–${span.end}`;
  const lines = [`# ${article.title}`, `extractor ${graph.extractor}`, '', '## 实体 Entities'];
  for (const entity of entities) {
    const own = mentions.filter((mention) => mention.entity === entity.id);
    const where = entity.region === null ? '' : ` ∈ ${name(entity.region)}`;
    lines.push(`${ENTITY_TYPES[entity.type].zh} ${entity.name}${where}${own.length === 0 ? '（上下文 context）' : ''}`);
    for (const mention of own) lines.push(`    ${place(mention)} “${quote(mention)}” ${ruleText(mention.rule)}`);
  }
  lines.push('', '## 关系 Statements');
  for (const { subject, predicate, object, evidence, antecedent, rule, confidence, planned, eventDate } of statements)
    lines.push(
      `${name(subject)} —${RELATION_TYPES[predicate].zh}→ ${name(object)}  ${ruleText(rule)} ${confidence.toFixed(2)}${planned ? ' 计划 planned' : ''}${eventDate === null ? '' : ` ${eventDate}`}`,
      `    ${place(evidence)} “${quote(evidence)}”${antecedent === null ? '' : ` ← ${place(antecedent)} “${quote(antecedent)}”`}`,
    );
  lines.push('', '## 承前 Understood');
  for (const { antecedents, ...span } of understood) {
    const ways = antecedents.map((things) => things.map((thing) => thing.name).join('、'));
    const open = ways.length > 1 ? '（不止一解，不作判断 several, nothing claimed）' : '';
    lines.push(`${place(span)} “${quote(span)}” ${ways.join(' / ')}${open}`);
  }
  lines.push('', '## 指标 Indicators');
  for (const indicator of indicators) {
    const { subject, metric, value, upTo, unit, bound, change, evidence, rule } = indicator;
    const when = periodText(indicator);
    lines.push(
      `${metric} = ${value}${upTo === null ? '' : `–${upTo}`} ${unit} (${[change, bound, ...(when === null ? [] : [when])].join(', ')}; ${name(subject)})  ${ruleText(rule)}`,
      `    ${place(evidence)} “${quote(evidence)}”`,
    );
  }
  lines.push('', '## 权衡 Weighed');
  for (const one of weighed.toSorted((a, b) => a.start - b.start || a.end - b.end))
    lines.push(`${place(one)} “${quote(one)}” ${one.kind} ${signed(one.score)} = ${evidenceText(one)}`);
  lines.push('', '## 名称起点 Starts of names');
  for (const { score, features, taken, ...span } of starts)
    lines.push(`${taken ? '' : '    '}${place(span)} “${quote(span)}…” ${signed(score)} = ${startText(features)}`);
  lines.push('', '## 未采纳 Refused');
  for (const refusal of refusals) lines.push(`${place(refusal)} “${quote(refusal)}” ${ruleText(refusal.rule)}`);
  lines.push('', '## 提示 Notices');
  for (const { stage, rule, message } of notices) lines.push(`${stage}:${rule} ${message}`);
  return lines.join('\n');
}
