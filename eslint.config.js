import graphql from '@graphql-eslint/eslint-plugin';
import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/**
 * The folders of graph/ in the order of the flow: each may import those before it, and errors.ts and id.ts.
 * A folder's list names what else it may import of graph/, or what it may not although it stands before.
 */
const FLOW = ['ontology', 'lexicon', 'rules', 'document', 'extract', 'resolve', 'relate', 'store', 'ingest', 'export'];
const MAY_IMPORT = Object.fromEntries(FLOW.map((folder, place) => [folder, FLOW.slice(0, place)]));
MAY_IMPORT.export = ['ontology', 'rules', 'document', 'extract', 'resolve', 'relate', 'store'];
/** Files beside the folders that tie them together, and are therefore open to those that come after. */
const TIES = { ingest: ['decompose'], export: [] };

const SHARED_FILES = ['abort', 'errors', 'id', 'order'];

/** Most folders below a folder of graph/, for which a block is written. */
const DEPTHS = [0, 1, 2];
const up = (levels) => '(?:\\.\\./)'.repeat(levels);

const ADAPTERS = {
  regex: '(?:^|/)(?:sqlite|neo4j)/',
  message: 'Only graph/store/open.ts knows the adapters; go through the port.',
};
const OUTWARD = {
  regex: '^(?:\\.\\./)+(?:server|web|tests)(?:/|$)',
  message: 'graph/ imports neither server/, web/ nor tests/.',
};
const DRIVER = { name: 'neo4j-driver', message: 'Only the Neo4j adapter talks to the driver.' };
const CYTOSCAPE = { name: 'cytoscape', message: 'Only web/src/canvas/cytoscape.ts knows Cytoscape.' };
const ENVIRONMENT = {
  name: 'node:process',
  importNames: ['env', 'default'],
  message: 'Only entry points read the environment; take it as an argument.',
};
const HTTP = {
  regex: '^(?:graphql|graphql-yoga|node:https?|svelte|cytoscape)(?:/|$)',
  message: 'graph/ knows neither GraphQL, HTTP nor the browser.',
};

/** One for all: the plugin keeps the first that it is given. */
const GRAPHQL = { schema: 'server/schema/*.graphql', documents: 'web/src/api/*.graphql' };

const restrict = (paths, patterns) => ({ 'no-restricted-imports': ['error', { paths, patterns }] });

/** One block a folder and depth: whatever leaves the folder must lead to the door of a folder before it. */
const directions = FLOW.flatMap((folder) =>
  DEPTHS.map((depth) => {
    const allowed = [
      ...MAY_IMPORT[folder].map((other) => `${other}/index\\.ts$`),
      ...(folder === 'ontology' ? [] : [...SHARED_FILES, ...(TIES[folder] ?? [])].map((file) => `${file}\\.ts$`)),
    ];
    const outside = {
      regex: `^${up(depth + 1)}(?!${allowed.join('|') || '$'})`,
      message: `graph/${folder} may import of graph/ only, and by their doors: ${[...MAY_IMPORT[folder], ...(folder === 'ontology' ? [] : SHARED_FILES)].join(', ') || 'nothing'}.`,
    };
    const isAdapter = folder === 'store' && depth > 0;
    return {
      name: `directions: graph/${folder}, depth ${depth}`,
      files: [`graph/${folder}${'/*'.repeat(depth)}/*.ts`],
      rules: restrict(isAdapter ? [ENVIRONMENT] : [ENVIRONMENT, DRIVER], [
        OUTWARD,
        outside,
        HTTP,
        ...(isAdapter ? [] : [ADAPTERS]),
      ]),
    };
  }),
);

const PURE = ['ontology', 'lexicon', 'rules', 'document', 'extract', 'resolve', 'relate', 'export'].map(
  (folder) => `graph/${folder}/**/*.ts`,
);
const ENTRY_FILES = [
  'graph/cli.ts',
  'graph/store/neo4j/local/*.ts',
  'server/config.ts',
  'server/main.ts',
  'tests/**',
  '*.config.{js,ts}',
  '**/*.config.ts',
];

export default defineConfig(
  globalIgnores([
    'dist/',
    'data/',
    '.cache/',
    'tests/.output/',
    'tests/bench/peers/',
    'tests/quality/score.mjs',
    'server/generated/',
    'web/src/api/generated/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  {
    files: ['**/*.{js,mjs}'],
    extends: [js.configs.recommended],
    languageOptions: { globals: globals.node },
    rules: { 'no-unused-vars': ['error', { caughtErrors: 'none' }] },
  },

  {
    name: 'typescript',
    files: ['**/*.ts', '**/*.svelte'],
    extends: [js.configs.recommended, tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname, extraFileExtensions: ['.svelte'] },
    },
    rules: {
      // The compiler does this better.
      'no-undef': 'off',
      '@typescript-eslint/no-unused-vars': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      // A row is named by who asks for it: `all<Row>(sql)`.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // Chinese text is spaced with U+3000.
      'no-irregular-whitespace': [
        'error',
        { skipStrings: true, skipRegExps: true, skipTemplates: true, skipComments: true },
      ],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      // Index signatures are read by brackets: `noPropertyAccessFromIndexSignature` asks for it.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // Drivers type their options as classes, to be given as literals.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // Code points are what a spread string is wanted for.
      '@typescript-eslint/no-misused-spread': ['error', { allow: [{ from: 'lib', name: 'string' }, 'string'] }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // An abort rejects with the signal's reason, whatever it is.
      '@typescript-eslint/prefer-promise-reject-errors': [
        'error',
        { allowThrowingAny: true, allowThrowingUnknown: true },
      ],
    },
  },

  {
    name: 'svelte',
    files: ['web/**/*.svelte', 'web/**/*.svelte.ts', 'tests/web/**/*.svelte.ts'],
    extends: [svelte.configs.recommended, svelte.configs.prettier],
    languageOptions: { globals: globals.browser, parserOptions: { parser: tseslint.parser } },
    rules: {
      'svelte/no-at-html-tags': 'error',
      // State is replaced, not edited: `$state.raw` over plain collections.
      'svelte/prefer-svelte-reactivity': 'off',
      'svelte/no-target-blank': 'error',
    },
  },

  {
    name: 'templates',
    files: ['**/*.svelte'],
    rules: {
      // The linter's parser does not infer the types of snippets and generic components; svelte-check does.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },

  {
    name: 'environment',
    files: ['**/*.{ts,svelte}'],
    ignores: ENTRY_FILES,
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'Only entry points read the environment; take it as an argument.',
        },
      ],
      ...restrict([ENVIRONMENT, CYTOSCAPE, DRIVER], []),
    },
  },

  {
    name: 'pure folders know neither clock nor chance',
    files: PURE,
    ignores: ['graph/*/generate/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'process', message: 'Pure: what it needs comes as an argument.' },
        { name: 'performance', message: 'Pure: the time comes as an argument.' },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Pure: the time comes as an argument.' },
        { object: 'Math', property: 'random', message: 'Pure: chance comes as an argument.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Pure: the time comes as an argument.',
        },
        { selector: 'ImportExpression, TSImportType', message: 'A static import shows the direction.' },
      ],
    },
  },

  ...directions,
  {
    name: 'directions: the store opens its adapters in one place',
    files: ['graph/store/open.ts'],
    rules: restrict([ENVIRONMENT, DRIVER], [OUTWARD, HTTP]),
  },
  {
    name: 'directions: files beside the folders',
    files: ['graph/*.ts'],
    ignores: ['graph/cli.ts'],
    rules: restrict([ENVIRONMENT, DRIVER], [OUTWARD, HTTP, ADAPTERS]),
  },
  { name: 'directions: the command line', files: ['graph/cli.ts'], rules: restrict([DRIVER], [HTTP, ADAPTERS]) },
  {
    name: 'directions: server',
    files: ['server/**/*.ts'],
    rules: restrict(
      [DRIVER, CYTOSCAPE],
      [
        ADAPTERS,
        { regex: '^(?:\\.\\./)+graph/(?!index\\.ts$)', message: 'The only door of graph/ is graph/index.ts.' },
        { regex: '^(?:\\.\\./)+(?:web|tests)/', message: 'The server imports neither web/ nor tests/.' },
      ],
    ),
  },
  {
    name: 'directions: resolvers',
    files: ['server/resolvers/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', { name: 'process', message: 'A resolver reads its context only.' }],
      ...restrict(
        [DRIVER, { name: 'node:process', message: 'A resolver reads its context only.' }],
        [
          ADAPTERS,
          { regex: '^(?:\\.\\./)+graph/(?!index\\.ts$)', message: 'The only door of graph/ is graph/index.ts.' },
          { regex: '^(?:\\.\\./)+(?:web|tests)/', message: 'The server imports neither web/ nor tests/.' },
        ],
      ),
    },
  },
  {
    name: 'directions: web',
    files: ['web/src/**/*.{ts,svelte}'],
    rules: restrict(
      [CYTOSCAPE],
      [
        { regex: '^node:', message: 'The browser has no Node.' },
        { regex: '^(?:\\.\\./)+server/', message: 'web/ reaches the server over HTTP only.' },
        { regex: '^(?:\\.\\./)+graph/(?!ontology/)', message: 'Of graph/ the browser knows the ontology only.' },
      ],
    ),
  },
  {
    name: 'directions: the one module that knows Cytoscape',
    files: ['web/src/canvas/cytoscape.ts'],
    rules: restrict(
      [],
      [
        { regex: '^(?:\\.\\./)+server/', message: 'web/ reaches the server over HTTP only.' },
        { regex: '^(?:\\.\\./)+graph/(?!ontology/)', message: 'Of graph/ the browser knows the ontology only.' },
      ],
    ),
  },

  {
    name: 'schema',
    files: ['server/schema/*.graphql'],
    plugins: { '@graphql-eslint': graphql },
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: GRAPHQL },
    },
    rules: {
      ...graphql.configs['flat/schema-recommended'].rules,
      ...graphql.configs['flat/schema-relay'].rules,
      '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
      // A hit or a link is a value of its query, not a thing with an id; and a short list of them needs no pages.
      '@graphql-eslint/relay-edge-types': ['error', { listTypeCanWrapOnlyEdgeType: false, shouldImplementNode: false }],
      '@graphql-eslint/strict-id-in-types': 'off',
      '@graphql-eslint/description-style': 'off',
      // Region.region is Entity.region.
      '@graphql-eslint/no-typename-prefix': 'off',
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          rootField: true,
          ignoredSelectors: ['[type=ObjectTypeDefinition][name.value=/(Connection|Edge|PageInfo)$/]'],
        },
      ],
      // Entity types are PascalCase values (they are Neo4j labels too), relation types and the rest UPPER_CASE.
      '@graphql-eslint/naming-convention': [
        'error',
        { types: 'PascalCase', FieldDefinition: 'camelCase', InputValueDefinition: 'camelCase', Argument: 'camelCase' },
      ],
    },
  },

  {
    name: 'operations of the browser',
    files: ['web/src/api/*.graphql'],
    plugins: { '@graphql-eslint': graphql },
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: GRAPHQL },
    },
    rules: {
      ...graphql.configs['flat/operations-recommended'].rules,
      // The server has its limit, and tests send it these very operations.
      '@graphql-eslint/selection-set-depth': 'off',
    },
  },
);
