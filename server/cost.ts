import {
  getArgumentValues,
  getNamedType,
  getNullableType,
  getVariableValues,
  isCompositeType,
  isAbstractType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  type DocumentNode,
  type FieldNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { ARGUMENT_LIMITS, LIMITS, MAY_BE_ZERO, overLimit } from './limits.ts';

/** What a list without a page size is taken to hold. */
const UNSIZED_LIST = 20;

type Values = Readonly<Record<string, unknown>>;
type Operation = Readonly<{
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Values;
}>;

/** Sizes that a field's arguments ask for, by argument. */
type Sizes = ReadonlyMap<string, number>;

/** Lists that one of several sizes bounds; elsewhere all of them multiply. */
const SIZED_BY: Readonly<Record<string, string>> = {
  'ProgramMatrix.programs': 'rows',
  'ProgramMatrix.regions': 'columns',
  'ProgramMatrix.rest': 'rows',
};

/** How long a list may get: by its own arguments, else by those of the object it hangs on. */
function listSize(coordinate: string, own: Sizes, page: Sizes): number {
  const sizes = own.size > 0 ? own : page;
  const by = SIZED_BY[coordinate];
  const single = by === undefined ? undefined : sizes.get(by);
  if (single !== undefined) return single;
  return sizes.size === 0 ? UNSIZED_LIST : [...sizes.values()].reduce((product, size) => product * size, 1);
}

/** The sizes that a field's arguments ask for. Throws where one is over its limit. */
function sizesAsked(coordinate: string, values: Values): Sizes {
  const sizes = new Map<string, number>();
  for (const [name, value] of Object.entries(values)) {
    if (Array.isArray(value)) {
      if (value.length > LIMITS.ids) {
        throw overLimit(`${coordinate}(${name}) has ${value.length} entries; at most ${LIMITS.ids} are allowed.`);
      }
      if (name === 'ids') sizes.set(name, value.length);
    } else if (name === 'text' && typeof value === 'string' && value.length > LIMITS.text) {
      throw overLimit(`${coordinate}(text) has ${value.length} characters; at most ${LIMITS.text} are allowed.`);
    }
    const most = ARGUMENT_LIMITS[`${coordinate}.${name}`] ?? ARGUMENT_LIMITS[name];
    if (most === undefined || typeof value !== 'number') continue;
    const least = MAY_BE_ZERO.has(name) ? 0 : 1;
    if (value < least || value > most) {
      throw overLimit(`${coordinate}(${name}: ${value}) is out of bounds: ${name} must be ${least} to ${most}.`);
    }
    if (name !== 'hops' && name !== 'maxHops') sizes.set(name, value);
  }
  return sizes;
}

/** How many objects the walk stands on, and the sizes that hold for their lists. */
type State = Readonly<{ count: number; page: Sizes }>;
const NO_SIZES: Sizes = new Map();

/**
 * Refuses, before anything runs, an operation whose answer may hold more objects than the limit, or whose arguments break theirs.
 * Page sizes count wherever they come from, literal, default or variable. The walk multiplies from the root down and stops at the
 * limit, so that it costs no more than the limit however the fragments fold.
 */
export function checkCost({ schema, document, operation, variables }: Operation): void {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  let objects = 0;

  const visitField = (
    node: FieldNode,
    field: GraphQLField<unknown, unknown>,
    coordinate: string,
    state: State,
  ): void => {
    const type = getNamedType(field.type);
    const asked = sizesAsked(coordinate, getArgumentValues(field, node, variables));
    if (!isCompositeType(type) || node.selectionSet === undefined) return;
    const isList = isListType(getNullableType(field.type));
    const count = state.count * (isList ? listSize(coordinate, asked, state.page) : 1);
    objects += count;
    if (objects > LIMITS.objects) {
      throw overLimit(
        `The query asks for more than ${LIMITS.objects} objects at once (reached at ${coordinate}); ask for smaller pages.`,
      );
    }
    visitSet(node.selectionSet, type, { count, page: isList ? NO_SIZES : asked }, new Set());
  };

  const visitSet = (set: SelectionSetNode, type: GraphQLCompositeType, state: State, seen: Set<string>): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const name = selection.name.value;
        const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
        if (field !== undefined) visitField(selection, field, `${type.name}.${name}`, state);
        continue;
      }
      const isSpread = selection.kind === Kind.FRAGMENT_SPREAD;
      if (isSpread && seen.has(selection.name.value)) continue;
      if (isSpread) seen.add(selection.name.value);
      const fragment = isSpread ? fragments.get(selection.name.value) : selection;
      if (fragment === undefined) continue;
      const on = fragment.typeCondition === undefined ? type : schema.getType(fragment.typeCondition.name.value);
      if (on !== undefined && (isObjectType(on) || isAbstractType(on)))
        visitSet(fragment.selectionSet, on, state, seen);
    }
  };

  const root = schema.getRootType(operation.operation);
  const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (root === null || root === undefined || coerced.coerced === undefined) return; // execution reports the faulty variable
  variables = coerced.coerced;
  visitSet(operation.selectionSet, root, { count: 1, page: NO_SIZES }, new Set());
}
