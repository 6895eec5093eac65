import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';
import { compressed } from './compress.ts';
import { leanCytoscape } from './lean-cytoscape.ts';

/** Where `vite dev` finds the API; the built app is served by the API's own server. */
const api = process.env['ZHENGMAI_API'] ?? 'http://127.0.0.1:4000';

/** The generated documents without the white space that only people need. */
const compactDocuments: Plugin = {
  name: 'compact-documents',
  transform: {
    filter: { id: /api\/generated\/graphql\.ts$/ },
    handler: (code) => ({
      code: code.replaceAll(/`[^`]*`/g, (text) => text.replaceAll(/\s+/g, ' ').replaceAll(/ ?([{}:(),]) ?/g, '$1')),
      map: null,
    }),
  },
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    compactDocuments,
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
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 500,
  },
  server: { proxy: { '/graphql': api } },
});
