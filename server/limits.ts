import { GraphQLError, Kind, type ASTVisitor, type ValidationContext, type ValidationRule } from 'graphql';
import type { SelectionSetNode } from 'graphql';
import { MAX_HOPS, MAX_MATRIX, MAX_PAGE, MAX_PATHS, MAX_PATH_HOPS, MAX_QUERY, MAX_SUBGRAPH } from '../graph/index.ts';

/** Every bound that a request must keep. A refusal names the one that it broke. */
export const LIMITS = {
  /** Bytes of a request's body. */
  body: 100_000,
  /** Lexical tokens of a document. */
  tokens: 2000,
  /** Nesting of fields; introspection is bounded by graphql-js itself. */
  depth: 16,
  /** Aliases and directives in a document. */
  aliases: 40,
  directives: 40,
  /** Objects that an answer may hold, by the page sizes that were asked for. */
  objects: 20_000,
  /** Characters of a search text. */
  text: MAX_QUERY,
  /** Ids in one list argument. */
  ids: 200,
  /** Time that the store may take for one request. */
  milliseconds: 15_000,
} as const;

/** The largest value of each argument that sets a size, by its name; `Type.field.argument` comes before `argument`. */
export const ARGUMENT_LIMITS: Readonly<Record<string, number>> = {
  first: MAX_PAGE,
  'Query.paths.first': MAX_PATHS,
  limit: MAX_SUBGRAPH,
  hops: MAX_HOPS,
  maxHops: MAX_PATH_HOPS,
  rows: MAX_MATRIX,
  columns: MAX_MATRIX,
};

/** Arguments that may be 0: a neighbourhood of 0 hops is the relations among the entities themselves. */
export const MAY_BE_ZERO: ReadonlySet<string> = new Set(['hops']);

/** The refusal of a request that asks for more than a limit allows. */
export const overLimit = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'LIMIT', http: { status: 400, spec: true } } });

const depthOf = (set: SelectionSetNode | undefined, context: ValidationContext, known: Map<string, number>): number => {
  let deepest = 0;
  for (const selection of set?.selections ?? []) {
    if (selection.kind === Kind.FIELD) {
      const introspection = selection.name.value.startsWith('__');
      if (!introspection) deepest = Math.max(deepest, 1 + depthOf(selection.selectionSet, context, known));
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      deepest = Math.max(deepest, depthOf(selection.selectionSet, context, known));
    } else {
      const name = selection.name.value;
      if (!known.has(name)) {
        known.set(name, 0); // a cycle ends here; graphql-js reports it
        known.set(name, depthOf(context.getFragment(name)?.selectionSet, context, known));
      }
      deepest = Math.max(deepest, known.get(name) ?? 0);
    }
  }
  return deepest;
};

/** Refuses documents whose fields nest deeper than the limit. */
export function maxDepth(context: ValidationContext): ASTVisitor {
  const known = new Map<string, number>();
  return {
    OperationDefinition(operation) {
      const depth = depthOf(operation.selectionSet, context, known);
      if (depth > LIMITS.depth) {
        context.reportError(overLimit(`The query nests ${depth} fields deep; at most ${LIMITS.depth} are allowed.`));
      }
      return false;
    },
  };
}

/** Refuses documents with more aliases or directives than the limit. */
export function maxRepeats(context: ValidationContext): ASTVisitor {
  let aliases = 0;
  let directives = 0;
  return {
    Field(field) {
      if (field.alias !== undefined) aliases += 1;
    },
    Directive() {
      directives += 1;
    },
    Document: {
      leave() {
        if (aliases > LIMITS.aliases) {
          context.reportError(overLimit(`The document has ${aliases} aliases; at most ${LIMITS.aliases} are allowed.`));
        }
        if (directives > LIMITS.directives) {
          context.reportError(
            overLimit(`The document has ${directives} directives; at most ${LIMITS.directives} are allowed.`),
          );
        }
      },
    },
  };
}

/** The validation rules that limit a document whatever its variables. */
export const limitRules: readonly ValidationRule[] = [maxDepth, maxRepeats];
