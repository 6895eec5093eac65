import { ENTITY_TYPE_NAMES, type EntityType } from './entity-types.ts';

type Signature = readonly [subject: EntityType, object: EntityType];
type RelationTypeSpec = Readonly<{
  zh: string;
  en: string;
  description: Readonly<{ zh: string; en: string }>;
  /** A symmetric relation has one direction in the store: the smaller id is its subject. */
  symmetric: boolean;
  /** Every allowed pair of end types. */
  signatures: readonly Signature[];
  /** Says where something belongs rather than what is done: it comes after what is done, in lists and in what an expansion brings first. */
  context: boolean;
  /** Line pattern on the canvas, by family: action, place, containment. */
  line: 'solid' | 'dashed' | 'dotted';
  example: string;
}>;

const pairs = (subjects: readonly EntityType[], objects: readonly EntityType[]): readonly Signature[] =>
  subjects.flatMap((subject) => objects.map((object): Signature => [subject, object]));

const ORGANISATIONS = ['Agency', 'Institution', 'Enterprise'] as const;
const ACTORS = [...ORGANISATIONS, 'Region'] as const;

/** The closed set of relation types (annotation guide, “Relations”). */
export const RELATION_TYPES = {
  LEADS: {
    zh: '主导',
    en: 'leads',
    description: {
      zh: '发起、印发、组织、出资、承办或主管',
      en: 'The subject launches, issues, organises, funds, hosts or is in charge of it',
    },
    symmetric: false,
    signatures: pairs(ORGANISATIONS, ['Program']),
    context: false,
    line: 'solid',
    example: '内蒙古自治区科技厅 → 科技企业特派员',
  },
  PARTICIPATES_IN: {
    zh: '参与',
    en: 'participates in',
    description: {
      zh: '参加、入选、申报、受益或实施',
      en: 'The subject takes part, is selected, applies, benefits or carries it out',
    },
    symmetric: false,
    signatures: pairs(ORGANISATIONS, ['Program']),
    context: false,
    line: 'solid',
    example: '南京农业大学 → 长三角科技合作项目',
  },
  CARRIED_OUT_IN: {
    zh: '实施于',
    en: 'carried out in',
    description: { zh: '项目在该地推行、举办或适用', en: 'The programme runs, is held or applies there' },
    symmetric: false,
    signatures: pairs(['Program'], ['Region']),
    context: false,
    line: 'dashed',
    example: '宁科贷 → 南京市',
  },
  COOPERATES_WITH: {
    zh: '合作',
    en: 'cooperates with',
    description: { zh: '签约、共建、联合申报、结对', en: 'They sign, co-build, jointly apply, pair up or act jointly' },
    symmetric: true,
    signatures: [
      ...pairs(ORGANISATIONS, ORGANISATIONS),
      ...pairs(['Region'], ACTORS),
      ...pairs(ORGANISATIONS, ['Region']),
    ],
    context: false,
    line: 'solid',
    example: '宿州市 ↔ 杭州市',
  },
  ESTABLISHES: {
    zh: '建立',
    en: 'establishes',
    description: { zh: '创办、建设、投资或共建', en: 'The subject founds, builds, invests in or co-builds it' },
    symmetric: false,
    signatures: pairs(ACTORS, ORGANISATIONS),
    context: false,
    line: 'solid',
    example: '怀宁县 → 怀宁县（松江）科创中心',
  },
  LOCATED_IN: {
    zh: '位于',
    en: 'located in',
    description: { zh: '所在地或管辖地', en: 'It has its seat or jurisdiction there' },
    symmetric: false,
    signatures: pairs(ORGANISATIONS, ['Region']),
    context: true,
    line: 'dotted',
    example: '飞地孵化器 → 杭州市',
  },
  PART_OF: {
    zh: '隶属',
    en: 'part of',
    description: { zh: '行政或组织上的隶属', en: 'Administrative or organisational containment' },
    symmetric: false,
    signatures: [
      ...pairs(['Region'], ['Region']),
      ...pairs(ORGANISATIONS, ORGANISATIONS),
      ...pairs(['Program'], ['Program']),
    ],
    context: true,
    line: 'dotted',
    example: '松江区 → 上海市',
  },
  SUPPORTS: {
    zh: '支持',
    en: 'supports',
    description: { zh: '资金、服务或帮助给予对象', en: 'Money, services or help reach the object' },
    symmetric: false,
    signatures: pairs([...ORGANISATIONS, 'Program'], ACTORS),
    context: false,
    line: 'solid',
    example: '宁夏兴源达农牧有限公司 → 泾兴村',
  },
} as const satisfies Record<string, RelationTypeSpec>;

export type RelationType = keyof typeof RELATION_TYPES;
export const RELATION_TYPE_NAMES = Object.keys(RELATION_TYPES) as readonly RelationType[];

const allowed: ReadonlyMap<RelationType, ReadonlyMap<EntityType, ReadonlySet<EntityType>>> = new Map(
  RELATION_TYPE_NAMES.map((type) => {
    const bySubject = Map.groupBy<EntityType, Signature>(RELATION_TYPES[type].signatures, ([subject]) => subject);
    return [
      type,
      new Map([...bySubject].map(([subject, ends]) => [subject, new Set(ends.map(([, object]) => object))])),
    ];
  }),
);

/** Whether the ontology lets `type` run from a `subject` to an `object`. */
export const allows = (subject: EntityType, type: RelationType, object: EntityType): boolean =>
  allowed.get(type)?.get(subject)?.has(object) ?? false;

/** The entity types a relation type may end in, given its subject's type. */
export const objectTypes = (subject: EntityType, type: RelationType): readonly EntityType[] =>
  ENTITY_TYPE_NAMES.filter((object) => allows(subject, type, object));
