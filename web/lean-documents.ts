import type { Plugin } from 'vite';

const GENERATED = /api\/generated\/graphql\.ts$/;
/** A document as the generator writes it: its name and its text. */
const DOCUMENT = /export const (\w+) = new TypedDocumentString\(\s*`([^`]*)`/g;
const PREFIX = '\0document:';

/** Without the white space that only people need. */
const compact = (text: string): string =>
  text
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{}:(),]) ?/g, '$1');

/**
 * Makes each generated document a module of its own, the text and no more, because one module goes into one file of the built app: all
 * documents would come with the first.
 */
export function leanDocuments(): Plugin {
  const texts = new Map<string, string>();
  return {
    name: 'lean-documents',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: GENERATED },
      handler: (code) => {
        for (const [, name = '', text = ''] of code.matchAll(DOCUMENT)) texts.set(name, compact(text));
        const doors = [...texts.keys()].map((name) => `export { default as ${name} } from '${PREFIX}${name}';`);
        return { code: doors.join('\n'), map: null, moduleSideEffects: false };
      },
    },
    resolveId: { filter: { id: /^\0document:/ }, handler: (id) => id },
    load: {
      filter: { id: /^\0document:/ },
      handler: (id) => `export default ${JSON.stringify(texts.get(id.slice(PREFIX.length)))};`,
    },
  };
}
