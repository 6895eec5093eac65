import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const SHAPE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/** Whether the value is a year, a month or a day that the calendar has. */
function isPartialDate(value: unknown): value is string {
  if (typeof value !== 'string' || !SHAPE.test(value)) return false;
  if (value.length < 10) return true;
  return new Date(`${value}T00:00:00Z`).toISOString().startsWith(value); // 2022-02-30 would roll over into March
}

function parse(value: unknown): string {
  if (isPartialDate(value)) return value;
  throw new GraphQLError(`${JSON.stringify(value)} is no date; write 2022, 2022-08 or 2022-08-19.`, {
    extensions: { code: 'INVALID' },
  });
}

export const PartialDate = new GraphQLScalarType<string, string>({
  name: 'PartialDate',
  parseValue: parse,
  serialize: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : null),
});
