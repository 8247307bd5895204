import { type Html, html } from '../transport/http/pages/html.js';
import type { Operation } from './parts.js';

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly title?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
}

interface Body {
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema: Schema;
}

type Schemas = Readonly<Record<string, Schema>>;

/** One operation: closed, its purpose; opened, its parameters and answers. */
export function operation(
  { path, method, one }: { path: string; method: string; one: Operation },
  schemas: Schemas,
): Html {
  const parameters = (one.parameters ?? []) as readonly Parameter[];
  return html`
<details id="${one.operationId}">
<summary><code class="method">${method.toUpperCase()}</code> <code>${path}</code> <span class="dim">${one.summary}</span></summary>
${one.description && html`<p>${one.description}</p>`}
${
  parameters.length > 0 &&
  table(
    'Parameters',
    parameters.map(({ name, in: where, required, description, schema }) =>
      row(`${name}`, schema, required, `${description ?? ''}${where === 'query' ? '' : ` (${where})`}`),
    ),
  )
}
${one.requestBody && body(one.requestBody as Body)}
<h3>Answers</h3>
<dl>${Object.entries(one.responses).map(([status, response]) => answer(status, response as Body & { description: string }, schemas))}</dl>
</details>`;
}

function body({ content = {} }: Body): Html {
  const [type, { schema } = { schema: {} }] = Object.entries(content)[0] ?? [];
  const types = Object.keys(content).join(' or ');
  const variants = schema.oneOf ?? [schema];
  return html`<p class="dim">Body: ${types}</p>${type && variants.map((one) => table(one.title ?? 'Body', members(one)))}`;
}

function answer(status: string, response: Body & { description: string }, schemas: Schemas): Html {
  const name = Object.values(response.content ?? {})[0]
    ?.schema.$ref?.split('/')
    .at(-1);
  const schema = name === undefined ? undefined : schemas[name];
  const shown = schema && !['Error', 'Problem'].includes(name ?? '') && table(name ?? '', members(schema));
  return html`<dt><code>${status}</code></dt><dd>${response.description}${shown}</dd>`;
}

const members = ({ properties = {}, required = [] }: Schema): Html[] =>
  Object.entries(properties).map(([name, schema]) => row(name, schema, required.includes(name), schema.description));

const row = (name: string, schema: Schema, isRequired: boolean | undefined, description: string | undefined): Html =>
  html`<tr><th scope="row"><code>${name}</code></th><td>${typeOf(schema)}${isRequired ? '' : ', optional'}</td><td>${description}</td></tr>`;

const table = (caption: string, rows: readonly Html[]): Html =>
  rows.length === 0
    ? html``
    : html`<div class="scroll" tabindex="0" role="group" aria-label="${caption}"><table><caption>${caption}</caption><thead><tr><th scope="col">Name</th><th scope="col">Type</th><th scope="col">Meaning</th></tr></thead><tbody>${rows}</tbody></table></div>`;

function typeOf(schema: Schema): string {
  if (schema.const !== undefined) return String(schema.const);
  if (schema.enum) return schema.enum.join(' | ');
  if (schema.anyOf) return [...new Set(schema.anyOf.map(typeOf))].join(' or ');
  if (schema.items) return `list of ${typeOf(schema.items)}`;
  return Array.isArray(schema.type) ? schema.type.join(' or ') : String(schema.type ?? 'any');
}
