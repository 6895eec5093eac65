import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/**
 * Modules of Cytoscape's sources that the app never needs, and what stands in their place: it lays graphs out by itself and draws on
 * a plain canvas. They are a third of the library, which its one ready-made file has no way to leave out.
 */
const INSTEAD: Readonly<Record<string, string>> = {
  'collection/algorithms/index.mjs': "export { default } from './bfs-dfs.mjs';",
  'extensions/layout/index.mjs':
    "import preset from './preset.mjs'; export default [{ name: 'preset', impl: preset }];",
  'extensions/renderer/canvas/webgl/drawing-redraw-webgl.mjs': 'export default {};',
  'version.mjs': "export default '';",
};

const SOURCES = fileURLToPath(new URL('../src/', import.meta.resolve('cytoscape')));

/** Builds Cytoscape from its sources, without those parts. */
export const leanCytoscape: Plugin = {
  name: 'lean-cytoscape',
  apply: 'build',
  enforce: 'pre',
  resolveId: (id) => (id === 'cytoscape' ? `${SOURCES}index.mjs` : null),
  load: (id) => (id.startsWith(SOURCES) ? (INSTEAD[id.slice(SOURCES.length)] ?? null) : null),
};
