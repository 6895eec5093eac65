/** How an entity type looks and reads; everything that names the five types derives from this table. */
type EntityTypeSpec = Readonly<{
  zh: string;
  en: string;
  /** One line for legends and the API's documentation. */
  description: Readonly<{ zh: string; en: string }>;
  /** Fill colours, chosen to stay apart under the common colour-vision deficiencies. */
  colour: Readonly<{ light: string; dark: string }>;
  /** A Cytoscape node shape: colour is never the only sign. */
  shape: 'round-rectangle' | 'hexagon' | 'diamond' | 'star' | 'ellipse';
  examples: readonly string[];
}>;

/** The closed set of entity types (annotation guide, “Entity types”). */
export const ENTITY_TYPES = {
  Agency: {
    zh: '机构',
    en: 'Agency',
    description: {
      zh: '党政机关及其办公室、工作组',
      en: 'Organs of Party and state and their offices',
    },
    colour: { light: '#2563c9', dark: '#7aa9ff' },
    shape: 'round-rectangle',
    examples: ['内蒙古自治区科技厅', '中共中央组织部', '长兴县人大'],
  },
  Enterprise: {
    zh: '企业',
    en: 'Enterprise',
    description: { zh: '公司、集团、银行、合作社', en: 'Companies, groups, banks, co-operatives' },
    colour: { light: '#c2570c', dark: '#ff9d5c' },
    shape: 'hexagon',
    examples: ['安徽精创工业智能装备有限公司', '环新集团', '中国银行安徽省分行'],
  },
  Institution: {
    zh: '院所平台',
    en: 'Institution',
    description: {
      zh: '高校、医院、研究院所、实验室、园区、协会',
      en: 'Universities, hospitals, institutes, laboratories, parks, associations',
    },
    colour: { light: '#0f7f6e', dark: '#4fd0b9' },
    shape: 'diamond',
    examples: ['江南大学', '长三角未来产业研究院', '黄山市科技成果转化促进会'],
  },
  Program: {
    zh: '项目·政策',
    en: 'Programme',
    description: {
      zh: '政策文件、计划行动、基金、金融产品、平台、活动、荣誉',
      en: 'Policies, plans, schemes, funds, financial products, platforms, events, honours',
    },
    colour: { light: '#8a3fb5', dark: '#d39bf2' },
    shape: 'star',
    examples: ['揭榜挂帅', '科技特派员', '宁科贷'],
  },
  Region: {
    zh: '地区',
    en: 'Region',
    description: {
      zh: '行政区划直至村，及具名经济区域',
      en: 'Administrative divisions down to the village, and named economic regions',
    },
    colour: { light: '#5b6472', dark: '#b4bdca' },
    shape: 'ellipse',
    examples: ['宿州市', '长三角', '苏州工业园区'],
  },
} as const satisfies Record<string, EntityTypeSpec>;

export type EntityType = keyof typeof ENTITY_TYPES;
export const ENTITY_TYPE_NAMES = Object.keys(ENTITY_TYPES) as readonly EntityType[];

/** The entity types that act: they lead, take part, cooperate. */
export const ORGANISATION_TYPES = ['Agency', 'Enterprise', 'Institution'] as const satisfies readonly EntityType[];
export type OrganisationType = (typeof ORGANISATION_TYPES)[number];
export const isOrganisationType = (type: EntityType): type is OrganisationType =>
  (ORGANISATION_TYPES as readonly EntityType[]).includes(type);
