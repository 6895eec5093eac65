import { expect, test } from 'vitest';
import { ENTITY_TYPES, ENTITY_TYPE_NAMES, RELATION_TYPES, RELATION_TYPE_NAMES } from '../../graph/ontology/index.ts';
import { styleFrom } from '../../web/src/canvas/style.ts';
import { pathOf } from '../../web/src/parts/shapes.ts';

const ruleOf = (selector: string, scheme: 'light' | 'dark' = 'light', language: 'zh' | 'en' = 'zh') =>
  styleFrom(scheme, language).find((rule) => rule.selector === selector)?.style ?? {};

test.each(ENTITY_TYPE_NAMES)('%s has its colour and shape from the ontology, in either scheme', (type) => {
  for (const scheme of ['light', 'dark'] as const) {
    expect(ruleOf(`node[type = "${type}"]`, scheme)).toMatchObject({
      shape: ENTITY_TYPES[type].shape,
      'background-color': ENTITY_TYPES[type].colour[scheme],
    });
  }
});

test.each(RELATION_TYPE_NAMES)('%s has its line and its name in either language', (predicate) => {
  expect(ruleOf(`edge[predicate = "${predicate}"]`)['line-style']).toBe(RELATION_TYPES[predicate].line);
  for (const language of ['zh', 'en'] as const) {
    expect(ruleOf(`edge.labelled[predicate = "${predicate}"]`, 'light', language)['label']).toBe(
      RELATION_TYPES[predicate][language],
    );
  }
});

test('only directed relations end in an arrow', () => {
  expect(ruleOf('edge')['target-arrow-shape']).toBe('triangle');
  expect(ruleOf('edge[?symmetric]')['target-arrow-shape']).toBe('none');
});

test('no two types share a shape, so that colour is never the only sign', () => {
  expect(new Set(ENTITY_TYPE_NAMES.map(pathOf)).size).toBe(ENTITY_TYPE_NAMES.length);
});

/** WCAG contrast of two #rrggbb colours. */
function contrast(a: string, b: string): number {
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

test.each(['light', 'dark'] as const)('labels can be read and nodes be seen on the canvas when it is %s', (scheme) => {
  const node = ruleOf('node', scheme);
  const paper = String(node['border-color']);
  expect(contrast(String(node['color']), paper)).toBeGreaterThan(7);
  expect(contrast(String(ruleOf('edge', scheme)['color']), paper)).toBeGreaterThan(4.5);
  for (const type of ENTITY_TYPE_NAMES) {
    expect(contrast(ENTITY_TYPES[type].colour[scheme], paper)).toBeGreaterThan(3);
  }
});
