import {
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { commands } from '../../policy/commands.js';
import { graphqlSchema } from './schema.js';

/** What an input is made of, down to its choices; of a plain value only that it is one. */
type Shape = 'value' | { readonly oneOf: readonly string[] } | { readonly each: Shape } | Fields;
type Fields = { readonly fields: Readonly<Record<string, { readonly required: boolean; readonly is: Shape }>> };

function ofGraphql(type: GraphQLInputType): Shape {
  if (isNonNullType(type)) return ofGraphql(type.ofType);
  if (isListType(type)) return { each: ofGraphql(type.ofType) };
  if (isEnumType(type))
    return {
      oneOf: type
        .getValues()
        .map(({ name }) => name)
        .sort(),
    };
  if (!isInputObjectType(type)) return 'value';
  const fields = Object.values(type.getFields()).map(
    (field) => [field.name, { required: isRequiredInputField(field), is: ofGraphql(field.type) }] as const,
  );
  return { fields: Object.fromEntries(fields) };
}

type Json = z.core.JSONSchema.JSONSchema;

function ofZod(schema: Json): Shape {
  const choices = schema.anyOf?.filter((each) => typeof each === 'object' && each.type !== 'null') as
    | Json[]
    | undefined;
  if (choices?.length === 1 && choices[0]) return ofZod(choices[0]);
  if (schema.enum) return { oneOf: schema.enum.map(String).sort() };
  if (schema.type === 'array') return { each: ofZod(schema.items as Json) };
  if (schema.type !== 'object') return 'value';
  const fields = Object.entries(schema.properties ?? {}).map(
    ([name, is]) => [name, { required: schema.required?.includes(name) ?? false, is: ofZod(is as Json) }] as const,
  );
  return { fields: Object.fromEntries(fields) };
}

/** Commands that are not given the input as it comes: the account's id is drawn, a provider's secret sealed, before. */
const translated = ['createAccount', 'setIdentityProvider'];

const schema = await graphqlSchema();
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap(({ name, args }) => {
  const input = args.find((arg) => arg.name === 'input');
  const isRead = Object.hasOwn(commands, name) && !translated.includes(name);
  return input && isRead ? [[name as keyof typeof commands, input.type] as const] : [];
});

test('there are inputs to compare', () => {
  expect(mutations.length).toBeGreaterThan(25);
  expect(mutations.every(([, type]) => isInputObjectType(getNamedType(type)))).toBe(true);
});

test.each(mutations)('the input of %s has the same fields in the schema as the command reads', (name, type) => {
  const read = z.toJSONSchema(commands[name].input, { io: 'input', unrepresentable: 'any' });
  expect(ofGraphql(type)).toEqual(ofZod(read));
});
