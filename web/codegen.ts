import type { CodegenConfig } from '@graphql-codegen/cli';

/** `graphql-codegen --config web/codegen.ts`: documents and types of the browser app, from the API's own schema. */
const config: CodegenConfig = {
  schema: 'server/schema/*.graphql',
  documents: 'web/src/api/*.graphql',
  generates: {
    'web/src/api/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        enumType: 'string-literal',
        useTypeImports: true,
        immutableTypes: true,
        scalars: { PartialDate: 'string', ID: 'string' },
        skipTypename: true,
        avoidOptionals: false,
        inputMaybeValue: 'T | null | undefined',
      },
    },
  },
};

export default config;
