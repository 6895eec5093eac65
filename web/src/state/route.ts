import {
  ENTITY_TYPE_NAMES,
  RELATION_TYPE_NAMES,
  type EntityType,
  type RelationType,
} from '../../../graph/ontology/index.ts';
import { pack, unpack } from './packed.ts';
import type { Placed } from './placed.ts';

/** The state of the page that the address bar holds; a link restores it. */
export type Route = Readonly<{
  view: ViewName;
  /** What the panel shows. */
  focus: Focus | null;
  /** Nodes of the canvas with their places. */
  nodes: readonly Placed[];
  /** What the legend has switched off. */
  off: Off;
  /** The table in place of the canvas. */
  table: boolean;
  /** The article of the reading view, and the statement marked in it. */
  article: string | null;
  statement: string | null;
  /** The programme of the trace view. */
  program: string | null;
  /** Level that the compare view rolls regions up to, and the regions compared. */
  level: Level;
  picks: readonly string[];
}>;

export const VIEWS = ['explore', 'compare', 'trace', 'read'] as const;
export type ViewName = (typeof VIEWS)[number];
export const LEVELS = ['PROVINCE', 'CITY', 'COUNTY'] as const;
export type Level = (typeof LEVELS)[number];
export type Off = Readonly<{ types: readonly EntityType[]; predicates: readonly RelationType[] }>;
export type Focus =
  | Readonly<{ kind: 'entity'; id: string }>
  | Readonly<{ kind: 'relation'; id: string }>
  | Readonly<{ kind: 'article'; id: string; statement: string | null; span: string | null }>
  | Readonly<{ kind: 'pair'; a: string; b: string }>
  | PathsFocus
  | Readonly<{ kind: 'cell'; program: string; region: string }>
  /** What is said of a programme about no region of the level. */
  | Readonly<{ kind: 'rest'; program: string; level: Level }>;

/** Paths between two entities: of at most so many hops, and with or without those over places and parents. */
export type PathsFocus = Readonly<{ kind: 'paths'; a: string; b: string; hops: number; context: boolean }>;
export const PATH_HOPS = [2, 3, 4, 5, 6] as const;
export const pathsBetween = (a: string, b: string): PathsFocus => ({ kind: 'paths', a, b, hops: 4, context: true });

export const HOME: Route = {
  view: 'explore',
  focus: null,
  nodes: [],
  off: { types: [], predicates: [] },
  table: false,
  article: null,
  statement: null,
  program: null,
  level: 'PROVINCE',
  picks: [],
};

const enc = encodeURIComponent;
const dec = (part: string | undefined): string => {
  try {
    return decodeURIComponent(part ?? '');
  } catch {
    return '';
  }
};
const isOf =
  <T extends string>(names: readonly T[]) =>
  (value: string): value is T =>
    (names as readonly string[]).includes(value);

const focusText = (focus: Focus): string => {
  switch (focus.kind) {
    case 'entity':
    case 'relation':
      return `${focus.kind}:${enc(focus.id)}`;
    case 'article':
      return [focus.kind, enc(focus.id), enc(focus.statement ?? ''), enc(focus.span ?? '')].join(':');
    case 'pair':
      return `pair:${enc(focus.a)}:${enc(focus.b)}`;
    case 'paths':
      return ['paths', enc(focus.a), enc(focus.b), focus.hops, focus.context ? 1 : 0].join(':');
    case 'cell':
      return `cell:${enc(focus.program)}:${enc(focus.region)}`;
    case 'rest':
      return `rest:${enc(focus.program)}:${focus.level}`;
  }
};

const focusOf = (text: string): Focus | null => {
  const [kind, ...rest] = text.split(':');
  const [a, b, c, d] = rest.map(dec);
  if (!a) return null;
  switch (kind) {
    case 'entity':
    case 'relation':
      return { kind, id: a };
    case 'article':
      return { kind, id: a, statement: b || null, span: c || null };
    case 'pair':
      return b ? { kind, a, b } : null;
    case 'paths': {
      const hops = PATH_HOPS.find((count) => String(count) === c);
      return b ? { ...pathsBetween(a, b), ...(hops && { hops }), context: d !== '0' } : null;
    }
    case 'cell':
      return b ? { kind, program: a, region: b } : null;
    case 'rest':
      return b && isOf(LEVELS)(b) ? { kind, program: a, level: b } : null;
    default:
      return null;
  }
};

/** A node of the links that were made before nodes were packed. */
const placedOf = (text: string): Placed | null => {
  const match = /^([^@]+)@(-?\d{1,6}),(-?\d{1,6})(\*?)$/.exec(text);
  const id = dec(match?.[1]);
  return match && id ? { id, x: Number(match[2]), y: Number(match[3]), pinned: match[4] === '*', by: null } : null;
};

/** The fragment for a route; what is as on a fresh start is left out. */
export function format(route: Route): string {
  const pairs: [string, string][] = [];
  if (route.focus) pairs.push(['f', focusText(route.focus)]);
  if (route.article) pairs.push(['a', enc(route.article)]);
  if (route.statement) pairs.push(['s', enc(route.statement)]);
  if (route.program) pairs.push(['p', enc(route.program)]);
  if (route.level !== 'PROVINCE') pairs.push(['level', route.level]);
  if (route.picks.length > 0) pairs.push(['with', route.picks.map(enc).join(';')]);
  const off = [...route.off.types, ...route.off.predicates];
  if (off.length > 0) pairs.push(['off', off.join(';')]);
  if (route.table) pairs.push(['as', 'table']);
  if (route.nodes.length > 0) pairs.push(['g', pack(route.nodes)]);
  const query = pairs.map(([key, value]) => `${key}=${value}`).join('&');
  return `#/${route.view}${query && `?${query}`}`;
}

/** Reads any fragment; what it does not understand falls back to the fresh start. */
export function parse(fragment: string): Route {
  const [path = '', query = ''] = fragment.replace(/^#?\/?/, '').split('?');
  const fields = new Map<string, string>();
  for (const pair of query.split('&')) {
    const at = pair.indexOf('=');
    if (at > 0) fields.set(pair.slice(0, at), pair.slice(at + 1));
  }
  const text = (key: string): string => fields.get(key) ?? '';
  const list = (key: string): string[] => text(key).split(';').filter(Boolean);
  const seen = new Set<string>();
  const level = text('level');
  return {
    view: isOf(VIEWS)(path) ? path : HOME.view,
    focus: focusOf(text('f')),
    nodes: [...unpack(text('g')), ...list('n').map(placedOf)]
      .filter((node) => node !== null)
      .filter(({ id }) => !seen.has(id) && seen.add(id)),
    off: {
      types: list('off').filter(isOf(ENTITY_TYPE_NAMES)),
      predicates: list('off').filter(isOf(RELATION_TYPE_NAMES)),
    },
    table: text('as') === 'table',
    article: dec(text('a')) || null,
    statement: dec(text('s')) || null,
    program: dec(text('p')) || null,
    level: isOf(LEVELS)(level) ? level : HOME.level,
    picks: list('with').map(dec).filter(Boolean),
  };
}
