import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Tests that hold times against each other: they run after all others, one file at a time, so that none disturbs them. */
const TIMED = [
  'tests/graph/decompose-adversarial.test.ts',
  'tests/graph/document-refusals.test.ts',
  'tests/graph/review-growth.test.ts',
  'tests/server/front.test.ts',
  'tests/server/limits.test.ts',
];
// As Node resolves it; Vite's own choice would load a second copy of graphql beside the one that yoga has.
const resolve = { alias: [{ find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve('graphql')) }] };
// Some start processes, on machines that do other work besides.
const patient = { testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        resolve,
        test: {
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/web/**', 'tests/e2e/**', 'tests/bench/**', ...TIMED],
          ...patient,
        },
      },
      {
        resolve,
        test: { name: 'timed', include: TIMED, ...patient, maxWorkers: 1, sequence: { groupOrder: 1 } },
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
