import { getNamedType, isCompositeType, isInterfaceType, isObjectType, type GraphQLNamedType } from 'graphql';

/** A selection of every field of a type, and of every field of what they lead to, down to a depth. */
export function everyField(type: GraphQLNamedType, depth: number): string {
  if (!isObjectType(type) && !isInterfaceType(type)) return '{ __typename }';
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const to = getNamedType(field.type);
    if (!isCompositeType(to)) return [field.name];
    const isWrapper = /(?:Connection|Edge)$/.test(to.name);
    if (depth === 0 && !isWrapper) return [`${field.name} { __typename }`];
    return [`${field.name} ${everyField(to, isWrapper ? depth : depth - 1)}`];
  });
  return `{ __typename ${fields.join(' ')} }`;
}
