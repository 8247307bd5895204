import { z } from 'zod';

/** An operation of the document (OpenAPI 3.1). */
export interface Operation {
  readonly summary: string;
  readonly description?: string;
  readonly tags: readonly string[];
  readonly operationId: string;
  readonly security?: readonly Record<string, readonly string[]>[];
  readonly parameters?: readonly object[];
  readonly requestBody?: object;
  readonly responses: Readonly<Record<string, object>>;
}

export type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>;

/** A schema as OpenAPI 3.1 has it: JSON Schema 2020-12, made of the one that parses requests. */
export function jsonSchema(schema: z.ZodType, io: 'input' | 'output' = 'input'): Record<string, unknown> {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override({ zodSchema, jsonSchema: made }) {
      if (zodSchema instanceof z.ZodDate) Object.assign(made, { type: 'string', format: 'date-time' });
      // What a transformation answers is of the kind that it takes: the same list, each item once.
      if (io === 'output' && zodSchema instanceof z.ZodPipe && zodSchema.out instanceof z.ZodTransform)
        Object.assign(made, z.toJSONSchema(zodSchema.in, { io, unrepresentable: 'any' }), { $schema: undefined });
    },
  });
  return JSON.parse(JSON.stringify(rest));
}

export const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const content = (schema: object, type = 'application/json') => ({ content: { [type]: { schema } } });

export const answer = (description: string, name: string) => ({ description, ...content(ref(name)) });

export const oauthError = (description: string) => answer(description, 'Error');

export const problem = (description: string) => ({
  description,
  ...content(ref('Problem'), 'application/problem+json'),
});

/** The same parameters as a form, which is the standard, and as JSON, which several vendors document. */
export const formOrJson = (schema: object) => ({
  required: true,
  content: { 'application/x-www-form-urlencoded': { schema }, 'application/json': { schema } },
});

export const jsonBody = (schema: object, isRequired = true) => ({ required: isRequired, ...content(schema) });

/** The members of an object's schema as parameters of a query. */
export function queryParameters(schema: z.ZodObject): object[] {
  const { properties = {}, required = [] } = jsonSchema(schema) as {
    properties?: Record<string, { description?: string }>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, { description, ...member }]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    ...(description !== undefined && { description }),
    schema: member,
  }));
}
