import { expect, it } from 'vitest';
import { openStore } from '../../graph/index.ts';
import { DriverConnection } from '../../graph/store/neo4j/connection.ts';
import { ONTOLOGY_SCHEMA, schemaNames } from '../../graph/store/neo4j/cypher/schema.ts';
import { canRun, serverForTests } from '../neo4j.ts';

it.skipIf(!canRun)(
  'a Neo4j database made before a type was added to the ontology gets its constraint and index when it is opened',
  async () => {
    const { config, remove } = await serverForTests();
    try {
      await (await openStore(config)).close();
      const connection = await DriverConnection.open(config);
      const complete = await connection.read(schemaNames());
      expect(complete).toEqual(expect.arrayContaining(ONTOLOGY_SCHEMA.map(({ name }) => name)));
      // As a version of the program without LEADS and Program left it.
      await connection.schema('DROP CONSTRAINT leads_id');
      await connection.schema('DROP INDEX program_rank');
      await (await openStore(config)).close();
      expect((await connection.read(schemaNames())).toSorted()).toEqual(complete.toSorted());
      await connection.close();
    } finally {
      await remove();
    }
  },
  180_000,
);
