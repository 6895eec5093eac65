/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** How the amount that the text means stands to the value that it gives. */
export type Bound =
  /** 约, 左右 */
  | 'ABOUT'
  /** 不少于, 以上 */
  | 'AT_LEAST'
  /** 最高, 不超过, 以内 */
  | 'AT_MOST'
  | 'EXACT'
  /** 不足, 少于 */
  | 'LESS_THAN'
  /** 超过, 余 */
  | 'MORE_THAN'
  /** 近, 接近: a little less. */
  | 'NEARLY';

/** Which end of a relation an entity is: OUT its subject, IN its object. */
export type Direction = 'BOTH' | 'IN' | 'OUT';

/**
 * What an entity is.
 *
 * Generated from graph/ontology by `npm run generate`.
 */
export type EntityType =
  /** 机构: Organs of Party and state and their offices. */
  | 'Agency'
  /** 企业: Companies, groups, banks, co-operatives. */
  | 'Enterprise'
  /** 院所平台: Universities, hospitals, institutes, laboratories, parks, associations. */
  | 'Institution'
  /** 项目·政策: Policies, plans, schemes, funds, financial products, platforms, events, honours. */
  | 'Program'
  /** 地区: Administrative divisions down to the village, and named economic regions. */
  | 'Region';

/** What a figure tells of its metric. */
export type FigureChange =
  /** By how much it fell: 下降3个百分点. */
  | 'DECREASE'
  /** From which level to which: 由30家增至80家. */
  | 'FROM_TO'
  /** By how much it rose: 增长5.2%, 新增85家. */
  | 'INCREASE'
  /** How much there is. */
  | 'LEVEL'
  /** How many times as much it became: 是2020年的3.2倍. */
  | 'MULTIPLE';

/** Why a row matched, best first. */
export type MatchKind =
  | 'ALIAS'
  | 'ALIAS_PART'
  | 'NAME'
  /** Some words stand in the names, the others in one sentence. */
  | 'NAME_AND_TEXT'
  | 'NAME_PART'
  | 'NAME_PREFIX'
  | 'PINYIN'
  /** A region of that name or customary name (黄山 for 黄山市) which some article mentions. */
  | 'REGION'
  | 'TEXT';

/** The level of a matrix's columns, to which the regions of statements roll up. */
export type MatrixLevel =
  /** Municipalities, which are provinces too, and counties right under a province stand among the cities. */
  | 'CITY'
  /** Counties, districts and development zones. */
  | 'COUNTY'
  | 'PROVINCE';

/** How much a notice matters. */
export type NoticeLevel = 'INFO' | 'WARN';

/** Which of the regions compared a programme is carried out in. */
export type ProgramSetKind =
  /** Every one. */
  | 'ALL'
  /** None of them, but others. */
  | 'NONE'
  /** One alone: `only` names it. */
  | 'ONLY'
  /** Several, not all. */
  | 'SOME';

/** What kind of region: the administrative levels, development zones and named economic regions. */
export type RegionLevel = 'CITY' | 'COUNTY' | 'ECONOMIC' | 'PROVINCE' | 'TOWN' | 'VILLAGE' | 'ZONE';

/** How two regions are linked: by a statement between them, a programme carried out in both, or an organisation of one that acts in the other. */
export type RegionLinkKind = 'DIRECT' | 'ORGANISATION' | 'SHARED_PROGRAM';

/**
 * What a statement says of its subject and object.
 *
 * Generated from graph/ontology by `npm run generate`.
 */
export type RelationType =
  /** 实施于: The programme runs, is held or applies there. */
  | 'CARRIED_OUT_IN'
  /** 合作: They sign, co-build, jointly apply, pair up or act jointly. */
  | 'COOPERATES_WITH'
  /** 建立: The subject founds, builds, invests in or co-builds it. */
  | 'ESTABLISHES'
  /** 主导: The subject launches, issues, organises, funds, hosts or is in charge of it. */
  | 'LEADS'
  /** 位于: It has its seat or jurisdiction there. */
  | 'LOCATED_IN'
  /** 参与: The subject takes part, is selected, applies, benefits or carries it out. */
  | 'PARTICIPATES_IN'
  /** 隶属: Administrative or organisational containment. */
  | 'PART_OF'
  /** 支持: Money, services or help reach the object. */
  | 'SUPPORTS';

export type ArticleCoreFragment = {
  readonly ordinal: number;
  readonly entityCount: number;
  readonly statementCount: number;
  readonly indicatorCount: number;
  readonly id: string;
  readonly title: string;
  readonly publishedOn: string | null;
  readonly issue: {
    readonly id: string;
    readonly title: string | null;
    readonly year: number | null;
    readonly number: number | null;
    readonly publisher: string | null;
    readonly publishedOn: string | null;
  };
};

export type ArticleListQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  entity?: string | null | undefined;
}>;

export type ArticleListQuery = {
  readonly articles: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly ordinal: number;
        readonly entityCount: number;
        readonly statementCount: number;
        readonly indicatorCount: number;
        readonly id: string;
        readonly title: string;
        readonly publishedOn: string | null;
        readonly issue: {
          readonly id: string;
          readonly title: string | null;
          readonly year: number | null;
          readonly number: number | null;
          readonly publisher: string | null;
          readonly publishedOn: string | null;
        };
      };
    }>;
  };
};

export type ArticlePageQueryVariables = Exact<{
  id: string;
}>;

export type ArticlePageQuery = {
  readonly node:
    | {
        readonly text: string;
        readonly source: string;
        readonly extractor: string;
        readonly ordinal: number;
        readonly entityCount: number;
        readonly statementCount: number;
        readonly indicatorCount: number;
        readonly id: string;
        readonly title: string;
        readonly publishedOn: string | null;
        readonly mentions: ReadonlyArray<{
          readonly span: { readonly start: number; readonly end: number };
          readonly entity:
            | { readonly id: string; readonly type: EntityType; readonly name: string }
            | { readonly id: string; readonly type: EntityType; readonly name: string }
            | { readonly id: string; readonly type: EntityType; readonly name: string }
            | { readonly id: string; readonly type: EntityType; readonly name: string }
            | { readonly id: string; readonly type: EntityType; readonly name: string };
        }>;
        readonly statements: {
          readonly totalCount: number;
          readonly edges: ReadonlyArray<{
            readonly node: {
              readonly id: string;
              readonly predicate: RelationType;
              readonly quote: string;
              readonly planned: boolean;
              readonly confidence: number;
              readonly eventDate: string | null;
              readonly publishedOn: string | null;
              readonly antecedentQuote: string | null;
              readonly page: number | null;
              readonly relation: { readonly id: string };
              readonly ruleLabel: { readonly zh: string; readonly en: string } | null;
              readonly evidence: { readonly start: number; readonly end: number };
              readonly antecedent: { readonly start: number; readonly end: number } | null;
              readonly subject:
                | {
                    readonly aliases: ReadonlyArray<string>;
                    readonly id: string;
                    readonly type: EntityType;
                    readonly name: string;
                  }
                | {
                    readonly aliases: ReadonlyArray<string>;
                    readonly id: string;
                    readonly type: EntityType;
                    readonly name: string;
                  }
                | {
                    readonly aliases: ReadonlyArray<string>;
                    readonly id: string;
                    readonly type: EntityType;
                    readonly name: string;
                  }
                | {
                    readonly aliases: ReadonlyArray<string>;
                    readonly id: string;
                    readonly type: EntityType;
                    readonly name: string;
                  }
                | {
                    readonly aliases: ReadonlyArray<string>;
                    readonly id: string;
                    readonly type: EntityType;
                    readonly name: string;
                  };
              readonly object:
                | {
                    readonly aliases: ReadonlyArray<string>;
                    readonly id: string;
                    readonly type: EntityType;
                    readonly name: string;
                  }
                | {
                    readonly aliases: ReadonlyArray<string>;
                    readonly id: string;
                    readonly type: EntityType;
                    readonly name: string;
                  }
                | {
                    readonly aliases: ReadonlyArray<string>;
                    readonly id: string;
                    readonly type: EntityType;
                    readonly name: string;
                  }
                | {
                    readonly aliases: ReadonlyArray<string>;
                    readonly id: string;
                    readonly type: EntityType;
                    readonly name: string;
                  }
                | {
                    readonly aliases: ReadonlyArray<string>;
                    readonly id: string;
                    readonly type: EntityType;
                    readonly name: string;
                  };
              readonly article: {
                readonly id: string;
                readonly title: string;
                readonly publishedOn: string | null;
                readonly issue: {
                  readonly id: string;
                  readonly title: string | null;
                  readonly year: number | null;
                  readonly number: number | null;
                  readonly publisher: string | null;
                  readonly publishedOn: string | null;
                };
              };
            };
          }>;
        };
        readonly indicators: ReadonlyArray<{
          readonly id: string;
          readonly metric: string;
          readonly value: number;
          readonly upTo: number | null;
          readonly unit: string;
          readonly bound: Bound;
          readonly change: FigureChange;
          readonly period: string | null;
          readonly periodStart: string | null;
          readonly page: number | null;
          readonly evidence: { readonly start: number; readonly end: number };
          readonly subject:
            | { readonly id: string; readonly type: EntityType; readonly name: string }
            | { readonly id: string; readonly type: EntityType; readonly name: string }
            | { readonly id: string; readonly type: EntityType; readonly name: string }
            | { readonly id: string; readonly type: EntityType; readonly name: string }
            | { readonly id: string; readonly type: EntityType; readonly name: string }
            | null;
        }>;
        readonly notices: ReadonlyArray<{
          readonly level: NoticeLevel;
          readonly ruleLabel: { readonly zh: string; readonly en: string } | null;
          readonly span: { readonly start: number; readonly end: number } | null;
        }>;
        readonly issue: {
          readonly id: string;
          readonly title: string | null;
          readonly year: number | null;
          readonly number: number | null;
          readonly publisher: string | null;
          readonly publishedOn: string | null;
        };
      }
    | Record<PropertyKey, never>
    | null;
};

export type PresentStatementQueryVariables = Exact<{
  id: string;
}>;

export type PresentStatementQuery = { readonly node: { readonly id: string } | Record<PropertyKey, never> | null };

export type SourceCoreFragment = {
  readonly id: string;
  readonly title: string;
  readonly publishedOn: string | null;
  readonly issue: {
    readonly id: string;
    readonly title: string | null;
    readonly year: number | null;
    readonly number: number | null;
    readonly publisher: string | null;
    readonly publishedOn: string | null;
  };
};

export type MatrixQueryVariables = Exact<{
  level: MatrixLevel;
  rows: number;
  columns: number;
}>;

export type MatrixQuery = {
  readonly programMatrix: {
    readonly totalPrograms: number;
    readonly totalRegions: number;
    readonly programs: ReadonlyArray<{
      readonly id: string;
      readonly type: EntityType;
      readonly name: string;
      readonly degree: number;
      readonly articleCount: number;
      readonly firstDate: string | null;
      readonly firstEventDate: string | null;
    }>;
    readonly regions: ReadonlyArray<{
      readonly level: RegionLevel | null;
      readonly id: string;
      readonly type: EntityType;
      readonly name: string;
      readonly degree: number;
      readonly articleCount: number;
      readonly firstDate: string | null;
      readonly firstEventDate: string | null;
      readonly region: { readonly id: string; readonly type: EntityType; readonly name: string } | null;
    }>;
    readonly cells: ReadonlyArray<{
      readonly program: string;
      readonly region: string;
      readonly articles: number;
      readonly firstDate: string | null;
      readonly firstEventDate: string | null;
    }>;
    readonly rest: ReadonlyArray<{
      readonly program: string;
      readonly articles: number;
      readonly firstDate: string | null;
      readonly firstEventDate: string | null;
    }>;
  };
};

export type PickedRegionsQueryVariables = Exact<{
  ids: ReadonlyArray<string> | string;
}>;

export type PickedRegionsQuery = {
  readonly nodes: ReadonlyArray<
    | { readonly level: RegionLevel | null; readonly id: string; readonly type: EntityType; readonly name: string }
    | Record<PropertyKey, never>
    | null
  >;
};

export type ProgramSetQueryVariables = Exact<{
  regions: ReadonlyArray<string> | string;
  kind: ProgramSetKind;
  only?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;

export type ProgramSetQuery = {
  readonly programSet: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly program: {
          readonly id: string;
          readonly type: EntityType;
          readonly name: string;
          readonly degree: number;
          readonly articleCount: number;
          readonly firstDate: string | null;
          readonly firstEventDate: string | null;
        };
        readonly cells: ReadonlyArray<{
          readonly program: string;
          readonly region: string;
          readonly articles: number;
          readonly firstDate: string | null;
          readonly firstEventDate: string | null;
        }>;
      };
    }>;
  };
};

export type RestStatementsQueryVariables = Exact<{
  program: string;
  level: MatrixLevel;
  first: number;
  after?: string | null | undefined;
}>;

export type RestStatementsQuery = {
  readonly program:
    | { readonly id: string; readonly type: EntityType; readonly name: string }
    | { readonly id: string; readonly type: EntityType; readonly name: string }
    | { readonly id: string; readonly type: EntityType; readonly name: string }
    | { readonly id: string; readonly type: EntityType; readonly name: string }
    | { readonly id: string; readonly type: EntityType; readonly name: string }
    | Record<PropertyKey, never>
    | null;
  readonly matrixRest: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly predicate: RelationType;
        readonly quote: string;
        readonly planned: boolean;
        readonly confidence: number;
        readonly eventDate: string | null;
        readonly publishedOn: string | null;
        readonly antecedentQuote: string | null;
        readonly page: number | null;
        readonly ruleLabel: { readonly zh: string; readonly en: string } | null;
        readonly evidence: { readonly start: number; readonly end: number };
        readonly antecedent: { readonly start: number; readonly end: number } | null;
        readonly subject:
          | {
              readonly aliases: ReadonlyArray<string>;
              readonly id: string;
              readonly type: EntityType;
              readonly name: string;
            }
          | {
              readonly aliases: ReadonlyArray<string>;
              readonly id: string;
              readonly type: EntityType;
              readonly name: string;
            }
          | {
              readonly aliases: ReadonlyArray<string>;
              readonly id: string;
              readonly type: EntityType;
              readonly name: string;
            }
          | {
              readonly aliases: ReadonlyArray<string>;
              readonly id: string;
              readonly type: EntityType;
              readonly name: string;
            }
          | {
              readonly aliases: ReadonlyArray<string>;
              readonly id: string;
              readonly type: EntityType;
              readonly name: string;
            };
        readonly object:
          | {
              readonly aliases: ReadonlyArray<string>;
              readonly id: string;
              readonly type: EntityType;
              readonly name: string;
            }
          | {
              readonly aliases: ReadonlyArray<string>;
              readonly id: string;
              readonly type: EntityType;
              readonly name: string;
            }
          | {
              readonly aliases: ReadonlyArray<string>;
              readonly id: string;
              readonly type: EntityType;
              readonly name: string;
            }
          | {
              readonly aliases: ReadonlyArray<string>;
              readonly id: string;
              readonly type: EntityType;
              readonly name: string;
            }
          | {
              readonly aliases: ReadonlyArray<string>;
              readonly id: string;
              readonly type: EntityType;
              readonly name: string;
            };
        readonly article: {
          readonly id: string;
          readonly title: string;
          readonly publishedOn: string | null;
          readonly issue: {
            readonly id: string;
            readonly title: string | null;
            readonly year: number | null;
            readonly number: number | null;
            readonly publisher: string | null;
            readonly publishedOn: string | null;
          };
        };
      };
    }>;
  };
};

export type CellStatementsQueryVariables = Exact<{
  program: string;
  region: string;
  first: number;
  after?: string | null | undefined;
}>;

export type CellStatementsQuery = {
  readonly program:
    | { readonly id: string; readonly type: EntityType; readonly name: string }
    | { readonly id: string; readonly type: EntityType; readonly name: string }
    | { readonly id: string; readonly type: EntityType; readonly name: string }
    | { readonly id: string; readonly type: EntityType; readonly name: string }
    | { readonly id: string; readonly type: EntityType; readonly name: string }
    | Record<PropertyKey, never>
    | null;
  readonly region:
    | { readonly id: string; readonly type: EntityType; readonly name: string }
    | { readonly id: string; readonly type: EntityType; readonly name: string }
    | { readonly id: string; readonly type: EntityType; readonly name: string }
    | { readonly id: string; readonly type: EntityType; readonly name: string }
    | { readonly id: string; readonly type: EntityType; readonly name: string }
    | Record<PropertyKey, never>
    | null;
  readonly matrixCell: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly id: string;
        readonly predicate: RelationType;
        readonly quote: string;
        readonly planned: boolean;
        readonly confidence: number;
        readonly eventDate: string | null;
        readonly publishedOn: string | null;
        readonly antecedentQuote: string | null;
        readonly page: number | null;
        readonly ruleLabel: { readonly zh: string; readonly en: string } | null;
        readonly evidence: { readonly start: number; readonly end: number };
        readonly antecedent: { readonly start: number; readonly end: number } | null;
        readonly subject:
          | {
              readonly aliases: ReadonlyArray<string>;
              readonly id: string;
              readonly type: EntityType;
              readonly name: string;
            }
          | {
              readonly aliases: ReadonlyArray<string>;
              readonly id: string;
              readonly type: EntityType;
              readonly name: string;
            }
          | {
              readonly aliases: ReadonlyArray<string>;
              readonly id: string;
              readonly type: EntityType;
              readonly name: string;
            }
          | {
              readonly aliases: ReadonlyArray<string>;
              readonly id: string;
              readonly type: EntityType;
              readonly name: string;
            }
          | {
              readonly aliases: ReadonlyArray<string>;
              readonly id: string;
              readonly type: EntityType;
              readonly name: string;
            };
        readonly object:
          | {
              readonly aliases: ReadonlyArray<string>;
              readonly id: string;
              readonly type: EntityType;
              readonly name: string;
            }
          | {
              readonly aliases: ReadonlyArray<string>;
              readonly id: string;
              readonly type: EntityType;
              readonly name: string;
            }
          | {
              readonly aliases: ReadonlyArray<string>;
              readonly id: string;
              readonly type: EntityType;
              readonly name: string;
            }
          | {
              readonly aliases: ReadonlyArray<string>;
              readonly id: string;
              readonly type: EntityType;
              readonly name: string;
            }
          | {
              readonly aliases: ReadonlyArray<string>;
              readonly id: string;
              readonly type: EntityType;
              readonly name: string;
            };
        readonly article: {
          readonly id: string;
          readonly title: string;
          readonly publishedOn: string | null;
          readonly issue: {
            readonly id: string;
            readonly title: string | null;
            readonly year: number | null;
            readonly number: number | null;
            readonly publisher: string | null;
            readonly publishedOn: string | null;
          };
        };
      };
    }>;
  };
};

export type TraceRowFragment = {
  readonly entity:
    | { readonly id: string; readonly type: EntityType; readonly name: string }
    | { readonly id: string; readonly type: EntityType; readonly name: string }
    | { readonly id: string; readonly type: EntityType; readonly name: string }
    | { readonly id: string; readonly type: EntityType; readonly name: string }
    | {
        readonly provinces: ReadonlyArray<string>;
        readonly id: string;
        readonly type: EntityType;
        readonly name: string;
      };
  readonly relation: {
    readonly id: string;
    readonly predicate: RelationType;
    readonly weight: number;
    readonly firstDate: string | null;
    readonly firstEventDate: string | null;
  };
};

export type TraceQueryVariables = Exact<{
  program: string;
}>;

export type TraceQuery = {
  readonly programTrace: {
    readonly program: {
      readonly aliases: ReadonlyArray<string>;
      readonly id: string;
      readonly type: EntityType;
      readonly name: string;
      readonly degree: number;
      readonly articleCount: number;
      readonly firstDate: string | null;
      readonly firstEventDate: string | null;
    };
    readonly leaders: ReadonlyArray<{
      readonly entity:
        | { readonly id: string; readonly type: EntityType; readonly name: string }
        | { readonly id: string; readonly type: EntityType; readonly name: string }
        | { readonly id: string; readonly type: EntityType; readonly name: string }
        | { readonly id: string; readonly type: EntityType; readonly name: string }
        | {
            readonly provinces: ReadonlyArray<string>;
            readonly id: string;
            readonly type: EntityType;
            readonly name: string;
          };
      readonly relation: {
        readonly id: string;
        readonly predicate: RelationType;
        readonly weight: number;
        readonly firstDate: string | null;
        readonly firstEventDate: string | null;
      };
    }>;
    readonly participants: ReadonlyArray<{
      readonly entity:
        | { readonly id: string; readonly type: EntityType; readonly name: string }
        | { readonly id: string; readonly type: EntityType; readonly name: string }
        | { readonly id: string; readonly type: EntityType; readonly name: string }
        | { readonly id: string; readonly type: EntityType; readonly name: string }
        | {
            readonly provinces: ReadonlyArray<string>;
            readonly id: string;
            readonly type: EntityType;
            readonly name: string;
          };
      readonly relation: {
        readonly id: string;
        readonly predicate: RelationType;
        readonly weight: number;
        readonly firstDate: string | null;
        readonly firstEventDate: string | null;
      };
    }>;
    readonly regions: ReadonlyArray<{
      readonly entity:
        | { readonly id: string; readonly type: EntityType; readonly name: string }
        | { readonly id: string; readonly type: EntityType; readonly name: string }
        | { readonly id: string; readonly type: EntityType; readonly name: string }
        | { readonly id: string; readonly type: EntityType; readonly name: string }
        | {
            readonly provinces: ReadonlyArray<string>;
            readonly id: string;
            readonly type: EntityType;
            readonly name: string;
          };
      readonly relation: {
        readonly id: string;
        readonly predicate: RelationType;
        readonly weight: number;
        readonly firstDate: string | null;
        readonly firstEventDate: string | null;
      };
    }>;
    readonly parts: ReadonlyArray<{
      readonly entity:
        | { readonly id: string; readonly type: EntityType; readonly name: string }
        | { readonly id: string; readonly type: EntityType; readonly name: string }
        | { readonly id: string; readonly type: EntityType; readonly name: string }
        | { readonly id: string; readonly type: EntityType; readonly name: string }
        | {
            readonly provinces: ReadonlyArray<string>;
            readonly id: string;
            readonly type: EntityType;
            readonly name: string;
          };
      readonly relation: {
        readonly id: string;
        readonly predicate: RelationType;
        readonly weight: number;
        readonly firstDate: string | null;
        readonly firstEventDate: string | null;
      };
    }>;
    readonly totals: {
      readonly leaders: number;
      readonly participants: number;
      readonly regions: number;
      readonly parts: number;
    };
  };
};

export type WidestProgramsQueryVariables = Exact<{
  rows: number;
}>;

export type WidestProgramsQuery = {
  readonly programMatrix: {
    readonly programs: ReadonlyArray<{
      readonly id: string;
      readonly type: EntityType;
      readonly name: string;
      readonly degree: number;
      readonly articleCount: number;
      readonly firstDate: string | null;
      readonly firstEventDate: string | null;
      readonly regions: { readonly totalCount: number };
    }>;
  };
};

export type CutsAroundQueryVariables = Exact<{
  id: string;
}>;

export type CutsAroundQuery = {
  readonly node:
    | {
        readonly id: string;
        readonly before: { readonly id: string; readonly title: string } | null;
        readonly issue: {
          readonly id: string;
          readonly cuts: ReadonlyArray<
            | {
                readonly id: string;
                readonly about: ReadonlyArray<string>;
                readonly onto: { readonly id: string } | null;
              }
            | { readonly id: string; readonly about: ReadonlyArray<string> }
            | { readonly id: string; readonly about: ReadonlyArray<string> }
            | { readonly id: string; readonly about: ReadonlyArray<string> }
            | { readonly id: string; readonly about: ReadonlyArray<string> }
            | { readonly id: string; readonly about: ReadonlyArray<string> }
            | {
                readonly id: string;
                readonly about: ReadonlyArray<string>;
                readonly article: { readonly id: string } | null;
                readonly part: { readonly id: string; readonly title: string } | null;
              }
          >;
        };
      }
    | Record<PropertyKey, never>
    | null;
};

export type SplitArticleMutationVariables = Exact<{
  article: string;
  line: number;
}>;

export type SplitArticleMutation = {
  readonly splitArticle: { readonly id: string; readonly part: { readonly id: string; readonly title: string } | null };
};

export type JoinArticleMutationVariables = Exact<{
  article: string;
}>;

export type JoinArticleMutation = {
  readonly joinArticle: { readonly id: string; readonly onto: { readonly id: string; readonly title: string } | null };
};

export type UndoCutMutationVariables = Exact<{
  decision: string;
}>;

export type UndoCutMutation = {
  readonly undoDecision:
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string };
};

type EntityCore_Agency_Fragment = {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly degree: number;
  readonly articleCount: number;
  readonly firstDate: string | null;
  readonly firstEventDate: string | null;
};

type EntityCore_Enterprise_Fragment = {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly degree: number;
  readonly articleCount: number;
  readonly firstDate: string | null;
  readonly firstEventDate: string | null;
};

type EntityCore_Institution_Fragment = {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly degree: number;
  readonly articleCount: number;
  readonly firstDate: string | null;
  readonly firstEventDate: string | null;
};

type EntityCore_Program_Fragment = {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly degree: number;
  readonly articleCount: number;
  readonly firstDate: string | null;
  readonly firstEventDate: string | null;
};

type EntityCore_Region_Fragment = {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly degree: number;
  readonly articleCount: number;
  readonly firstDate: string | null;
  readonly firstEventDate: string | null;
};

export type EntityCoreFragment =
  | EntityCore_Agency_Fragment
  | EntityCore_Enterprise_Fragment
  | EntityCore_Institution_Fragment
  | EntityCore_Program_Fragment
  | EntityCore_Region_Fragment;

type EntityRef_Agency_Fragment = { readonly id: string; readonly type: EntityType; readonly name: string };

type EntityRef_Enterprise_Fragment = { readonly id: string; readonly type: EntityType; readonly name: string };

type EntityRef_Institution_Fragment = { readonly id: string; readonly type: EntityType; readonly name: string };

type EntityRef_Program_Fragment = { readonly id: string; readonly type: EntityType; readonly name: string };

type EntityRef_Region_Fragment = { readonly id: string; readonly type: EntityType; readonly name: string };

export type EntityRefFragment =
  | EntityRef_Agency_Fragment
  | EntityRef_Enterprise_Fragment
  | EntityRef_Institution_Fragment
  | EntityRef_Program_Fragment
  | EntityRef_Region_Fragment;

export type RelationCoreFragment = {
  readonly id: string;
  readonly predicate: RelationType;
  readonly weight: number;
  readonly articleCount: number;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  readonly firstEventDate: string | null;
  readonly lastEventDate: string | null;
  readonly subject:
    | { readonly id: string; readonly type: EntityType; readonly name: string }
    | { readonly id: string; readonly type: EntityType; readonly name: string }
    | { readonly id: string; readonly type: EntityType; readonly name: string }
    | { readonly id: string; readonly type: EntityType; readonly name: string }
    | { readonly id: string; readonly type: EntityType; readonly name: string };
  readonly object:
    | { readonly id: string; readonly type: EntityType; readonly name: string }
    | { readonly id: string; readonly type: EntityType; readonly name: string }
    | { readonly id: string; readonly type: EntityType; readonly name: string }
    | { readonly id: string; readonly type: EntityType; readonly name: string }
    | { readonly id: string; readonly type: EntityType; readonly name: string };
};

export type StatementCoreFragment = {
  readonly id: string;
  readonly predicate: RelationType;
  readonly quote: string;
  readonly planned: boolean;
  readonly confidence: number;
  readonly eventDate: string | null;
  readonly publishedOn: string | null;
  readonly antecedentQuote: string | null;
  readonly page: number | null;
  readonly ruleLabel: { readonly zh: string; readonly en: string } | null;
  readonly evidence: { readonly start: number; readonly end: number };
  readonly antecedent: { readonly start: number; readonly end: number } | null;
  readonly subject:
    | { readonly aliases: ReadonlyArray<string>; readonly id: string; readonly type: EntityType; readonly name: string }
    | { readonly aliases: ReadonlyArray<string>; readonly id: string; readonly type: EntityType; readonly name: string }
    | { readonly aliases: ReadonlyArray<string>; readonly id: string; readonly type: EntityType; readonly name: string }
    | { readonly aliases: ReadonlyArray<string>; readonly id: string; readonly type: EntityType; readonly name: string }
    | {
        readonly aliases: ReadonlyArray<string>;
        readonly id: string;
        readonly type: EntityType;
        readonly name: string;
      };
  readonly object:
    | { readonly aliases: ReadonlyArray<string>; readonly id: string; readonly type: EntityType; readonly name: string }
    | { readonly aliases: ReadonlyArray<string>; readonly id: string; readonly type: EntityType; readonly name: string }
    | { readonly aliases: ReadonlyArray<string>; readonly id: string; readonly type: EntityType; readonly name: string }
    | { readonly aliases: ReadonlyArray<string>; readonly id: string; readonly type: EntityType; readonly name: string }
    | {
        readonly aliases: ReadonlyArray<string>;
        readonly id: string;
        readonly type: EntityType;
        readonly name: string;
      };
  readonly article: {
    readonly id: string;
    readonly title: string;
    readonly publishedOn: string | null;
    readonly issue: {
      readonly id: string;
      readonly title: string | null;
      readonly year: number | null;
      readonly number: number | null;
      readonly publisher: string | null;
      readonly publishedOn: string | null;
    };
  };
};

export type FigureCoreFragment = {
  readonly id: string;
  readonly metric: string;
  readonly value: number;
  readonly upTo: number | null;
  readonly unit: string;
  readonly bound: Bound;
  readonly change: FigureChange;
  readonly period: string | null;
  readonly periodStart: string | null;
  readonly page: number | null;
  readonly evidence: { readonly start: number; readonly end: number };
  readonly subject:
    | { readonly id: string; readonly type: EntityType; readonly name: string }
    | { readonly id: string; readonly type: EntityType; readonly name: string }
    | { readonly id: string; readonly type: EntityType; readonly name: string }
    | { readonly id: string; readonly type: EntityType; readonly name: string }
    | { readonly id: string; readonly type: EntityType; readonly name: string }
    | null;
};

export type PageCoreFragment = { readonly hasNextPage: boolean; readonly endCursor: string | null };

export type EntityPageQueryVariables = Exact<{
  id: string;
}>;

export type EntityPageQuery = {
  readonly node:
    | {
        readonly aliases: ReadonlyArray<string>;
        readonly lastDate: string | null;
        readonly lastEventDate: string | null;
        readonly id: string;
        readonly type: EntityType;
        readonly name: string;
        readonly degree: number;
        readonly articleCount: number;
        readonly firstDate: string | null;
        readonly firstEventDate: string | null;
        readonly region: { readonly id: string; readonly type: EntityType; readonly name: string } | null;
        readonly neighbourCounts: ReadonlyArray<{
          readonly predicate: RelationType;
          readonly direction: Direction;
          readonly type: EntityType;
          readonly count: number;
        }>;
        readonly timeline: ReadonlyArray<{
          readonly date: string;
          readonly statements: number;
          readonly datedStatements: number;
        }>;
      }
    | {
        readonly aliases: ReadonlyArray<string>;
        readonly lastDate: string | null;
        readonly lastEventDate: string | null;
        readonly id: string;
        readonly type: EntityType;
        readonly name: string;
        readonly degree: number;
        readonly articleCount: number;
        readonly firstDate: string | null;
        readonly firstEventDate: string | null;
        readonly region: { readonly id: string; readonly type: EntityType; readonly name: string } | null;
        readonly neighbourCounts: ReadonlyArray<{
          readonly predicate: RelationType;
          readonly direction: Direction;
          readonly type: EntityType;
          readonly count: number;
        }>;
        readonly timeline: ReadonlyArray<{
          readonly date: string;
          readonly statements: number;
          readonly datedStatements: number;
        }>;
      }
    | {
        readonly aliases: ReadonlyArray<string>;
        readonly lastDate: string | null;
        readonly lastEventDate: string | null;
        readonly id: string;
        readonly type: EntityType;
        readonly name: string;
        readonly degree: number;
        readonly articleCount: number;
        readonly firstDate: string | null;
        readonly firstEventDate: string | null;
        readonly region: { readonly id: string; readonly type: EntityType; readonly name: string } | null;
        readonly neighbourCounts: ReadonlyArray<{
          readonly predicate: RelationType;
          readonly direction: Direction;
          readonly type: EntityType;
          readonly count: number;
        }>;
        readonly timeline: ReadonlyArray<{
          readonly date: string;
          readonly statements: number;
          readonly datedStatements: number;
        }>;
      }
    | {
        readonly aliases: ReadonlyArray<string>;
        readonly lastDate: string | null;
        readonly lastEventDate: string | null;
        readonly id: string;
        readonly type: EntityType;
        readonly name: string;
        readonly degree: number;
        readonly articleCount: number;
        readonly firstDate: string | null;
        readonly firstEventDate: string | null;
        readonly region: { readonly id: string; readonly type: EntityType; readonly name: string } | null;
        readonly neighbourCounts: ReadonlyArray<{
          readonly predicate: RelationType;
          readonly direction: Direction;
          readonly type: EntityType;
          readonly count: number;
        }>;
        readonly timeline: ReadonlyArray<{
          readonly date: string;
          readonly statements: number;
          readonly datedStatements: number;
        }>;
      }
    | {
        readonly aliases: ReadonlyArray<string>;
        readonly lastDate: string | null;
        readonly lastEventDate: string | null;
        readonly code: string | null;
        readonly level: RegionLevel | null;
        readonly id: string;
        readonly type: EntityType;
        readonly name: string;
        readonly degree: number;
        readonly articleCount: number;
        readonly firstDate: string | null;
        readonly firstEventDate: string | null;
        readonly region: { readonly id: string; readonly type: EntityType; readonly name: string } | null;
        readonly neighbourCounts: ReadonlyArray<{
          readonly predicate: RelationType;
          readonly direction: Direction;
          readonly type: EntityType;
          readonly count: number;
        }>;
        readonly timeline: ReadonlyArray<{
          readonly date: string;
          readonly statements: number;
          readonly datedStatements: number;
        }>;
        readonly ancestors: ReadonlyArray<{ readonly id: string; readonly type: EntityType; readonly name: string }>;
        readonly linkedRegions: {
          readonly totalCount: number;
          readonly edges: ReadonlyArray<{
            readonly node: {
              readonly direct: number;
              readonly sharedPrograms: number;
              readonly organisations: number;
              readonly region: { readonly id: string; readonly type: EntityType; readonly name: string };
            };
          }>;
        };
      }
    | Record<PropertyKey, never>
    | null;
};

export type EntityRelationsQueryVariables = Exact<{
  id: string;
  predicates?: ReadonlyArray<RelationType> | RelationType | null | undefined;
  direction?: Direction | null | undefined;
  types?: ReadonlyArray<EntityType> | EntityType | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;

export type EntityRelationsQuery = {
  readonly node:
    | {
        readonly id: string;
        readonly relations: {
          readonly totalCount: number;
          readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
          readonly edges: ReadonlyArray<{
            readonly node: {
              readonly direction: Direction;
              readonly relation: {
                readonly id: string;
                readonly predicate: RelationType;
                readonly weight: number;
                readonly firstDate: string | null;
                readonly firstEventDate: string | null;
              };
              readonly entity:
                | {
                    readonly id: string;
                    readonly type: EntityType;
                    readonly name: string;
                    readonly degree: number;
                    readonly articleCount: number;
                    readonly firstDate: string | null;
                    readonly firstEventDate: string | null;
                  }
                | {
                    readonly id: string;
                    readonly type: EntityType;
                    readonly name: string;
                    readonly degree: number;
                    readonly articleCount: number;
                    readonly firstDate: string | null;
                    readonly firstEventDate: string | null;
                  }
                | {
                    readonly id: string;
                    readonly type: EntityType;
                    readonly name: string;
                    readonly degree: number;
                    readonly articleCount: number;
                    readonly firstDate: string | null;
                    readonly firstEventDate: string | null;
                  }
                | {
                    readonly id: string;
                    readonly type: EntityType;
                    readonly name: string;
                    readonly degree: number;
                    readonly articleCount: number;
                    readonly firstDate: string | null;
                    readonly firstEventDate: string | null;
                  }
                | {
                    readonly id: string;
                    readonly type: EntityType;
                    readonly name: string;
                    readonly degree: number;
                    readonly articleCount: number;
                    readonly firstDate: string | null;
                    readonly firstEventDate: string | null;
                  };
            };
          }>;
        };
      }
    | {
        readonly id: string;
        readonly relations: {
          readonly totalCount: number;
          readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
          readonly edges: ReadonlyArray<{
            readonly node: {
              readonly direction: Direction;
              readonly relation: {
                readonly id: string;
                readonly predicate: RelationType;
                readonly weight: number;
                readonly firstDate: string | null;
                readonly firstEventDate: string | null;
              };
              readonly entity:
                | {
                    readonly id: string;
                    readonly type: EntityType;
                    readonly name: string;
                    readonly degree: number;
                    readonly articleCount: number;
                    readonly firstDate: string | null;
                    readonly firstEventDate: string | null;
                  }
                | {
                    readonly id: string;
                    readonly type: EntityType;
                    readonly name: string;
                    readonly degree: number;
                    readonly articleCount: number;
                    readonly firstDate: string | null;
                    readonly firstEventDate: string | null;
                  }
                | {
                    readonly id: string;
                    readonly type: EntityType;
                    readonly name: string;
                    readonly degree: number;
                    readonly articleCount: number;
                    readonly firstDate: string | null;
                    readonly firstEventDate: string | null;
                  }
                | {
                    readonly id: string;
                    readonly type: EntityType;
                    readonly name: string;
                    readonly degree: number;
                    readonly articleCount: number;
                    readonly firstDate: string | null;
                    readonly firstEventDate: string | null;
                  }
                | {
                    readonly id: string;
                    readonly type: EntityType;
                    readonly name: string;
                    readonly degree: number;
                    readonly articleCount: number;
                    readonly firstDate: string | null;
                    readonly firstEventDate: string | null;
                  };
            };
          }>;
        };
      }
    | {
        readonly id: string;
        readonly relations: {
          readonly totalCount: number;
          readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
          readonly edges: ReadonlyArray<{
            readonly node: {
              readonly direction: Direction;
              readonly relation: {
                readonly id: string;
                readonly predicate: RelationType;
                readonly weight: number;
                readonly firstDate: string | null;
                readonly firstEventDate: string | null;
              };
              readonly entity:
                | {
                    readonly id: string;
                    readonly type: EntityType;
                    readonly name: string;
                    readonly degree: number;
                    readonly articleCount: number;
                    readonly firstDate: string | null;
                    readonly firstEventDate: string | null;
                  }
                | {
                    readonly id: string;
                    readonly type: EntityType;
                    readonly name: string;
                    readonly degree: number;
                    readonly articleCount: number;
                    readonly firstDate: string | null;
                    readonly firstEventDate: string | null;
                  }
                | {
                    readonly id: string;
                    readonly type: EntityType;
                    readonly name: string;
                    readonly degree: number;
                    readonly articleCount: number;
                    readonly firstDate: string | null;
                    readonly firstEventDate: string | null;
                  }
                | {
                    readonly id: string;
                    readonly type: EntityType;
                    readonly name: string;
                    readonly degree: number;
                    readonly articleCount: number;
                    readonly firstDate: string | null;
                    readonly firstEventDate: string | null;
                  }
                | {
                    readonly id: string;
                    readonly type: EntityType;
                    readonly name: string;
                    readonly degree: number;
                    readonly articleCount: number;
                    readonly firstDate: string | null;
                    readonly firstEventDate: string | null;
                  };
            };
          }>;
        };
      }
    | {
        readonly id: string;
        readonly relations: {
          readonly totalCount: number;
          readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
          readonly edges: ReadonlyArray<{
            readonly node: {
              readonly direction: Direction;
              readonly relation: {
                readonly id: string;
                readonly predicate: RelationType;
                readonly weight: number;
                readonly firstDate: string | null;
                readonly firstEventDate: string | null;
              };
              readonly entity:
                | {
                    readonly id: string;
                    readonly type: EntityType;
                    readonly name: string;
                    readonly degree: number;
                    readonly articleCount: number;
                    readonly firstDate: string | null;
                    readonly firstEventDate: string | null;
                  }
                | {
                    readonly id: string;
                    readonly type: EntityType;
                    readonly name: string;
                    readonly degree: number;
                    readonly articleCount: number;
                    readonly firstDate: string | null;
                    readonly firstEventDate: string | null;
                  }
                | {
                    readonly id: string;
                    readonly type: EntityType;
                    readonly name: string;
                    readonly degree: number;
                    readonly articleCount: number;
                    readonly firstDate: string | null;
                    readonly firstEventDate: string | null;
                  }
                | {
                    readonly id: string;
                    readonly type: EntityType;
                    readonly name: string;
                    readonly degree: number;
                    readonly articleCount: number;
                    readonly firstDate: string | null;
                    readonly firstEventDate: string | null;
                  }
                | {
                    readonly id: string;
                    readonly type: EntityType;
                    readonly name: string;
                    readonly degree: number;
                    readonly articleCount: number;
                    readonly firstDate: string | null;
                    readonly firstEventDate: string | null;
                  };
            };
          }>;
        };
      }
    | {
        readonly id: string;
        readonly relations: {
          readonly totalCount: number;
          readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
          readonly edges: ReadonlyArray<{
            readonly node: {
              readonly direction: Direction;
              readonly relation: {
                readonly id: string;
                readonly predicate: RelationType;
                readonly weight: number;
                readonly firstDate: string | null;
                readonly firstEventDate: string | null;
              };
              readonly entity:
                | {
                    readonly id: string;
                    readonly type: EntityType;
                    readonly name: string;
                    readonly degree: number;
                    readonly articleCount: number;
                    readonly firstDate: string | null;
                    readonly firstEventDate: string | null;
                  }
                | {
                    readonly id: string;
                    readonly type: EntityType;
                    readonly name: string;
                    readonly degree: number;
                    readonly articleCount: number;
                    readonly firstDate: string | null;
                    readonly firstEventDate: string | null;
                  }
                | {
                    readonly id: string;
                    readonly type: EntityType;
                    readonly name: string;
                    readonly degree: number;
                    readonly articleCount: number;
                    readonly firstDate: string | null;
                    readonly firstEventDate: string | null;
                  }
                | {
                    readonly id: string;
                    readonly type: EntityType;
                    readonly name: string;
                    readonly degree: number;
                    readonly articleCount: number;
                    readonly firstDate: string | null;
                    readonly firstEventDate: string | null;
                  }
                | {
                    readonly id: string;
                    readonly type: EntityType;
                    readonly name: string;
                    readonly degree: number;
                    readonly articleCount: number;
                    readonly firstDate: string | null;
                    readonly firstEventDate: string | null;
                  };
            };
          }>;
        };
      }
    | Record<PropertyKey, never>
    | null;
};

export type EntityMentionsQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;

export type EntityMentionsQuery = {
  readonly node:
    | {
        readonly id: string;
        readonly mentions: {
          readonly totalCount: number;
          readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
          readonly edges: ReadonlyArray<{
            readonly node: {
              readonly sentence: string;
              readonly page: number | null;
              readonly span: { readonly start: number; readonly end: number };
              readonly inSentence: { readonly start: number; readonly end: number };
              readonly article: {
                readonly id: string;
                readonly title: string;
                readonly publishedOn: string | null;
                readonly issue: {
                  readonly id: string;
                  readonly title: string | null;
                  readonly year: number | null;
                  readonly number: number | null;
                  readonly publisher: string | null;
                  readonly publishedOn: string | null;
                };
              };
            };
          }>;
        };
      }
    | {
        readonly id: string;
        readonly mentions: {
          readonly totalCount: number;
          readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
          readonly edges: ReadonlyArray<{
            readonly node: {
              readonly sentence: string;
              readonly page: number | null;
              readonly span: { readonly start: number; readonly end: number };
              readonly inSentence: { readonly start: number; readonly end: number };
              readonly article: {
                readonly id: string;
                readonly title: string;
                readonly publishedOn: string | null;
                readonly issue: {
                  readonly id: string;
                  readonly title: string | null;
                  readonly year: number | null;
                  readonly number: number | null;
                  readonly publisher: string | null;
                  readonly publishedOn: string | null;
                };
              };
            };
          }>;
        };
      }
    | {
        readonly id: string;
        readonly mentions: {
          readonly totalCount: number;
          readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
          readonly edges: ReadonlyArray<{
            readonly node: {
              readonly sentence: string;
              readonly page: number | null;
              readonly span: { readonly start: number; readonly end: number };
              readonly inSentence: { readonly start: number; readonly end: number };
              readonly article: {
                readonly id: string;
                readonly title: string;
                readonly publishedOn: string | null;
                readonly issue: {
                  readonly id: string;
                  readonly title: string | null;
                  readonly year: number | null;
                  readonly number: number | null;
                  readonly publisher: string | null;
                  readonly publishedOn: string | null;
                };
              };
            };
          }>;
        };
      }
    | {
        readonly id: string;
        readonly mentions: {
          readonly totalCount: number;
          readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
          readonly edges: ReadonlyArray<{
            readonly node: {
              readonly sentence: string;
              readonly page: number | null;
              readonly span: { readonly start: number; readonly end: number };
              readonly inSentence: { readonly start: number; readonly end: number };
              readonly article: {
                readonly id: string;
                readonly title: string;
                readonly publishedOn: string | null;
                readonly issue: {
                  readonly id: string;
                  readonly title: string | null;
                  readonly year: number | null;
                  readonly number: number | null;
                  readonly publisher: string | null;
                  readonly publishedOn: string | null;
                };
              };
            };
          }>;
        };
      }
    | {
        readonly id: string;
        readonly mentions: {
          readonly totalCount: number;
          readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
          readonly edges: ReadonlyArray<{
            readonly node: {
              readonly sentence: string;
              readonly page: number | null;
              readonly span: { readonly start: number; readonly end: number };
              readonly inSentence: { readonly start: number; readonly end: number };
              readonly article: {
                readonly id: string;
                readonly title: string;
                readonly publishedOn: string | null;
                readonly issue: {
                  readonly id: string;
                  readonly title: string | null;
                  readonly year: number | null;
                  readonly number: number | null;
                  readonly publisher: string | null;
                  readonly publishedOn: string | null;
                };
              };
            };
          }>;
        };
      }
    | Record<PropertyKey, never>
    | null;
};

export type EntityIndicatorsQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;

export type EntityIndicatorsQuery = {
  readonly node:
    | {
        readonly id: string;
        readonly indicators: {
          readonly totalCount: number;
          readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
          readonly edges: ReadonlyArray<{
            readonly node: {
              readonly quote: string;
              readonly id: string;
              readonly metric: string;
              readonly value: number;
              readonly upTo: number | null;
              readonly unit: string;
              readonly bound: Bound;
              readonly change: FigureChange;
              readonly period: string | null;
              readonly periodStart: string | null;
              readonly page: number | null;
              readonly article: {
                readonly id: string;
                readonly title: string;
                readonly publishedOn: string | null;
                readonly issue: {
                  readonly id: string;
                  readonly title: string | null;
                  readonly year: number | null;
                  readonly number: number | null;
                  readonly publisher: string | null;
                  readonly publishedOn: string | null;
                };
              };
              readonly evidence: { readonly start: number; readonly end: number };
              readonly subject:
                | { readonly id: string; readonly type: EntityType; readonly name: string }
                | { readonly id: string; readonly type: EntityType; readonly name: string }
                | { readonly id: string; readonly type: EntityType; readonly name: string }
                | { readonly id: string; readonly type: EntityType; readonly name: string }
                | { readonly id: string; readonly type: EntityType; readonly name: string }
                | null;
            };
          }>;
        };
      }
    | {
        readonly id: string;
        readonly indicators: {
          readonly totalCount: number;
          readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
          readonly edges: ReadonlyArray<{
            readonly node: {
              readonly quote: string;
              readonly id: string;
              readonly metric: string;
              readonly value: number;
              readonly upTo: number | null;
              readonly unit: string;
              readonly bound: Bound;
              readonly change: FigureChange;
              readonly period: string | null;
              readonly periodStart: string | null;
              readonly page: number | null;
              readonly article: {
                readonly id: string;
                readonly title: string;
                readonly publishedOn: string | null;
                readonly issue: {
                  readonly id: string;
                  readonly title: string | null;
                  readonly year: number | null;
                  readonly number: number | null;
                  readonly publisher: string | null;
                  readonly publishedOn: string | null;
                };
              };
              readonly evidence: { readonly start: number; readonly end: number };
              readonly subject:
                | { readonly id: string; readonly type: EntityType; readonly name: string }
                | { readonly id: string; readonly type: EntityType; readonly name: string }
                | { readonly id: string; readonly type: EntityType; readonly name: string }
                | { readonly id: string; readonly type: EntityType; readonly name: string }
                | { readonly id: string; readonly type: EntityType; readonly name: string }
                | null;
            };
          }>;
        };
      }
    | {
        readonly id: string;
        readonly indicators: {
          readonly totalCount: number;
          readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
          readonly edges: ReadonlyArray<{
            readonly node: {
              readonly quote: string;
              readonly id: string;
              readonly metric: string;
              readonly value: number;
              readonly upTo: number | null;
              readonly unit: string;
              readonly bound: Bound;
              readonly change: FigureChange;
              readonly period: string | null;
              readonly periodStart: string | null;
              readonly page: number | null;
              readonly article: {
                readonly id: string;
                readonly title: string;
                readonly publishedOn: string | null;
                readonly issue: {
                  readonly id: string;
                  readonly title: string | null;
                  readonly year: number | null;
                  readonly number: number | null;
                  readonly publisher: string | null;
                  readonly publishedOn: string | null;
                };
              };
              readonly evidence: { readonly start: number; readonly end: number };
              readonly subject:
                | { readonly id: string; readonly type: EntityType; readonly name: string }
                | { readonly id: string; readonly type: EntityType; readonly name: string }
                | { readonly id: string; readonly type: EntityType; readonly name: string }
                | { readonly id: string; readonly type: EntityType; readonly name: string }
                | { readonly id: string; readonly type: EntityType; readonly name: string }
                | null;
            };
          }>;
        };
      }
    | {
        readonly id: string;
        readonly indicators: {
          readonly totalCount: number;
          readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
          readonly edges: ReadonlyArray<{
            readonly node: {
              readonly quote: string;
              readonly id: string;
              readonly metric: string;
              readonly value: number;
              readonly upTo: number | null;
              readonly unit: string;
              readonly bound: Bound;
              readonly change: FigureChange;
              readonly period: string | null;
              readonly periodStart: string | null;
              readonly page: number | null;
              readonly article: {
                readonly id: string;
                readonly title: string;
                readonly publishedOn: string | null;
                readonly issue: {
                  readonly id: string;
                  readonly title: string | null;
                  readonly year: number | null;
                  readonly number: number | null;
                  readonly publisher: string | null;
                  readonly publishedOn: string | null;
                };
              };
              readonly evidence: { readonly start: number; readonly end: number };
              readonly subject:
                | { readonly id: string; readonly type: EntityType; readonly name: string }
                | { readonly id: string; readonly type: EntityType; readonly name: string }
                | { readonly id: string; readonly type: EntityType; readonly name: string }
                | { readonly id: string; readonly type: EntityType; readonly name: string }
                | { readonly id: string; readonly type: EntityType; readonly name: string }
                | null;
            };
          }>;
        };
      }
    | {
        readonly id: string;
        readonly indicators: {
          readonly totalCount: number;
          readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
          readonly edges: ReadonlyArray<{
            readonly node: {
              readonly quote: string;
              readonly id: string;
              readonly metric: string;
              readonly value: number;
              readonly upTo: number | null;
              readonly unit: string;
              readonly bound: Bound;
              readonly change: FigureChange;
              readonly period: string | null;
              readonly periodStart: string | null;
              readonly page: number | null;
              readonly article: {
                readonly id: string;
                readonly title: string;
                readonly publishedOn: string | null;
                readonly issue: {
                  readonly id: string;
                  readonly title: string | null;
                  readonly year: number | null;
                  readonly number: number | null;
                  readonly publisher: string | null;
                  readonly publishedOn: string | null;
                };
              };
              readonly evidence: { readonly start: number; readonly end: number };
              readonly subject:
                | { readonly id: string; readonly type: EntityType; readonly name: string }
                | { readonly id: string; readonly type: EntityType; readonly name: string }
                | { readonly id: string; readonly type: EntityType; readonly name: string }
                | { readonly id: string; readonly type: EntityType; readonly name: string }
                | { readonly id: string; readonly type: EntityType; readonly name: string }
                | null;
            };
          }>;
        };
      }
    | Record<PropertyKey, never>
    | null;
};

export type RelationPageQueryVariables = Exact<{
  id: string;
}>;

export type RelationPageQuery = {
  readonly node:
    | {
        readonly id: string;
        readonly predicate: RelationType;
        readonly weight: number;
        readonly articleCount: number;
        readonly firstDate: string | null;
        readonly lastDate: string | null;
        readonly firstEventDate: string | null;
        readonly lastEventDate: string | null;
        readonly subject:
          | { readonly id: string; readonly type: EntityType; readonly name: string }
          | { readonly id: string; readonly type: EntityType; readonly name: string }
          | { readonly id: string; readonly type: EntityType; readonly name: string }
          | { readonly id: string; readonly type: EntityType; readonly name: string }
          | { readonly id: string; readonly type: EntityType; readonly name: string };
        readonly object:
          | { readonly id: string; readonly type: EntityType; readonly name: string }
          | { readonly id: string; readonly type: EntityType; readonly name: string }
          | { readonly id: string; readonly type: EntityType; readonly name: string }
          | { readonly id: string; readonly type: EntityType; readonly name: string }
          | { readonly id: string; readonly type: EntityType; readonly name: string };
      }
    | Record<PropertyKey, never>
    | null;
};

export type RelationStatementsQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;

export type RelationStatementsQuery = {
  readonly node:
    | {
        readonly id: string;
        readonly statements: {
          readonly totalCount: number;
          readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
          readonly edges: ReadonlyArray<{
            readonly node: {
              readonly id: string;
              readonly predicate: RelationType;
              readonly quote: string;
              readonly planned: boolean;
              readonly confidence: number;
              readonly eventDate: string | null;
              readonly publishedOn: string | null;
              readonly antecedentQuote: string | null;
              readonly page: number | null;
              readonly ruleLabel: { readonly zh: string; readonly en: string } | null;
              readonly evidence: { readonly start: number; readonly end: number };
              readonly antecedent: { readonly start: number; readonly end: number } | null;
              readonly subject:
                | {
                    readonly aliases: ReadonlyArray<string>;
                    readonly id: string;
                    readonly type: EntityType;
                    readonly name: string;
                  }
                | {
                    readonly aliases: ReadonlyArray<string>;
                    readonly id: string;
                    readonly type: EntityType;
                    readonly name: string;
                  }
                | {
                    readonly aliases: ReadonlyArray<string>;
                    readonly id: string;
                    readonly type: EntityType;
                    readonly name: string;
                  }
                | {
                    readonly aliases: ReadonlyArray<string>;
                    readonly id: string;
                    readonly type: EntityType;
                    readonly name: string;
                  }
                | {
                    readonly aliases: ReadonlyArray<string>;
                    readonly id: string;
                    readonly type: EntityType;
                    readonly name: string;
                  };
              readonly object:
                | {
                    readonly aliases: ReadonlyArray<string>;
                    readonly id: string;
                    readonly type: EntityType;
                    readonly name: string;
                  }
                | {
                    readonly aliases: ReadonlyArray<string>;
                    readonly id: string;
                    readonly type: EntityType;
                    readonly name: string;
                  }
                | {
                    readonly aliases: ReadonlyArray<string>;
                    readonly id: string;
                    readonly type: EntityType;
                    readonly name: string;
                  }
                | {
                    readonly aliases: ReadonlyArray<string>;
                    readonly id: string;
                    readonly type: EntityType;
                    readonly name: string;
                  }
                | {
                    readonly aliases: ReadonlyArray<string>;
                    readonly id: string;
                    readonly type: EntityType;
                    readonly name: string;
                  };
              readonly article: {
                readonly id: string;
                readonly title: string;
                readonly publishedOn: string | null;
                readonly issue: {
                  readonly id: string;
                  readonly title: string | null;
                  readonly year: number | null;
                  readonly number: number | null;
                  readonly publisher: string | null;
                  readonly publishedOn: string | null;
                };
              };
            };
          }>;
        };
      }
    | Record<PropertyKey, never>
    | null;
};

export type OverviewQueryVariables = Exact<{ [key: string]: never }>;

export type OverviewQuery = {
  readonly statistics: {
    readonly issues: number;
    readonly articles: number;
    readonly entities: number;
    readonly relations: number;
    readonly statements: number;
    readonly indicators: number;
    readonly mentions: number;
    readonly firstDate: string | null;
    readonly lastDate: string | null;
    readonly byType: ReadonlyArray<{ readonly type: EntityType; readonly count: number }>;
  };
  readonly programMatrix: {
    readonly totalPrograms: number;
    readonly totalRegions: number;
    readonly programs: ReadonlyArray<{
      readonly id: string;
      readonly type: EntityType;
      readonly name: string;
      readonly degree: number;
      readonly articleCount: number;
      readonly firstDate: string | null;
      readonly firstEventDate: string | null;
    }>;
    readonly regions: ReadonlyArray<{
      readonly id: string;
      readonly type: EntityType;
      readonly name: string;
      readonly degree: number;
      readonly articleCount: number;
      readonly firstDate: string | null;
      readonly firstEventDate: string | null;
    }>;
    readonly cells: ReadonlyArray<{
      readonly program: string;
      readonly region: string;
      readonly articles: number;
      readonly firstDate: string | null;
      readonly firstEventDate: string | null;
    }>;
  };
  readonly articles: {
    readonly totalCount: number;
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly ordinal: number;
        readonly entityCount: number;
        readonly statementCount: number;
        readonly indicatorCount: number;
        readonly id: string;
        readonly title: string;
        readonly publishedOn: string | null;
        readonly issue: {
          readonly id: string;
          readonly title: string | null;
          readonly year: number | null;
          readonly number: number | null;
          readonly publisher: string | null;
          readonly publishedOn: string | null;
        };
      };
    }>;
  };
};

export type SearchQueryVariables = Exact<{
  text: string;
  types?: ReadonlyArray<EntityType> | EntityType | null | undefined;
  first: number;
}>;

export type SearchQuery = {
  readonly search: {
    readonly totalCount: number;
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly kind: MatchKind;
        readonly matched: string;
        readonly spans: ReadonlyArray<{ readonly start: number; readonly end: number }>;
        readonly inName: ReadonlyArray<{ readonly start: number; readonly end: number }>;
        readonly entity:
          | {
              readonly aliases: ReadonlyArray<string>;
              readonly id: string;
              readonly type: EntityType;
              readonly name: string;
              readonly degree: number;
              readonly articleCount: number;
              readonly firstDate: string | null;
              readonly firstEventDate: string | null;
              readonly region: { readonly id: string; readonly name: string } | null;
            }
          | {
              readonly aliases: ReadonlyArray<string>;
              readonly id: string;
              readonly type: EntityType;
              readonly name: string;
              readonly degree: number;
              readonly articleCount: number;
              readonly firstDate: string | null;
              readonly firstEventDate: string | null;
              readonly region: { readonly id: string; readonly name: string } | null;
            }
          | {
              readonly aliases: ReadonlyArray<string>;
              readonly id: string;
              readonly type: EntityType;
              readonly name: string;
              readonly degree: number;
              readonly articleCount: number;
              readonly firstDate: string | null;
              readonly firstEventDate: string | null;
              readonly region: { readonly id: string; readonly name: string } | null;
            }
          | {
              readonly aliases: ReadonlyArray<string>;
              readonly id: string;
              readonly type: EntityType;
              readonly name: string;
              readonly degree: number;
              readonly articleCount: number;
              readonly firstDate: string | null;
              readonly firstEventDate: string | null;
              readonly region: { readonly id: string; readonly name: string } | null;
            }
          | {
              readonly aliases: ReadonlyArray<string>;
              readonly id: string;
              readonly type: EntityType;
              readonly name: string;
              readonly degree: number;
              readonly articleCount: number;
              readonly firstDate: string | null;
              readonly firstEventDate: string | null;
              readonly region: { readonly id: string; readonly name: string } | null;
            };
      };
    }>;
  };
};

export type EdgeCoreFragment = {
  readonly id: string;
  readonly predicate: RelationType;
  readonly weight: number;
  readonly firstDate: string | null;
  readonly firstEventDate: string | null;
  readonly subject:
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string };
  readonly object:
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string };
};

export type MeetQueryVariables = Exact<{
  fresh: ReadonlyArray<string> | string;
  all: ReadonlyArray<string> | string;
  limit: number;
}>;

export type MeetQuery = {
  readonly nodes: ReadonlyArray<
    | {
        readonly id: string;
        readonly type: EntityType;
        readonly name: string;
        readonly degree: number;
        readonly articleCount: number;
        readonly firstDate: string | null;
        readonly firstEventDate: string | null;
      }
    | {
        readonly id: string;
        readonly type: EntityType;
        readonly name: string;
        readonly degree: number;
        readonly articleCount: number;
        readonly firstDate: string | null;
        readonly firstEventDate: string | null;
      }
    | {
        readonly id: string;
        readonly type: EntityType;
        readonly name: string;
        readonly degree: number;
        readonly articleCount: number;
        readonly firstDate: string | null;
        readonly firstEventDate: string | null;
      }
    | {
        readonly id: string;
        readonly type: EntityType;
        readonly name: string;
        readonly degree: number;
        readonly articleCount: number;
        readonly firstDate: string | null;
        readonly firstEventDate: string | null;
      }
    | {
        readonly id: string;
        readonly type: EntityType;
        readonly name: string;
        readonly degree: number;
        readonly articleCount: number;
        readonly firstDate: string | null;
        readonly firstEventDate: string | null;
      }
    | Record<PropertyKey, never>
    | null
  >;
  readonly neighbourhood: {
    readonly relations: ReadonlyArray<{
      readonly id: string;
      readonly predicate: RelationType;
      readonly weight: number;
      readonly firstDate: string | null;
      readonly firstEventDate: string | null;
      readonly subject:
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string };
      readonly object:
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string };
    }>;
  };
};

export type ReachQueryVariables = Exact<{
  id: string;
  predicates: ReadonlyArray<RelationType> | RelationType;
  types: ReadonlyArray<EntityType> | EntityType;
}>;

export type ReachQuery = { readonly neighbourhood: { readonly total: number } };

export type RegionLinksQueryVariables = Exact<{
  a: string;
  b: string;
  first: number;
  after?: string | null | undefined;
}>;

export type RegionLinksQuery = {
  readonly a:
    | { readonly id: string; readonly type: EntityType; readonly name: string }
    | { readonly id: string; readonly type: EntityType; readonly name: string }
    | { readonly id: string; readonly type: EntityType; readonly name: string }
    | { readonly id: string; readonly type: EntityType; readonly name: string }
    | { readonly id: string; readonly type: EntityType; readonly name: string }
    | Record<PropertyKey, never>
    | null;
  readonly b:
    | { readonly id: string; readonly type: EntityType; readonly name: string }
    | { readonly id: string; readonly type: EntityType; readonly name: string }
    | { readonly id: string; readonly type: EntityType; readonly name: string }
    | { readonly id: string; readonly type: EntityType; readonly name: string }
    | { readonly id: string; readonly type: EntityType; readonly name: string }
    | Record<PropertyKey, never>
    | null;
  readonly regionLinks: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: ReadonlyArray<{
      readonly node: {
        readonly kind: RegionLinkKind;
        readonly weight: number;
        readonly firstDate: string | null;
        readonly via:
          | { readonly id: string; readonly type: EntityType; readonly name: string }
          | { readonly id: string; readonly type: EntityType; readonly name: string }
          | { readonly id: string; readonly type: EntityType; readonly name: string }
          | { readonly id: string; readonly type: EntityType; readonly name: string }
          | { readonly id: string; readonly type: EntityType; readonly name: string }
          | null;
        readonly relations: ReadonlyArray<{
          readonly id: string;
          readonly predicate: RelationType;
          readonly weight: number;
          readonly articleCount: number;
          readonly firstDate: string | null;
          readonly lastDate: string | null;
          readonly firstEventDate: string | null;
          readonly lastEventDate: string | null;
          readonly statements: {
            readonly edges: ReadonlyArray<{
              readonly node: {
                readonly id: string;
                readonly predicate: RelationType;
                readonly quote: string;
                readonly planned: boolean;
                readonly confidence: number;
                readonly eventDate: string | null;
                readonly publishedOn: string | null;
                readonly antecedentQuote: string | null;
                readonly page: number | null;
                readonly ruleLabel: { readonly zh: string; readonly en: string } | null;
                readonly evidence: { readonly start: number; readonly end: number };
                readonly antecedent: { readonly start: number; readonly end: number } | null;
                readonly subject:
                  | {
                      readonly aliases: ReadonlyArray<string>;
                      readonly id: string;
                      readonly type: EntityType;
                      readonly name: string;
                    }
                  | {
                      readonly aliases: ReadonlyArray<string>;
                      readonly id: string;
                      readonly type: EntityType;
                      readonly name: string;
                    }
                  | {
                      readonly aliases: ReadonlyArray<string>;
                      readonly id: string;
                      readonly type: EntityType;
                      readonly name: string;
                    }
                  | {
                      readonly aliases: ReadonlyArray<string>;
                      readonly id: string;
                      readonly type: EntityType;
                      readonly name: string;
                    }
                  | {
                      readonly aliases: ReadonlyArray<string>;
                      readonly id: string;
                      readonly type: EntityType;
                      readonly name: string;
                    };
                readonly object:
                  | {
                      readonly aliases: ReadonlyArray<string>;
                      readonly id: string;
                      readonly type: EntityType;
                      readonly name: string;
                    }
                  | {
                      readonly aliases: ReadonlyArray<string>;
                      readonly id: string;
                      readonly type: EntityType;
                      readonly name: string;
                    }
                  | {
                      readonly aliases: ReadonlyArray<string>;
                      readonly id: string;
                      readonly type: EntityType;
                      readonly name: string;
                    }
                  | {
                      readonly aliases: ReadonlyArray<string>;
                      readonly id: string;
                      readonly type: EntityType;
                      readonly name: string;
                    }
                  | {
                      readonly aliases: ReadonlyArray<string>;
                      readonly id: string;
                      readonly type: EntityType;
                      readonly name: string;
                    };
                readonly article: {
                  readonly id: string;
                  readonly title: string;
                  readonly publishedOn: string | null;
                  readonly issue: {
                    readonly id: string;
                    readonly title: string | null;
                    readonly year: number | null;
                    readonly number: number | null;
                    readonly publisher: string | null;
                    readonly publishedOn: string | null;
                  };
                };
              };
            }>;
          };
          readonly subject:
            | { readonly id: string; readonly type: EntityType; readonly name: string }
            | { readonly id: string; readonly type: EntityType; readonly name: string }
            | { readonly id: string; readonly type: EntityType; readonly name: string }
            | { readonly id: string; readonly type: EntityType; readonly name: string }
            | { readonly id: string; readonly type: EntityType; readonly name: string };
          readonly object:
            | { readonly id: string; readonly type: EntityType; readonly name: string }
            | { readonly id: string; readonly type: EntityType; readonly name: string }
            | { readonly id: string; readonly type: EntityType; readonly name: string }
            | { readonly id: string; readonly type: EntityType; readonly name: string }
            | { readonly id: string; readonly type: EntityType; readonly name: string };
        }>;
      };
    }>;
  };
};

export type PathsQueryVariables = Exact<{
  a: string;
  b: string;
  maxHops: number;
  first: number;
  predicates?: ReadonlyArray<RelationType> | RelationType | null | undefined;
  types?: ReadonlyArray<EntityType> | EntityType | null | undefined;
}>;

export type PathsQuery = {
  readonly a:
    | { readonly id: string; readonly type: EntityType; readonly name: string }
    | { readonly id: string; readonly type: EntityType; readonly name: string }
    | { readonly id: string; readonly type: EntityType; readonly name: string }
    | { readonly id: string; readonly type: EntityType; readonly name: string }
    | { readonly id: string; readonly type: EntityType; readonly name: string }
    | Record<PropertyKey, never>
    | null;
  readonly b:
    | { readonly id: string; readonly type: EntityType; readonly name: string }
    | { readonly id: string; readonly type: EntityType; readonly name: string }
    | { readonly id: string; readonly type: EntityType; readonly name: string }
    | { readonly id: string; readonly type: EntityType; readonly name: string }
    | { readonly id: string; readonly type: EntityType; readonly name: string }
    | Record<PropertyKey, never>
    | null;
  readonly paths: {
    readonly truncated: boolean;
    readonly paths: ReadonlyArray<{
      readonly entities: ReadonlyArray<
        | { readonly id: string; readonly type: EntityType; readonly name: string }
        | { readonly id: string; readonly type: EntityType; readonly name: string }
        | { readonly id: string; readonly type: EntityType; readonly name: string }
        | { readonly id: string; readonly type: EntityType; readonly name: string }
        | { readonly id: string; readonly type: EntityType; readonly name: string }
      >;
      readonly relations: ReadonlyArray<{
        readonly id: string;
        readonly weight: number;
        readonly statements: {
          readonly edges: ReadonlyArray<{
            readonly node: {
              readonly id: string;
              readonly predicate: RelationType;
              readonly quote: string;
              readonly planned: boolean;
              readonly confidence: number;
              readonly eventDate: string | null;
              readonly publishedOn: string | null;
              readonly antecedentQuote: string | null;
              readonly page: number | null;
              readonly ruleLabel: { readonly zh: string; readonly en: string } | null;
              readonly evidence: { readonly start: number; readonly end: number };
              readonly antecedent: { readonly start: number; readonly end: number } | null;
              readonly subject:
                | {
                    readonly aliases: ReadonlyArray<string>;
                    readonly id: string;
                    readonly type: EntityType;
                    readonly name: string;
                  }
                | {
                    readonly aliases: ReadonlyArray<string>;
                    readonly id: string;
                    readonly type: EntityType;
                    readonly name: string;
                  }
                | {
                    readonly aliases: ReadonlyArray<string>;
                    readonly id: string;
                    readonly type: EntityType;
                    readonly name: string;
                  }
                | {
                    readonly aliases: ReadonlyArray<string>;
                    readonly id: string;
                    readonly type: EntityType;
                    readonly name: string;
                  }
                | {
                    readonly aliases: ReadonlyArray<string>;
                    readonly id: string;
                    readonly type: EntityType;
                    readonly name: string;
                  };
              readonly object:
                | {
                    readonly aliases: ReadonlyArray<string>;
                    readonly id: string;
                    readonly type: EntityType;
                    readonly name: string;
                  }
                | {
                    readonly aliases: ReadonlyArray<string>;
                    readonly id: string;
                    readonly type: EntityType;
                    readonly name: string;
                  }
                | {
                    readonly aliases: ReadonlyArray<string>;
                    readonly id: string;
                    readonly type: EntityType;
                    readonly name: string;
                  }
                | {
                    readonly aliases: ReadonlyArray<string>;
                    readonly id: string;
                    readonly type: EntityType;
                    readonly name: string;
                  }
                | {
                    readonly aliases: ReadonlyArray<string>;
                    readonly id: string;
                    readonly type: EntityType;
                    readonly name: string;
                  };
              readonly article: {
                readonly id: string;
                readonly title: string;
                readonly publishedOn: string | null;
                readonly issue: {
                  readonly id: string;
                  readonly title: string | null;
                  readonly year: number | null;
                  readonly number: number | null;
                  readonly publisher: string | null;
                  readonly publishedOn: string | null;
                };
              };
            };
          }>;
        };
      }>;
    }>;
  };
};

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const SourceCoreFragmentDoc = new TypedDocumentString(
  `
    fragment SourceCore on Article {
  id
  title
  publishedOn
  issue {
    id
    title
    year
    number
    publisher
    publishedOn
  }
}
    `,
  { fragmentName: 'SourceCore' },
) as unknown as TypedDocumentString<SourceCoreFragment, unknown>;
export const ArticleCoreFragmentDoc = new TypedDocumentString(
  `
    fragment ArticleCore on Article {
  ...SourceCore
  ordinal
  entityCount
  statementCount
  indicatorCount
}
    fragment SourceCore on Article {
  id
  title
  publishedOn
  issue {
    id
    title
    year
    number
    publisher
    publishedOn
  }
}`,
  { fragmentName: 'ArticleCore' },
) as unknown as TypedDocumentString<ArticleCoreFragment, unknown>;
export const EntityRefFragmentDoc = new TypedDocumentString(
  `
    fragment EntityRef on Entity {
  id
  type
  name
}
    `,
  { fragmentName: 'EntityRef' },
) as unknown as TypedDocumentString<EntityRefFragment, unknown>;
export const TraceRowFragmentDoc = new TypedDocumentString(
  `
    fragment TraceRow on TraceEntry {
  entity {
    ...EntityRef
    ... on Region {
      provinces
    }
  }
  relation {
    id
    predicate
    weight
    firstDate
    firstEventDate
  }
}
    fragment EntityRef on Entity {
  id
  type
  name
}`,
  { fragmentName: 'TraceRow' },
) as unknown as TypedDocumentString<TraceRowFragment, unknown>;
export const EntityCoreFragmentDoc = new TypedDocumentString(
  `
    fragment EntityCore on Entity {
  id
  type
  name
  degree
  articleCount
  firstDate
  firstEventDate
}
    `,
  { fragmentName: 'EntityCore' },
) as unknown as TypedDocumentString<EntityCoreFragment, unknown>;
export const RelationCoreFragmentDoc = new TypedDocumentString(
  `
    fragment RelationCore on Relation {
  id
  predicate
  weight
  articleCount
  firstDate
  lastDate
  firstEventDate
  lastEventDate
  subject {
    ...EntityRef
  }
  object {
    ...EntityRef
  }
}
    fragment EntityRef on Entity {
  id
  type
  name
}`,
  { fragmentName: 'RelationCore' },
) as unknown as TypedDocumentString<RelationCoreFragment, unknown>;
export const StatementCoreFragmentDoc = new TypedDocumentString(
  `
    fragment StatementCore on Statement {
  id
  predicate
  quote
  planned
  confidence
  ruleLabel {
    zh
    en
  }
  eventDate
  publishedOn
  evidence {
    start
    end
  }
  antecedent {
    start
    end
  }
  antecedentQuote
  page
  subject {
    ...EntityRef
    aliases
  }
  object {
    ...EntityRef
    aliases
  }
  article {
    ...SourceCore
  }
}
    fragment SourceCore on Article {
  id
  title
  publishedOn
  issue {
    id
    title
    year
    number
    publisher
    publishedOn
  }
}
fragment EntityRef on Entity {
  id
  type
  name
}`,
  { fragmentName: 'StatementCore' },
) as unknown as TypedDocumentString<StatementCoreFragment, unknown>;
export const FigureCoreFragmentDoc = new TypedDocumentString(
  `
    fragment FigureCore on Indicator {
  id
  metric
  value
  upTo
  unit
  bound
  change
  period
  periodStart
  evidence {
    start
    end
  }
  page
  subject {
    ...EntityRef
  }
}
    fragment EntityRef on Entity {
  id
  type
  name
}`,
  { fragmentName: 'FigureCore' },
) as unknown as TypedDocumentString<FigureCoreFragment, unknown>;
export const PageCoreFragmentDoc = new TypedDocumentString(
  `
    fragment PageCore on PageInfo {
  hasNextPage
  endCursor
}
    `,
  { fragmentName: 'PageCore' },
) as unknown as TypedDocumentString<PageCoreFragment, unknown>;
export const EdgeCoreFragmentDoc = new TypedDocumentString(
  `
    fragment EdgeCore on Relation {
  id
  predicate
  weight
  firstDate
  firstEventDate
  subject {
    id
  }
  object {
    id
  }
}
    `,
  { fragmentName: 'EdgeCore' },
) as unknown as TypedDocumentString<EdgeCoreFragment, unknown>;
export const ArticleListDocument = new TypedDocumentString(`
    query ArticleList($first: Int!, $after: String, $entity: ID) {
  articles(first: $first, after: $after, entity: $entity) {
    totalCount
    pageInfo {
      ...PageCore
    }
    edges {
      node {
        ...ArticleCore
      }
    }
  }
}
    fragment ArticleCore on Article {
  ...SourceCore
  ordinal
  entityCount
  statementCount
  indicatorCount
}
fragment SourceCore on Article {
  id
  title
  publishedOn
  issue {
    id
    title
    year
    number
    publisher
    publishedOn
  }
}
fragment PageCore on PageInfo {
  hasNextPage
  endCursor
}`) as unknown as TypedDocumentString<ArticleListQuery, ArticleListQueryVariables>;
export const ArticlePageDocument = new TypedDocumentString(`
    query ArticlePage($id: ID!) {
  node(id: $id) {
    ... on Article {
      ...ArticleCore
      text
      source
      extractor
      mentions {
        span {
          start
          end
        }
        entity {
          ...EntityRef
        }
      }
      statements(first: 200) {
        totalCount
        edges {
          node {
            ...StatementCore
            relation {
              id
            }
          }
        }
      }
      indicators {
        ...FigureCore
      }
      notices {
        level
        ruleLabel {
          zh
          en
        }
        span {
          start
          end
        }
      }
    }
  }
}
    fragment ArticleCore on Article {
  ...SourceCore
  ordinal
  entityCount
  statementCount
  indicatorCount
}
fragment SourceCore on Article {
  id
  title
  publishedOn
  issue {
    id
    title
    year
    number
    publisher
    publishedOn
  }
}
fragment EntityRef on Entity {
  id
  type
  name
}
fragment StatementCore on Statement {
  id
  predicate
  quote
  planned
  confidence
  ruleLabel {
    zh
    en
  }
  eventDate
  publishedOn
  evidence {
    start
    end
  }
  antecedent {
    start
    end
  }
  antecedentQuote
  page
  subject {
    ...EntityRef
    aliases
  }
  object {
    ...EntityRef
    aliases
  }
  article {
    ...SourceCore
  }
}
fragment FigureCore on Indicator {
  id
  metric
  value
  upTo
  unit
  bound
  change
  period
  periodStart
  evidence {
    start
    end
  }
  page
  subject {
    ...EntityRef
  }
}`) as unknown as TypedDocumentString<ArticlePageQuery, ArticlePageQueryVariables>;
export const PresentStatementDocument = new TypedDocumentString(`
    query PresentStatement($id: ID!) {
  node(id: $id) {
    ... on Statement {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<PresentStatementQuery, PresentStatementQueryVariables>;
export const MatrixDocument = new TypedDocumentString(`
    query Matrix($level: MatrixLevel!, $rows: Int!, $columns: Int!) {
  programMatrix(level: $level, rows: $rows, columns: $columns) {
    totalPrograms
    totalRegions
    programs {
      ...EntityCore
    }
    regions {
      ...EntityCore
      level
      region {
        ...EntityRef
      }
    }
    cells {
      program
      region
      articles
      firstDate
      firstEventDate
    }
    rest {
      program
      articles
      firstDate
      firstEventDate
    }
  }
}
    fragment EntityCore on Entity {
  id
  type
  name
  degree
  articleCount
  firstDate
  firstEventDate
}
fragment EntityRef on Entity {
  id
  type
  name
}`) as unknown as TypedDocumentString<MatrixQuery, MatrixQueryVariables>;
export const PickedRegionsDocument = new TypedDocumentString(`
    query PickedRegions($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on Region {
      ...EntityRef
      level
    }
  }
}
    fragment EntityRef on Entity {
  id
  type
  name
}`) as unknown as TypedDocumentString<PickedRegionsQuery, PickedRegionsQueryVariables>;
export const ProgramSetDocument = new TypedDocumentString(`
    query ProgramSet($regions: [ID!]!, $kind: ProgramSetKind!, $only: ID, $first: Int!, $after: String) {
  programSet(
    regions: $regions
    kind: $kind
    only: $only
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      ...PageCore
    }
    edges {
      node {
        program {
          ...EntityCore
        }
        cells {
          program
          region
          articles
          firstDate
          firstEventDate
        }
      }
    }
  }
}
    fragment EntityCore on Entity {
  id
  type
  name
  degree
  articleCount
  firstDate
  firstEventDate
}
fragment PageCore on PageInfo {
  hasNextPage
  endCursor
}`) as unknown as TypedDocumentString<ProgramSetQuery, ProgramSetQueryVariables>;
export const RestStatementsDocument = new TypedDocumentString(`
    query RestStatements($program: ID!, $level: MatrixLevel!, $first: Int!, $after: String) {
  program: node(id: $program) {
    ... on Entity {
      ...EntityRef
    }
  }
  matrixRest(program: $program, level: $level, first: $first, after: $after) {
    totalCount
    pageInfo {
      ...PageCore
    }
    edges {
      node {
        ...StatementCore
      }
    }
  }
}
    fragment SourceCore on Article {
  id
  title
  publishedOn
  issue {
    id
    title
    year
    number
    publisher
    publishedOn
  }
}
fragment EntityRef on Entity {
  id
  type
  name
}
fragment StatementCore on Statement {
  id
  predicate
  quote
  planned
  confidence
  ruleLabel {
    zh
    en
  }
  eventDate
  publishedOn
  evidence {
    start
    end
  }
  antecedent {
    start
    end
  }
  antecedentQuote
  page
  subject {
    ...EntityRef
    aliases
  }
  object {
    ...EntityRef
    aliases
  }
  article {
    ...SourceCore
  }
}
fragment PageCore on PageInfo {
  hasNextPage
  endCursor
}`) as unknown as TypedDocumentString<RestStatementsQuery, RestStatementsQueryVariables>;
export const CellStatementsDocument = new TypedDocumentString(`
    query CellStatements($program: ID!, $region: ID!, $first: Int!, $after: String) {
  program: node(id: $program) {
    ... on Entity {
      ...EntityRef
    }
  }
  region: node(id: $region) {
    ... on Entity {
      ...EntityRef
    }
  }
  matrixCell(program: $program, region: $region, first: $first, after: $after) {
    totalCount
    pageInfo {
      ...PageCore
    }
    edges {
      node {
        ...StatementCore
      }
    }
  }
}
    fragment SourceCore on Article {
  id
  title
  publishedOn
  issue {
    id
    title
    year
    number
    publisher
    publishedOn
  }
}
fragment EntityRef on Entity {
  id
  type
  name
}
fragment StatementCore on Statement {
  id
  predicate
  quote
  planned
  confidence
  ruleLabel {
    zh
    en
  }
  eventDate
  publishedOn
  evidence {
    start
    end
  }
  antecedent {
    start
    end
  }
  antecedentQuote
  page
  subject {
    ...EntityRef
    aliases
  }
  object {
    ...EntityRef
    aliases
  }
  article {
    ...SourceCore
  }
}
fragment PageCore on PageInfo {
  hasNextPage
  endCursor
}`) as unknown as TypedDocumentString<CellStatementsQuery, CellStatementsQueryVariables>;
export const TraceDocument = new TypedDocumentString(`
    query Trace($program: ID!) {
  programTrace(program: $program) {
    program {
      ...EntityCore
      aliases
    }
    leaders {
      ...TraceRow
    }
    participants {
      ...TraceRow
    }
    regions {
      ...TraceRow
    }
    parts {
      ...TraceRow
    }
    totals {
      leaders
      participants
      regions
      parts
    }
  }
}
    fragment TraceRow on TraceEntry {
  entity {
    ...EntityRef
    ... on Region {
      provinces
    }
  }
  relation {
    id
    predicate
    weight
    firstDate
    firstEventDate
  }
}
fragment EntityCore on Entity {
  id
  type
  name
  degree
  articleCount
  firstDate
  firstEventDate
}
fragment EntityRef on Entity {
  id
  type
  name
}`) as unknown as TypedDocumentString<TraceQuery, TraceQueryVariables>;
export const WidestProgramsDocument = new TypedDocumentString(`
    query WidestPrograms($rows: Int!) {
  programMatrix(level: PROVINCE, rows: $rows, columns: 1) {
    programs {
      ...EntityCore
      regions(first: 1) {
        totalCount
      }
    }
  }
}
    fragment EntityCore on Entity {
  id
  type
  name
  degree
  articleCount
  firstDate
  firstEventDate
}`) as unknown as TypedDocumentString<WidestProgramsQuery, WidestProgramsQueryVariables>;
export const CutsAroundDocument = new TypedDocumentString(`
    query CutsAround($id: ID!) {
  node(id: $id) {
    ... on Article {
      id
      before {
        id
        title
      }
      issue {
        id
        cuts {
          id
          about
          ... on Splitting {
            article {
              id
            }
            part {
              id
              title
            }
          }
          ... on Joining {
            onto {
              id
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CutsAroundQuery, CutsAroundQueryVariables>;
export const SplitArticleDocument = new TypedDocumentString(`
    mutation SplitArticle($article: ID!, $line: Int!) {
  splitArticle(article: $article, line: $line) {
    id
    part {
      id
      title
    }
  }
}
    `) as unknown as TypedDocumentString<SplitArticleMutation, SplitArticleMutationVariables>;
export const JoinArticleDocument = new TypedDocumentString(`
    mutation JoinArticle($article: ID!) {
  joinArticle(article: $article) {
    id
    onto {
      id
      title
    }
  }
}
    `) as unknown as TypedDocumentString<JoinArticleMutation, JoinArticleMutationVariables>;
export const UndoCutDocument = new TypedDocumentString(`
    mutation UndoCut($decision: ID!) {
  undoDecision(decision: $decision) {
    id
  }
}
    `) as unknown as TypedDocumentString<UndoCutMutation, UndoCutMutationVariables>;
export const EntityPageDocument = new TypedDocumentString(`
    query EntityPage($id: ID!) {
  node(id: $id) {
    ... on Entity {
      ...EntityCore
      aliases
      lastDate
      lastEventDate
      region {
        ...EntityRef
      }
      neighbourCounts {
        predicate
        direction
        type
        count
      }
      timeline(unit: MONTH) {
        date
        statements
        datedStatements
      }
    }
    ... on Region {
      code
      level
      ancestors {
        ...EntityRef
      }
      linkedRegions(first: 8) {
        totalCount
        edges {
          node {
            region {
              ...EntityRef
            }
            direct
            sharedPrograms
            organisations
          }
        }
      }
    }
  }
}
    fragment EntityCore on Entity {
  id
  type
  name
  degree
  articleCount
  firstDate
  firstEventDate
}
fragment EntityRef on Entity {
  id
  type
  name
}`) as unknown as TypedDocumentString<EntityPageQuery, EntityPageQueryVariables>;
export const EntityRelationsDocument = new TypedDocumentString(`
    query EntityRelations($id: ID!, $predicates: [RelationType!], $direction: Direction, $types: [EntityType!], $first: Int!, $after: String) {
  node(id: $id) {
    ... on Entity {
      id
      relations(
        predicates: $predicates
        direction: $direction
        neighbourTypes: $types
        first: $first
        after: $after
      ) {
        totalCount
        pageInfo {
          ...PageCore
        }
        edges {
          node {
            direction
            relation {
              id
              predicate
              weight
              firstDate
              firstEventDate
            }
            entity {
              ...EntityCore
            }
          }
        }
      }
    }
  }
}
    fragment EntityCore on Entity {
  id
  type
  name
  degree
  articleCount
  firstDate
  firstEventDate
}
fragment PageCore on PageInfo {
  hasNextPage
  endCursor
}`) as unknown as TypedDocumentString<EntityRelationsQuery, EntityRelationsQueryVariables>;
export const EntityMentionsDocument = new TypedDocumentString(`
    query EntityMentions($id: ID!, $first: Int!, $after: String) {
  node(id: $id) {
    ... on Entity {
      id
      mentions(first: $first, after: $after) {
        totalCount
        pageInfo {
          ...PageCore
        }
        edges {
          node {
            sentence
            span {
              start
              end
            }
            inSentence {
              start
              end
            }
            page
            article {
              ...SourceCore
            }
          }
        }
      }
    }
  }
}
    fragment SourceCore on Article {
  id
  title
  publishedOn
  issue {
    id
    title
    year
    number
    publisher
    publishedOn
  }
}
fragment PageCore on PageInfo {
  hasNextPage
  endCursor
}`) as unknown as TypedDocumentString<EntityMentionsQuery, EntityMentionsQueryVariables>;
export const EntityIndicatorsDocument = new TypedDocumentString(`
    query EntityIndicators($id: ID!, $first: Int!, $after: String) {
  node(id: $id) {
    ... on Entity {
      id
      indicators(first: $first, after: $after) {
        totalCount
        pageInfo {
          ...PageCore
        }
        edges {
          node {
            ...FigureCore
            quote
            article {
              ...SourceCore
            }
          }
        }
      }
    }
  }
}
    fragment SourceCore on Article {
  id
  title
  publishedOn
  issue {
    id
    title
    year
    number
    publisher
    publishedOn
  }
}
fragment EntityRef on Entity {
  id
  type
  name
}
fragment FigureCore on Indicator {
  id
  metric
  value
  upTo
  unit
  bound
  change
  period
  periodStart
  evidence {
    start
    end
  }
  page
  subject {
    ...EntityRef
  }
}
fragment PageCore on PageInfo {
  hasNextPage
  endCursor
}`) as unknown as TypedDocumentString<EntityIndicatorsQuery, EntityIndicatorsQueryVariables>;
export const RelationPageDocument = new TypedDocumentString(`
    query RelationPage($id: ID!) {
  node(id: $id) {
    ... on Relation {
      ...RelationCore
    }
  }
}
    fragment EntityRef on Entity {
  id
  type
  name
}
fragment RelationCore on Relation {
  id
  predicate
  weight
  articleCount
  firstDate
  lastDate
  firstEventDate
  lastEventDate
  subject {
    ...EntityRef
  }
  object {
    ...EntityRef
  }
}`) as unknown as TypedDocumentString<RelationPageQuery, RelationPageQueryVariables>;
export const RelationStatementsDocument = new TypedDocumentString(`
    query RelationStatements($id: ID!, $first: Int!, $after: String) {
  node(id: $id) {
    ... on Relation {
      id
      statements(first: $first, after: $after) {
        totalCount
        pageInfo {
          ...PageCore
        }
        edges {
          node {
            ...StatementCore
          }
        }
      }
    }
  }
}
    fragment SourceCore on Article {
  id
  title
  publishedOn
  issue {
    id
    title
    year
    number
    publisher
    publishedOn
  }
}
fragment EntityRef on Entity {
  id
  type
  name
}
fragment StatementCore on Statement {
  id
  predicate
  quote
  planned
  confidence
  ruleLabel {
    zh
    en
  }
  eventDate
  publishedOn
  evidence {
    start
    end
  }
  antecedent {
    start
    end
  }
  antecedentQuote
  page
  subject {
    ...EntityRef
    aliases
  }
  object {
    ...EntityRef
    aliases
  }
  article {
    ...SourceCore
  }
}
fragment PageCore on PageInfo {
  hasNextPage
  endCursor
}`) as unknown as TypedDocumentString<RelationStatementsQuery, RelationStatementsQueryVariables>;
export const OverviewDocument = new TypedDocumentString(`
    query Overview {
  statistics {
    issues
    articles
    entities
    relations
    statements
    indicators
    mentions
    firstDate
    lastDate
    byType {
      type
      count
    }
  }
  programMatrix(level: PROVINCE, rows: 8, columns: 14) {
    totalPrograms
    totalRegions
    programs {
      ...EntityCore
    }
    regions {
      ...EntityCore
    }
    cells {
      program
      region
      articles
      firstDate
      firstEventDate
    }
  }
  articles(first: 6) {
    totalCount
    edges {
      node {
        ...ArticleCore
      }
    }
  }
}
    fragment ArticleCore on Article {
  ...SourceCore
  ordinal
  entityCount
  statementCount
  indicatorCount
}
fragment SourceCore on Article {
  id
  title
  publishedOn
  issue {
    id
    title
    year
    number
    publisher
    publishedOn
  }
}
fragment EntityCore on Entity {
  id
  type
  name
  degree
  articleCount
  firstDate
  firstEventDate
}`) as unknown as TypedDocumentString<OverviewQuery, OverviewQueryVariables>;
export const SearchDocument = new TypedDocumentString(`
    query Search($text: String!, $types: [EntityType!], $first: Int!) {
  search(text: $text, types: $types, first: $first) {
    totalCount
    edges {
      node {
        kind
        matched
        spans {
          start
          end
        }
        inName {
          start
          end
        }
        entity {
          ...EntityCore
          aliases
          region {
            id
            name
          }
        }
      }
    }
  }
}
    fragment EntityCore on Entity {
  id
  type
  name
  degree
  articleCount
  firstDate
  firstEventDate
}`) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;
export const MeetDocument = new TypedDocumentString(`
    query Meet($fresh: [ID!]!, $all: [ID!]!, $limit: Int!) {
  nodes(ids: $fresh) {
    ... on Entity {
      ...EntityCore
    }
  }
  neighbourhood(of: $all, hops: 0, touching: $fresh, limit: $limit) {
    relations {
      ...EdgeCore
    }
  }
}
    fragment EntityCore on Entity {
  id
  type
  name
  degree
  articleCount
  firstDate
  firstEventDate
}
fragment EdgeCore on Relation {
  id
  predicate
  weight
  firstDate
  firstEventDate
  subject {
    id
  }
  object {
    id
  }
}`) as unknown as TypedDocumentString<MeetQuery, MeetQueryVariables>;
export const ReachDocument = new TypedDocumentString(`
    query Reach($id: ID!, $predicates: [RelationType!]!, $types: [EntityType!]!) {
  neighbourhood(
    of: [$id]
    hops: 1
    predicates: $predicates
    types: $types
    limit: 1
  ) {
    total
  }
}
    `) as unknown as TypedDocumentString<ReachQuery, ReachQueryVariables>;
export const RegionLinksDocument = new TypedDocumentString(`
    query RegionLinks($a: ID!, $b: ID!, $first: Int!, $after: String) {
  a: node(id: $a) {
    ... on Entity {
      ...EntityRef
    }
  }
  b: node(id: $b) {
    ... on Entity {
      ...EntityRef
    }
  }
  regionLinks(a: $a, b: $b, first: $first, after: $after) {
    totalCount
    pageInfo {
      ...PageCore
    }
    edges {
      node {
        kind
        weight
        firstDate
        via {
          ...EntityRef
        }
        relations {
          ...RelationCore
          statements(first: 1) {
            edges {
              node {
                ...StatementCore
              }
            }
          }
        }
      }
    }
  }
}
    fragment SourceCore on Article {
  id
  title
  publishedOn
  issue {
    id
    title
    year
    number
    publisher
    publishedOn
  }
}
fragment EntityRef on Entity {
  id
  type
  name
}
fragment RelationCore on Relation {
  id
  predicate
  weight
  articleCount
  firstDate
  lastDate
  firstEventDate
  lastEventDate
  subject {
    ...EntityRef
  }
  object {
    ...EntityRef
  }
}
fragment StatementCore on Statement {
  id
  predicate
  quote
  planned
  confidence
  ruleLabel {
    zh
    en
  }
  eventDate
  publishedOn
  evidence {
    start
    end
  }
  antecedent {
    start
    end
  }
  antecedentQuote
  page
  subject {
    ...EntityRef
    aliases
  }
  object {
    ...EntityRef
    aliases
  }
  article {
    ...SourceCore
  }
}
fragment PageCore on PageInfo {
  hasNextPage
  endCursor
}`) as unknown as TypedDocumentString<RegionLinksQuery, RegionLinksQueryVariables>;
export const PathsDocument = new TypedDocumentString(`
    query Paths($a: ID!, $b: ID!, $maxHops: Int!, $first: Int!, $predicates: [RelationType!], $types: [EntityType!]) {
  a: node(id: $a) {
    ... on Entity {
      ...EntityRef
    }
  }
  b: node(id: $b) {
    ... on Entity {
      ...EntityRef
    }
  }
  paths(
    from: $a
    to: $b
    maxHops: $maxHops
    first: $first
    predicates: $predicates
    types: $types
  ) {
    truncated
    paths {
      entities {
        ...EntityRef
      }
      relations {
        id
        weight
        statements(first: 1) {
          edges {
            node {
              ...StatementCore
            }
          }
        }
      }
    }
  }
}
    fragment SourceCore on Article {
  id
  title
  publishedOn
  issue {
    id
    title
    year
    number
    publisher
    publishedOn
  }
}
fragment EntityRef on Entity {
  id
  type
  name
}
fragment StatementCore on Statement {
  id
  predicate
  quote
  planned
  confidence
  ruleLabel {
    zh
    en
  }
  eventDate
  publishedOn
  evidence {
    start
    end
  }
  antecedent {
    start
    end
  }
  antecedentQuote
  page
  subject {
    ...EntityRef
    aliases
  }
  object {
    ...EntityRef
    aliases
  }
  article {
    ...SourceCore
  }
}`) as unknown as TypedDocumentString<PathsQuery, PathsQueryVariables>;
