import { managementScopeNames } from '@countersign/schema';
import { buildSchema, graphql, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import type { ClientActor } from '../../kernel/actor.js';
import { isPart } from '../../policy/partTypes.js';
import { readObstacle } from '../../policy/readRules.js';
import { queryScopes, typeScopes } from '../../policy/readScopes.js';
import { guard } from './guard.js';
import { graphqlSchema } from './schema.js';

/** With every scope, and in nobody's name. */
const program: ClientActor = {
  kind: 'client',
  id: 'cli_one',
  version: 1,
  name: 'Tool',
  accountId: 'acc_one',
  onBehalfOf: null,
  scopes: managementScopeNames,
  managedClients: null,
  maySkipStepUp: true,
};

test('a query that has no row is for no program, whatever its scopes', () => {
  expect(readObstacle('clients', program)).toBeUndefined();
  expect(readObstacle('thoughtOfByNobody', program)).toBe('Only a person may ask this, not a machine.');
  const forNobody = Object.keys(queryScopes).filter((query) => queryScopes[query] === 'nobody');
  expect(forNobody.filter((query) => readObstacle(query, program) === undefined)).toEqual([]);
});

test('nor is a type that has none, however a program comes to it', async () => {
  const asked = async (type: string) => {
    const schema = guard(buildSchema(`type Query { overview: ${type} } type ${type} { days: Int }`));
    const contextValue = {
      actor: program,
      answer: { assertFits: () => undefined },
      enterField: async () => () => undefined,
      giveWay: async () => undefined,
      isGone: () => false,
    };
    return graphql({ schema, source: '{ overview { days } }', rootValue: { overview: { days: 7 } }, contextValue });
  };
  const known = await asked('ClientUsage');
  expect(known.errors).toBeUndefined();
  expect(known.data).toEqual({ overview: { days: 7 } });
  expect((await asked('ThoughtOfByNobody')).errors?.[0]?.message).toBe('Only a person may ask this, not a machine.');
});

test('each type is its own or a part of what leads to it, but what is for people alone', async () => {
  const types = Object.values((await graphqlSchema()).getTypeMap());
  const known = types.filter((type) => isObjectType(type) && !type.name.startsWith('__')).map(({ name }) => name);
  const shut = known.filter((name) => !(name in typeScopes) && !isPart(name));
  expect(shut.sort()).toEqual([
    'Consent',
    'Mutation',
    'Passkey',
    'PersonalToken',
    'Query',
    'ReachableAccount',
    'Security',
    'Session',
    'Viewer',
  ]);
});
