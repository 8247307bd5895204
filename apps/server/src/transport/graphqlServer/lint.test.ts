import * as graphql from '@graphql-eslint/eslint-plugin';
import { Linter } from 'eslint';
import { expect, test } from 'vitest';
import { isPart } from '../../policy/partTypes.js';
import { printed } from './emit.js';

/** Each finding that we let be, and why: by its rule and the name that it is about. */
const argued: readonly {
  readonly rule: string;
  readonly name: RegExp | ((name: string) => boolean);
  readonly why: string;
}[] = [
  {
    rule: 'naming-convention',
    name: /^AccessType$/,
    why: 'The term of the field for what it is; no type of a type.',
  },
  {
    rule: 'naming-convention',
    name: /^max[A-Z]/,
    why: 'A limit is called what the field is called that sets it.',
  },
  {
    rule: 'naming-convention',
    name: /^EdDSA$/,
    why: 'The name of the algorithm (RFC 8037).',
  },
  {
    rule: 'strict-id-in-types',
    name: /^(Consent|Security)$/,
    why: 'Of the viewer, who has one of each: of an application a consent, and a security.',
  },
  {
    rule: 'strict-id-in-types',
    name: /(Connection|Edge|Payload)$/,
    why: 'Parts of an answer: what they hold has the ids.',
  },
  {
    rule: 'strict-id-in-types',
    name: /^Catalogue$/,
    why: 'There is one.',
  },
  {
    rule: 'strict-id-in-types',
    name: isPart,
    why: 'A part of what leads to it, which has the id.',
  },
];

test('what graphql-eslint recommends of a schema it keeps to, but for what is argued above', async () => {
  const code = await printed();
  const rules = Object.fromEntries(
    Object.entries(graphql.configs['flat/schema-recommended'].rules).map(([name, rule]) => [name, rule] as const),
  );
  const found = new Linter({ configType: 'flat' }).verify(
    code,
    [
      {
        files: ['**/*.graphql'],
        languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: { schema: code } } },
        plugins: { '@graphql-eslint': graphql.default as never },
        rules,
      },
    ],
    { filename: 'schema.graphql' },
  );
  expect(found.filter(({ fatal }) => fatal)).toEqual([]);
  const used = new Set<unknown>();
  const unargued = found.filter(({ ruleId, message }) => {
    const about = /"(\w+)"/.exec(message)?.[1] ?? '';
    const argument = argued.find(
      ({ rule, name }) =>
        ruleId === `@graphql-eslint/${rule}` && (name instanceof RegExp ? name.test(about) : name(about)),
    );
    used.add(argument);
    return argument === undefined;
  });
  expect(unargued.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
  expect(argued.filter((argument) => !used.has(argument))).toEqual([]);
});
