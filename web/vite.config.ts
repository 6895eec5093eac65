import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

/** Where `vite dev` finds the API; the built app is served by the API's own server. */
const api = process.env['ZHENGMAI_API'] ?? 'http://127.0.0.1:4000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [svelte({ configFile: false, compilerOptions: { runes: true } })],
  worker: { format: 'es' },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    // Nothing as a data: address, so that `default-src 'self'` suffices.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 500,
  },
  server: { proxy: { '/graphql': api } },
});
