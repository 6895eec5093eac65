import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { expect, test } from 'vitest';

// Rules that need types need files that exist; the rules under test do not.
const eslint = new ESLint({
  overrideConfig: [{ files: ['**/*.{ts,svelte}'], ...tseslint.configs.disableTypeChecked }],
});

async function refusals(file: string, code: string): Promise<readonly (string | null)[]> {
  const [found] = await eslint.lintText(code, { filePath: file });
  if (found === undefined) throw new Error(`${file} is not linted.`);
  return found.messages.map((message) => message.ruleId ?? message.message);
}

const IMPORTS = 'no-restricted-imports';

test.each([
  ['the ontology imports nothing', 'graph/ontology/some.ts', "import '../id.ts';"],
  ['extract does not know the store', 'graph/extract/some.ts', "import '../store/port.ts';"],
  ['nor by a type', 'graph/extract/some.ts', "import type { GraphStore } from '../store/port.ts';"],
  ['nor from a folder below', 'graph/extract/llm/some.ts', "import '../../store/index.ts';"],
  ['nothing reaches past the door of a folder', 'graph/extract/some.ts', "import '../document/dates.ts';"],
  ['the store is not to be had by the door of graph/ either', 'graph/extract/some.ts', "import '../index.ts';"],
  ['document does not know extract', 'graph/document/some.ts', "export * from '../extract/index.ts';"],
  ['resolve does not know relate', 'graph/resolve/some.ts', "import '../relate/index.ts';"],
  ['the port does not know an adapter', 'graph/store/port.ts', "import './sqlite/store.ts';"],
  ['nor does ingest', 'graph/ingest/run.ts', "import '../store/sqlite/store.ts';"],
  ['an adapter does not know ingest', 'graph/store/sqlite/some.ts', "import '../../ingest/run.ts';"],
  ['graph/ does not know the server', 'graph/ingest/some.ts', "import '../../server/config.ts';"],
  ['nor do the files beside its folders', 'graph/decompose.ts', "import '../server/config.ts';"],
  ['nor GraphQL', 'graph/store/port.ts', "import 'graphql';"],
  ['the server knows graph/ by its door', 'server/context.ts', "import '../graph/store/port.ts';"],
  ['a resolver knows no adapter', 'server/resolvers/some.ts', "import '../../graph/store/sqlite/store.ts';"],
  ['a resolver knows no driver', 'server/resolvers/some.ts', "import 'neo4j-driver';"],
  ['a resolver knows no process', 'server/resolvers/some.ts', "import 'node:process';"],
  ['the browser reaches the server over HTTP only', 'web/src/api/some.ts', "import '../../../server/config.ts';"],
  ['of graph/ it knows the ontology only', 'web/src/api/some.ts', "import '../../../graph/index.ts';"],
  ['also in a component', 'web/src/parts/Some.svelte', '<script lang="ts">import "../../../graph/id.ts";</script>'],
  ['one module knows Cytoscape', 'web/src/canvas/style.ts', "import 'cytoscape';"],
])('%s', async (_, file, code) => {
  expect(await refusals(file, code)).toContain(IMPORTS);
});

test.each([
  ['graph/extract/some.ts', "import '../document/index.ts'; import '../errors.ts'; import './other.ts';"],
  ['graph/extract/llm/some.ts', "import '../../document/index.ts'; import '../pipeline.ts'; import './other.ts';"],
  ['graph/store/sqlite/store.ts', "import '../port.ts'; import '../../resolve/index.ts'; import '../../id.ts';"],
  ['graph/store/open.ts', "import './sqlite/store.ts';"],
  ['graph/store/neo4j/store.ts', "import 'neo4j-driver';"],
  ['graph/export/interchange.ts', "import '../resolve/index.ts';"],
  ['graph/decompose.ts', "import './document/index.ts'; import './relate/index.ts';"],
  ['server/resolvers/some.ts', "import '../../graph/index.ts'; import '../context.ts';"],
  ['web/src/canvas/cytoscape.ts', "import 'cytoscape'; import '../../../graph/ontology/index.ts';"],
])('%s may import along the flow', async (file, code) => {
  expect(await refusals(file, code)).toEqual([]);
});

test.each([
  [
    'the environment below an entry point',
    'graph/store/open.ts',
    'export const x = process.env["X"];',
    'no-restricted-properties',
  ],
  ['the clock in a pure folder', 'graph/extract/some.ts', 'export const x = Date.now();', 'no-restricted-properties'],
  [
    'the present date in a pure folder',
    'graph/resolve/some.ts',
    'export const x = new Date();',
    'no-restricted-syntax',
  ],
  ['any', 'graph/ingest/some.ts', 'export const x: any = 1;', '@typescript-eslint/no-explicit-any'],
  [
    'an assertion of non-null',
    'graph/ingest/some.ts',
    'export const f = (x?: string) => x!;',
    '@typescript-eslint/no-non-null-assertion',
  ],
  ['raw HTML', 'web/src/parts/Some.svelte', '{@html "<b>x</b>"}', 'svelte/no-at-html-tags'],
])('%s is refused', async (_, file, code, rule) => {
  expect(await refusals(file, code)).toContain(rule);
});

test('entry points read the environment', async () => {
  expect(await refusals('server/config.ts', 'export const x = process.env["X"];')).toEqual([]);
});
