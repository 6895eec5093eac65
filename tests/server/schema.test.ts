import { printSchema, lexicographicSortSchema, isObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { isCurrent, ontologyOutput, typeOutputs } from '../../server/codegen.ts';
import { createSchema } from '../../server/schema.ts';

const schema = createSchema();

test('the API is what clients were promised; a change of it is shown and meant', async () => {
  await expect(printSchema(lexicographicSortSchema(schema))).toMatchFileSnapshot('./sdl.snap');
});

test('generated files are current: `npm run generate` would change nothing', async () => {
  const outputs = [await ontologyOutput(), ...(await typeOutputs())];
  const current = await Promise.all(outputs.map(async (output) => [output.path, await isCurrent(output)]));
  expect(current.filter(([, is]) => is !== true)).toEqual([]);
});

describe('Relay', () => {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);

  test('a type with an id is a Node', () => {
    const withId = types.filter((type) => type.getFields()['id'] !== undefined);
    expect(withId.filter((type) => !type.getInterfaces().some(({ name }) => name === 'Node'))).toEqual([]);
    expect(withId.length).toBeGreaterThan(8);
  });

  test('a connection has edges with cursors, page info and a total', () => {
    for (const type of types.filter(({ name }) => name.endsWith('Connection'))) {
      const shape = Object.values(type.getFields()).map((field) => `${field.name}: ${String(field.type)}`);
      const edge = type.name.replace(/Connection$/, 'Edge');
      expect(shape, type.name).toEqual([`edges: [${edge}!]!`, 'pageInfo: PageInfo!', 'totalCount: Int!']);
    }
  });
});
