import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        // As Node resolves it; Vite's own choice would load a second copy of graphql beside the one that yoga has.
        resolve: { alias: [{ find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve('graphql')) }] },
        test: {
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/web/**', 'tests/e2e/**', 'tests/bench/**'],
          // Some start processes, on machines that do other work besides.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        // Rune modules (`*.svelte.ts`) need Svelte's compiler.
        plugins: [svelte({ configFile: false })],
        resolve: { conditions: ['browser'] },
        test: { name: 'web', include: ['tests/web/**/*.test.ts'] },
      },
    ],
  },
});
