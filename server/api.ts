import { getOperationAST, GraphQLError, parse, type ExecutionArgs, type ExecutionResult } from 'graphql';
import { createYoga, type GraphiQLOptions, type Plugin, type YogaServerInstance } from 'graphql-yoga';
import type { GraphStore } from '../graph/index.ts';
import { createContext, type Context } from './context.ts';
import { checkCost } from './cost.ts';
import type { Editor } from './editor.ts';
import { toClient, withStatus, type Report } from './errors.ts';
import { limitRules, LIMITS, overLimit } from './limits.ts';
import { createSchema } from './schema.ts';

export const API_PATH = '/graphql';

export type Api = YogaServerInstance<object, Context>;

type ApiOptions = Readonly<{
  store: GraphStore;
  /** What clients may change. */
  editor: Editor;
  report: Report;
  /** Aborts a request's reading; by default at the limit. */
  timeLimit?: () => AbortSignal;
  /** Draws GraphiQL; null leaves it out. */
  graphiql: ((options?: GraphiQLOptions) => string) | null;
}>;

/** Parses within the limit of tokens, so that a long document costs no more than a short one. */
const parseWithinLimit: typeof parse = (source, options) => {
  try {
    return parse(source, { ...options, maxTokens: LIMITS.tokens });
  } catch (error) {
    if (error instanceof GraphQLError && error.message.includes('Parsing aborted')) {
      throw overLimit(`The document has more than ${LIMITS.tokens} tokens.`);
    }
    throw error;
  }
};

const limits: Plugin<Context> = {
  onParse(hook) {
    hook.setParseFn(parseWithinLimit);
  },
  onValidate(hook) {
    for (const rule of limitRules) hook.addValidationRule(rule);
  },
  onExecute: ({ args, setResultAndStopExecution }) => {
    const { schema, document, operationName, variableValues } = args as ExecutionArgs;
    const operation = getOperationAST(document, operationName);
    if (operation === null || operation === undefined) return; // execution reports it
    try {
      checkCost({ schema, document, operation, variables: variableValues ?? {} });
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      setResultAndStopExecution({ errors: [error] });
    }
  },
};

const statuses: Plugin<Context> = {
  onExecutionResult(hook) {
    const { result } = hook;
    if (result !== undefined && !Array.isArray(result) && !(Symbol.asyncIterator in result)) {
      hook.setResult(withStatus(result as ExecutionResult));
    }
  },
};

const inTime = (): AbortSignal => AbortSignal.timeout(LIMITS.milliseconds);

/** The GraphQL API over a store. It reads nothing but its arguments. */
export function createApi({ store, editor, report, graphiql, timeLimit = inTime }: ApiOptions): Api {
  return createYoga<object, Context>({
    schema: createSchema(),
    graphqlEndpoint: API_PATH,
    context: ({ request }) => createContext(store, editor, AbortSignal.any([request.signal, timeLimit()])),
    plugins: [limits, statuses],
    maskedErrors: { maskError: (error) => toClient(error, report) },
    logging: false,
    landingPage: false,
    graphiql: graphiql === null ? false : { title: 'Zhengmai', defaultQuery: GREETING },
    ...(graphiql === null ? {} : { renderGraphiQL: graphiql }),
    cors: false,
    multipart: false,
    batching: false,
    maxRequestBodySize: LIMITS.body,
  });
}

const GREETING = `{
  search(text: "揭榜挂帅", first: 3) {
    edges { node { kind matched entity { name type articleCount } } }
  }
}
`;
