import {
  ENTITY_TYPES,
  ENTITY_TYPE_NAMES,
  RELATION_TYPES,
  RELATION_TYPE_NAMES,
  type RelationType,
} from '../../../graph/ontology/index.ts';
import { LINE_HEIGHT, NAME_GAP } from './labels.ts';

/** A rule of the canvas's stylesheet, as the drawing library reads it. */
export type StyleRule = Readonly<{ selector: string; style: Readonly<Record<string, string | number>> }>;
export type ColourScheme = 'light' | 'dark';
export type LabelLanguage = 'zh' | 'en';

/** The canvas cannot read CSS variables: the few tokens that it needs, again. */
export const INK: Readonly<
  Record<ColourScheme, Readonly<Record<'paper' | 'ink' | 'quiet' | 'line' | 'seal', string>>>
> = {
  light: { paper: '#f6f4ee', ink: '#1d1c19', quiet: '#68645a', line: '#a19b8d', seal: '#a8321f' },
  dark: { paper: '#14161a', ink: '#ebe7de', quiet: '#979185', line: '#6a6f78', seal: '#f0826b' },
};

const FONT = '"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",system-ui,sans-serif';

/** Containment and place are context; what is done is the matter. */
const isContext = (predicate: RelationType): boolean => RELATION_TYPES[predicate].context;

/** One rule a type and a relation, read off the ontology; no style functions. */
export function styleFrom(scheme: ColourScheme, language: LabelLanguage): StyleRule[] {
  const ink = INK[scheme];
  return [
    {
      selector: 'node',
      style: {
        width: 'data(size)',
        height: 'data(size)',
        label: 'data(label)',
        color: ink.ink,
        'font-family': FONT,
        'font-size': 'data(font)',
        'text-wrap': 'wrap',
        // Lines are broken in the data.
        'text-max-width': '10000px',
        'line-height': LINE_HEIGHT,
        'text-valign': 'bottom',
        'text-margin-y': NAME_GAP,
        'text-outline-color': ink.paper,
        'text-outline-width': 2,
        'border-width': 1.5,
        'border-color': ink.paper,
        'overlay-opacity': 0,
      },
    },
    ...ENTITY_TYPE_NAMES.map((type) => ({
      selector: `node[type = "${type}"]`,
      style: {
        shape: ENTITY_TYPES[type].shape,
        'background-color': ENTITY_TYPES[type].colour[scheme],
        'underlay-color': ENTITY_TYPES[type].colour[scheme],
      },
    })),
    // A halo: there is more behind this node than is shown.
    {
      selector: 'node[more > 0]',
      style: { 'underlay-opacity': 0.16, 'underlay-padding': 'data(halo)', 'underlay-shape': 'ellipse' },
    },
    // The head of a pin, which no ring round the node hides.
    {
      selector: 'node[?pinned]',
      style: {
        'border-color': ink.ink,
        'border-width': 2,
        'pie-size': '36%',
        'pie-1-background-color': ink.paper,
        'pie-1-background-size': 100,
      },
    },
    { selector: 'node.unnamed', style: { label: '' } },
    {
      selector: 'edge',
      style: {
        width: 'data(width)',
        'line-color': ink.line,
        'target-arrow-color': ink.line,
        'target-arrow-shape': 'triangle',
        'arrow-scale': 0.9,
        'curve-style': 'bezier',
        'control-point-step-size': 34,
        'font-family': FONT,
        'font-size': 'data(font)',
        color: ink.quiet,
        'text-background-color': ink.paper,
        'text-background-opacity': 0.94,
        'text-background-padding': '2px',
        'text-rotation': 'autorotate',
        'overlay-opacity': 0,
      },
    },
    { selector: 'edge[?symmetric]', style: { 'target-arrow-shape': 'none' } },
    ...RELATION_TYPE_NAMES.map((predicate) => ({
      selector: `edge[predicate = "${predicate}"]`,
      style: {
        'line-style': RELATION_TYPES[predicate].line,
        ...(isContext(predicate) ? { opacity: 0.75 } : {}),
      },
    })),
    ...RELATION_TYPE_NAMES.map((predicate) => ({
      selector: `edge.labelled[predicate = "${predicate}"]`,
      style: { label: RELATION_TYPES[predicate][language] },
    })),
    { selector: '.faded', style: { opacity: 0.22, 'underlay-opacity': 0 } },
    { selector: 'edge.near', style: { 'line-color': ink.quiet, 'target-arrow-color': ink.quiet, opacity: 1 } },
    { selector: 'node.near', style: { 'border-color': ink.quiet, 'border-width': 2 } },
    { selector: 'node.lit', style: { 'border-color': ink.seal, 'border-width': 3 } },
    {
      selector: 'node.selected',
      style: {
        'outline-color': ink.seal,
        'outline-width': 3,
        'outline-offset': 3,
        'font-weight': 'bold',
        'z-index': 20,
      },
    },
    {
      selector: 'node.second',
      style: { 'outline-color': ink.seal, 'outline-width': 2, 'outline-style': 'dashed', 'outline-offset': 3 },
    },
    {
      selector: 'edge.selected',
      style: { 'line-color': ink.seal, 'target-arrow-color': ink.seal, color: ink.seal, opacity: 1, 'z-index': 20 },
    },
    {
      selector: 'node.cursor',
      style: { 'outline-color': ink.ink, 'outline-width': 2, 'outline-offset': 6, 'outline-style': 'dotted' },
    },
  ];
}
