import { algorithm } from './algorithm.ts';
import { graphql } from './graphql.ts';
import type { GroupPlan } from './groupPlan.ts';
import { heavyTokens } from './heavyTokens.ts';
import { introspection } from './introspection.ts';
import { manyClients } from './manyClients.ts';
import { rotation } from './rotation.ts';
import { tokens } from './tokens.ts';

export const plans: Readonly<Record<string, GroupPlan>> = {
  'client credentials, ES256, 32 connections': tokens(32),
  'client credentials, ES256, 512 connections': tokens(512),
  'client credentials, RS256': algorithm('RS256'),
  'client credentials, EdDSA': algorithm('EdDSA'),
  'client credentials, 100,000 clients': manyClients,
  'heavy tokens': heavyTokens,
  introspection,
  GraphQL: graphql,
  // Last: with a setting of the account each token comes with a refresh token from then on.
  'refresh token rotation': rotation,
};
