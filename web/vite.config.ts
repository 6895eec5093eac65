import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { compressed } from './compress.ts';
import { leanCytoscape } from './lean-cytoscape.ts';
import { leanDocuments } from './lean-documents.ts';

/** Where `vite dev` finds the API; the built app is served by the API's own server. */
const api = process.env['ZHENGMAI_API'] ?? 'http://127.0.0.1:4000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    leanDocuments(),
    leanCytoscape,
    svelte({ configFile: false, compilerOptions: { runes: true } }),
    compressed(),
  ],
  worker: { format: 'es' },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    // Nothing as a data: address, so that `default-src 'self'` suffices.
    assetsInlineLimit: 0,
    // A style that failed to come would not be asked for again, and its part stand without.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 500,
    rolldownOptions: {
      // Svelte's custom elements, of which there are none here, extend HTMLElement as soon as they are read.
      treeshake: { moduleSideEffects: (id: string) => !id.endsWith('/client/dom/elements/custom-element.js') },
      // One file for all that the start view needs: smaller, and there sooner, than a dozen that name one another.
      output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } },
    },
  },
  server: { proxy: { '/graphql': api } },
});
