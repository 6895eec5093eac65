import { createHash } from 'node:crypto';
import {
  RELATION_TYPES,
  RELATION_TYPE_NAMES,
  type ArticleGraph,
  type ArticleId,
  type Entity,
  type EntityId,
  type EntityType,
  type IssueId,
  type StatementId,
} from '../../graph/index.ts';
import { digest } from '../../graph/id.ts';

/** Graphs of any size for measuring, the same each time: heavy-tailed degrees, five relations an entity, ten mentions an article. */

const WORDS = [
  '宁夏',
  '长兴',
  '黄山',
  '南湖',
  '太湖',
  '秦岭',
  '东海',
  '北辰',
  '西山',
  '临江',
  '科技',
  '创新',
  '智能',
  '农业',
];
const TAILS: Readonly<Record<EntityType, string>> = {
  Agency: '科技局',
  Enterprise: '有限公司',
  Institution: '研究院',
  Program: '行动计划',
  Region: '县',
};
const TYPES: readonly EntityType[] = ['Agency', 'Enterprise', 'Institution', 'Program', 'Region'];

/** Numbers between 0 and 1, the same for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

export type Generated = Readonly<{ entities: readonly Entity[]; articles: () => Generator<ArticleGraph> }>;

export function generated(size: number): Generated {
  const random = randomOf(size);
  const entities = Array.from({ length: size }, (_, i): Entity => {
    const type = TYPES[i % TYPES.length] ?? 'Region';
    const word = (): string => WORDS[Math.floor(random() * WORDS.length)] ?? '';
    return {
      id: digest('bench', String(i)) as EntityId,
      type,
      name: `${word()}${word()}${i}${TAILS[type]}`,
      aliases: [],
      region: null,
      code: null,
      level: type === 'Region' ? 'county' : null,
    };
  });
  const of = (type: EntityType): readonly Entity[] => entities.filter((entity) => entity.type === type);
  const byType = Object.fromEntries(TYPES.map((type) => [type, of(type)])) as Readonly<
    Record<EntityType, readonly Entity[]>
  >;
  return { entities, articles: () => articles(size, byType) };
}

function* articles(size: number, byType: Readonly<Record<EntityType, readonly Entity[]>>): Generator<ArticleGraph> {
  const random = randomOf(size + 1);
  /** A few are named in very many articles. */
  const pick = (type: EntityType): Entity => {
    const list = byType[type];
    const found = list[Math.floor(list.length * random() ** 3)];
    if (found === undefined) throw new Error('an entity of each type');
    return found;
  };
  for (let i = 0; i < size; i += 1) {
    const title = `第${i + 1}篇`;
    const id = digest('bench article', String(i)) as ArticleId;
    const publishedOn = `${2015 + (i % 10)}-${String((i % 12) + 1).padStart(2, '0')}`;
    const issue = digest('bench issue', String(Math.floor(i / 20))) as IssueId;
    const used = new Map<EntityId, Entity>();
    const graph = {
      mentions: [] as ArticleGraph['mentions'][number][],
      statements: [] as ArticleGraph['statements'][number][],
    };
    let text = title;
    for (let s = 0; s < 5; s += 1) {
      const predicate = RELATION_TYPE_NAMES[Math.floor(random() * RELATION_TYPE_NAMES.length)] ?? 'LEADS';
      const { signatures } = RELATION_TYPES[predicate];
      const [from, to] = signatures[Math.floor(random() * signatures.length)] ?? ['Agency', 'Program'];
      const subject = pick(from);
      let object = pick(to);
      while (object.id === subject.id) object = pick(to);
      text += '\n';
      const start = text.length;
      for (const [entity, after] of [
        [subject, RELATION_TYPES[predicate].zh],
        [object, '。'],
      ] as const) {
        used.set(entity.id, entity);
        graph.mentions.push({
          entity: entity.id,
          start: text.length,
          end: text.length + entity.name.length,
          rule: 'bench',
        });
        text += entity.name + after;
      }
      graph.statements.push({
        id: digest('bench statement', id, String(s)) as StatementId,
        subject: subject.id,
        predicate,
        object: object.id,
        evidence: { start, end: text.length },
        antecedent: null,
        eventDate: null,
        planned: false,
        confidence: 0.8,
        rule: 'bench',
      });
    }
    yield {
      issue: {
        id: issue,
        title: '基准',
        year: 2022,
        number: Math.floor(i / 20),
        publisher: null,
        editor: null,
        publishedOn: null,
      },
      article: {
        id,
        issue,
        ordinal: (i % 20) + 1,
        title,
        text,
        publishedOn,
        pages: null,
        checksum: createHash('sha256').update(text).digest('hex'),
      },
      source: 'bench',
      extractor: 'bench',
      entities: [...used.values()],
      ...graph,
      indicators: [],
      notices: [],
    };
  }
}
