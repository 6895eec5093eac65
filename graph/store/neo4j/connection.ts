import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver';
import { GraphError } from '../../errors.ts';
import { READ_ONLY_FAULT, isThereAlready, told } from './errors.ts';
import { encoded, type Query } from './query.ts';

export type Neo4jConfig = Readonly<{
  kind: 'neo4j';
  /** `bolt://` for one server, `neo4j://` for a cluster, `+s` for TLS. */
  uri: string;
  user: string;
  password: string;
  /** Null: the user's home database. */
  database: string | null;
}>;

/** Oldest server whose Cypher the queries are written in. */
const OLDEST = [5, 26] as const;
const READ_TIMEOUT_MS = 15_000;
/** A decision about what many thousand articles name rewrites them all, and other writers wait for it. */
const WRITE_TIMEOUT_MS = 600_000;
const USER_AGENT = 'zhengmai';
const FETCH_ALL = -1;

/** What a transaction runs queries with. */
export type Transaction = Readonly<{ run: <Row>(query: Query<Row>) => Promise<readonly Row[]> }>;

/** What the adapter works with: managed reads and writes. */
export type Queries = Readonly<{
  place: string;
  description: string;
  read: <Row>(query: Query<Row>, signal?: AbortSignal) => Promise<readonly Row[]>;
  write: <T>(name: string, work: (transaction: Transaction) => Promise<T>) => Promise<T>;
  close: () => Promise<void>;
}>;

/** The one driver of a process, and what is common to all its work: database, timeouts, bookmarks, errors. */
export class DriverConnection implements Queries {
  readonly place: string;
  readonly #driver: Driver;
  #database: string;
  /** Of the reads and writes alike: a client reads what it wrote, on whichever member of a cluster. */
  readonly #bookmarks;

  private constructor(config: Neo4jConfig) {
    this.place = placeOf(config.uri);
    this.#database = config.database ?? '';
    try {
      this.#driver = neo4j.driver(config.uri, neo4j.auth.basic(config.user, config.password), {
        // Enough to keep a server busy; more would only queue there.
        maxConnectionPoolSize: 16,
        connectionTimeout: 4_000,
        connectionAcquisitionTimeout: 8_000,
        maxTransactionRetryTime: 4_000,
        disableLosslessIntegers: true,
        telemetryDisabled: true,
        userAgent: USER_AGENT,
        notificationFilter: { minimumSeverityLevel: 'OFF' },
      });
    } catch (error) {
      throw new GraphError(
        'INVALID',
        `NEO4J_URI is ${JSON.stringify(config.uri)}: give an address such as bolt://127.0.0.1:7687 or neo4j://cluster.example`,
        { cause: error },
      );
    }
    this.#bookmarks = neo4j.bookmarkManager();
  }

  /** Connects and checks version, credentials and that the database can be written. @throws GraphError with the remedy. */
  static async open(config: Neo4jConfig): Promise<DriverConnection> {
    const connection = new DriverConnection(config);
    try {
      await connection.#check(config.database);
      return connection;
    } catch (error) {
      await connection.close();
      throw told(connection.place, error);
    }
  }

  async #check(database: string | null): Promise<void> {
    const { agent = '' } = await this.#driver.getServerInfo(database === null ? {} : { database });
    checkVersion(this.place, agent);
    const { records } = await this.#driver.executeQuery(
      'SHOW DATABASES YIELD name, access, home, currentStatus WHERE name = $name OR ($name = "" AND home) RETURN name, access',
      { name: this.#database },
      { database: 'system', routing: 'READ', bookmarkManager: null },
    );
    const [found] = records;
    if (found === undefined)
      throw new GraphError(
        'UNAVAILABLE',
        `Neo4j ${this.place}: it has no database ${this.#database}: check NEO4J_DATABASE; Community edition has one, \`neo4j\``,
      );
    // Its name spares the driver a question with every transaction.
    this.#database = String(found.get('name'));
    if (found.get('access') === 'read-only')
      throw new GraphError(READ_ONLY_FAULT[0], `Neo4j ${this.place}: ${READ_ONLY_FAULT[1]}: ${READ_ONLY_FAULT[2]}`);
  }

  get description(): string {
    return `Neo4j ${this.place}, database ${this.#database}`;
  }

  /**
   * One managed read. Neo4j reads what is committed, without a snapshot over several queries, so each query is a transaction of its
   * own: nothing is lost, and the driver saves the round trips of begin and commit.
   */
  async read<Row>(query: Query<Row>, signal?: AbortSignal): Promise<readonly Row[]> {
    signal?.throwIfAborted();
    try {
      return await this.#driver.executeQuery(query.text, encoded(query.parameters), {
        database: this.#database,
        routing: 'READ',
        bookmarkManager: this.#bookmarks,
        transactionConfig: this.#transaction(query.name, READ_TIMEOUT_MS),
        resultTransformer: neo4j.resultTransformers.mapped({
          map: (record) => record.get(0) as Row,
          collect: (rows) => rows,
        }),
        ...(signal === undefined ? {} : { signal }),
      });
    } catch (error) {
      signal?.throwIfAborted();
      throw told(this.place, error);
    }
  }

  /** One managed write: `work` may run again after a deadlock or a lost connection, so it does nothing but queries. */
  async write<T>(name: string, work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const session = this.#session();
    try {
      return await session.executeWrite(
        (managed) => work({ run: (query) => this.#run(managed, query) }),
        this.#transaction(name, WRITE_TIMEOUT_MS),
      );
    } finally {
      await session.close().catch(() => undefined);
    }
  }

  /** A statement of the schema, which has a transaction to itself. */
  async schema(text: string): Promise<void> {
    const session = this.#session();
    try {
      await session.run(text, {}, this.#transaction('migrate', WRITE_TIMEOUT_MS));
    } catch (error) {
      if (!isThereAlready(error)) throw told(this.place, error);
    } finally {
      await session.close();
    }
  }

  close(): Promise<void> {
    return this.#driver.close();
  }

  /** fetchSize −1 fetches all rows, because a partly fetched result resumes only after the queries behind it. */
  #session(): Session {
    return this.#driver.session({ database: this.#database, bookmarkManager: this.#bookmarks, fetchSize: FETCH_ALL });
  }

  async #run<Row>(managed: ManagedTransaction, query: Query<Row>): Promise<readonly Row[]> {
    const { records } = await managed.run(query.text, encoded(query.parameters));
    return records.map((record) => record.get(0) as Row);
  }

  readonly #transaction = (name: string, timeout: number) => ({
    timeout: neo4j.int(timeout),
    metadata: { app: USER_AGENT, operation: name },
  });
}

/** @throws GraphError UNAVAILABLE where the server is older than the queries. `agent` reads `Neo4j/5.26.29`. */
export function checkVersion(place: string, agent: string): void {
  const [major = 0, minor = 0] = (/\/(\d+)\.(\d+)/.exec(agent) ?? []).slice(1).map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  throw new GraphError(
    'UNAVAILABLE',
    `Neo4j ${place}: it is ${agent || 'of an unknown version'}, too old: give it ${OLDEST.join('.')} or newer`,
  );
}

/** The address without anything secret in it. */
function placeOf(uri: string): string {
  try {
    const { protocol, host } = new URL(uri);
    return `${protocol}//${host}`;
  } catch {
    return 'at a damaged address';
  }
}
