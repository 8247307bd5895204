import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

const generated = new URL('./src/api/__generated__/graphql.ts', import.meta.url);
const prefix = '\0document:';
const definition = /^export const (\w+) = (.+) as unknown as DocumentNode<.*>;$/gm;
const imports = /import \{([^}]*)\} from '[^']*\/__generated__\/graphql';/g;

/**
 * Makes a module of each generated document. A module goes into one file of the build as a whole: that of all documents
 * would be loaded before the first page, though a page asks for three of them.
 */
export const documents = (): Plugin => {
  let found: ReadonlyMap<string, string>;
  return {
    name: 'documents',
    apply: 'build',
    enforce: 'pre',
    async buildStart() {
      const all = (await readFile(generated, 'utf8')).matchAll(definition);
      found = new Map([...all].map(([, name = '', document = '']) => [name, document]));
    },
    resolveId: (id) => (id.startsWith('document:') ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(prefix)) return;
      const name = id.slice(prefix.length);
      const document = found.get(name);
      if (!document) this.error(`There is no document ${name} in ${generated.pathname}.`);
      return `export const ${name} = ${document};`;
    },
    transform: {
      filter: { id: /[\\/]apps[\\/]admin[\\/]src[\\/]/, code: '/__generated__/graphql' },
      handler: (code) => ({ code: code.replaceAll(imports, (_, names: string) => oneByOne(names)), map: null }),
    },
  };
};

const oneByOne = (names: string) =>
  names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name && !name.startsWith('type '))
    .map((name) => `import { ${name} } from 'document:${name}';`)
    .join(' ');
