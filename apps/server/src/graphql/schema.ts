import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import { AccessTypesResolver } from '../accessTypes/accessTypes.graphql.js';
import { AccountSettingsResolver } from '../accounts/accountSettings.graphql.js';
import { CreateAccountResolver } from '../accounts/createAccount.graphql.js';
import { AdminMutationsResolver } from '../admins/adminMutations.graphql.js';
import { AdminsResolver } from '../admins/admins.graphql.js';
import { CompanySignInResolver } from '../admins/identityProvider/companySignIn.graphql.js';
import { SecurityResolver } from '../admins/security.graphql.js';
import { SecurityMutationsResolver } from '../admins/securityMutations.graphql.js';
import { ViewerResolver } from '../admins/viewer.graphql.js';
import { AuditChainResolver } from '../audit/auditChain.graphql.js';
import { AuditEntriesResolver } from '../audit/auditEntries.graphql.js';
import { ChangeRequestFieldsResolver } from '../changes/changeRequestFields.graphql.js';
import { ChangeRequestMutationsResolver } from '../changes/changeRequestMutations.graphql.js';
import { ChangeRequestQueriesResolver } from '../changes/changeRequestQueries.graphql.js';
import { ChangeStandingResolver } from '../changes/changeStanding.graphql.js';
import { ClientFieldsResolver } from '../clients/clientFields.graphql.js';
import { ClientMutationsResolver } from '../clients/clientMutations.graphql.js';
import { ClientQueriesResolver } from '../clients/clientQueries.graphql.js';
import { HandOffsResolver } from '../clients/handOff/handOff.graphql.js';
import { SecretMutationsResolver } from '../clients/secrets/secretMutations.graphql.js';
import { ModulesResolver } from '../modules/modules.graphql.js';
import { ConsentsResolver } from '../oauth/consent/consents.graphql.js';
import { ClientUsageResolver, SecretUsageResolver, UsageHoursResolver } from '../oauth/usage/usage.graphql.js';
import { guard } from './guard.js';
import { weighAnswers } from './weighAnswers.js';

let built: Promise<GraphQLSchema> | undefined;

/** The one schema, however many servers a process starts: tests start hundreds. */
export const graphqlSchema = (): Promise<GraphQLSchema> => {
  built ??= buildSchema({
    resolvers: [
      ViewerResolver,
      SecurityResolver,
      SecurityMutationsResolver,
      AdminsResolver,
      AdminMutationsResolver,
      CompanySignInResolver,
      AccountSettingsResolver,
      CreateAccountResolver,
      ClientQueriesResolver,
      ClientMutationsResolver,
      ClientFieldsResolver,
      SecretMutationsResolver,
      HandOffsResolver,
      ModulesResolver,
      AccessTypesResolver,
      ChangeRequestQueriesResolver,
      ChangeRequestMutationsResolver,
      ChangeRequestFieldsResolver,
      ChangeStandingResolver,
      ConsentsResolver,
      ClientUsageResolver,
      UsageHoursResolver,
      SecretUsageResolver,
      AuditChainResolver,
      AuditEntriesResolver,
    ],
    // Inputs are parsed by the commands, with the schemas that the page uses too.
    validate: false,
  })
    .then(guard)
    .then(weighAnswers);
  return built;
};
