import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import { AccessTypeFieldsResolver } from '../../accessTypes/graphql/accessType.js';
import { AccessTypeMutations } from '../../accessTypes/graphql/accessTypeMutations.js';
import { AccessTypesResolver } from '../../accessTypes/graphql/accessTypes.js';
import { AccountFieldsResolver } from '../../accounts/graphql/account.js';
import { AccountSettingsMutations } from '../../accounts/graphql/accountSettings.js';
import { AdminMutations } from '../../admins/graphql/adminMutations.js';
import { AdminsResolver } from '../../admins/graphql/admins.js';
import { AuditChainResolver } from '../../audit/graphql/auditChain.js';
import { AuditEntriesResolver } from '../../audit/graphql/auditEntries.js';
import { PersonalTokenMutations, PersonalTokensResolver } from '../../auth/graphql/personalTokens.js';
import { SecurityResolver } from '../../auth/graphql/security.js';
import { SecurityMutationsResolver } from '../../auth/graphql/securityMutations.js';
import { ViewerResolver } from '../../auth/graphql/viewer.js';
import { WhoamiResolver } from '../../auth/graphql/whoami.js';
import { ChangeRequestFieldsResolver } from '../../changes/graphql/changeRequestFields.js';
import { ChangeRequestMutations } from '../../changes/graphql/changeRequestMutations.js';
import { ChangeRequestQueriesResolver } from '../../changes/graphql/changeRequestQueries.js';
import { ReviewStateResolver } from '../../changes/graphql/reviewState.js';
import { ClientFieldsResolver } from '../../clients/graphql/clientFields.js';
import { ClientLimitsResolver } from '../../clients/graphql/clientLimits.js';
import { ClientMutations } from '../../clients/graphql/clientMutations.js';
import { ClientQueriesResolver } from '../../clients/graphql/clientQueries.js';
import { SecretMutations } from '../../clients/graphql/secretMutations.js';
import { SecretShareLinkMutations, SecretShareLinksResolver } from '../../clients/graphql/secretShareLink.js';
import { CustomerMutations } from '../../customers/graphql/customerMutations.js';
import { CustomersResolver } from '../../customers/graphql/customerQueries.js';
import { FactorResetResolver } from '../../customers/graphql/factorReset.js';
import { FactorResetMutations } from '../../customers/graphql/factorResetMutations.js';
import { SupportAccessResolver } from '../../customers/graphql/supportAccess.js';
import { SupportAccessMutations } from '../../customers/graphql/supportAccessMutations.js';
import { SupportMutations } from '../../customers/graphql/supportMutations.js';
import { SupportResolver } from '../../customers/graphql/supportQueries.js';
import { CatalogueResolver } from '../../modules/graphql/catalogue.js';
import { CatalogueMutations } from '../../modules/graphql/catalogueMutations.js';
import { ModuleMutations } from '../../modules/graphql/moduleMutations.js';
import { ModulesResolver } from '../../modules/graphql/modules.js';
import { ClientRefusalsResolver } from '../../oauth/graphql/clientRefusals.js';
import { ConsentsResolver } from '../../oauth/graphql/consents.js';
import { OverviewResolver } from '../../oauth/graphql/overview.js';
import { RecentAddressesResolver, UntrustedProxyResolver } from '../../oauth/graphql/recentAddresses.js';
import { ClientUsageResolver, SecretUsageResolver, UsageHoursResolver } from '../../oauth/graphql/usage.js';
import { UsageCountsResolver } from '../../oauth/graphql/usageCounts.js';
import { PlanMutations } from '../../plans/graphql/planMutations.js';
import { PlansResolver } from '../../plans/graphql/plans.js';
import { IdentityProviderMutations, SsoResolver } from '../../sso/graphql/sso.js';
import { WebhookMutations } from '../../webhooks/graphql/webhookMutations.js';
import { WebhookDeliveryResolver, WebhookEndpointsResolver } from '../../webhooks/graphql/webhooks.js';
import { describeInputs } from './describeInputs.js';
import { guard } from './guard.js';
import { NodeResolver } from './nodeQuery.js';
import { nullableRoots } from './nullableRoots.js';
import { oneOfInputs } from './oneOfInputs.js';
import { weighAnswers } from './weighAnswers.js';

let built: Promise<GraphQLSchema> | undefined;

/** The schema, built once for all servers of a process: tests start hundreds. */
export const graphqlSchema = (): Promise<GraphQLSchema> => {
  built ??= buildSchema({
    resolvers: [
      NodeResolver,
      ViewerResolver,
      WhoamiResolver,
      SecurityResolver,
      SecurityMutationsResolver,
      PersonalTokensResolver,
      PersonalTokenMutations,
      AdminsResolver,
      AdminMutations,
      SsoResolver,
      IdentityProviderMutations,
      AccountSettingsMutations,
      AccountFieldsResolver,
      CatalogueResolver,
      CatalogueMutations,
      PlansResolver,
      PlanMutations,
      CustomersResolver,
      CustomerMutations,
      SupportResolver,
      SupportMutations,
      FactorResetResolver,
      FactorResetMutations,
      SupportAccessResolver,
      SupportAccessMutations,
      ClientQueriesResolver,
      OverviewResolver,
      ClientMutations,
      ClientFieldsResolver,
      ClientLimitsResolver,
      SecretMutations,
      SecretShareLinksResolver,
      SecretShareLinkMutations,
      ModulesResolver,
      ModuleMutations,
      AccessTypesResolver,
      AccessTypeFieldsResolver,
      AccessTypeMutations,
      ChangeRequestQueriesResolver,
      ChangeRequestMutations,
      ChangeRequestFieldsResolver,
      ReviewStateResolver,
      ConsentsResolver,
      ClientUsageResolver,
      UsageHoursResolver,
      UsageCountsResolver,
      ClientRefusalsResolver,
      RecentAddressesResolver,
      UntrustedProxyResolver,
      SecretUsageResolver,
      WebhookEndpointsResolver,
      WebhookDeliveryResolver,
      WebhookMutations,
      AuditChainResolver,
      AuditEntriesResolver,
    ],
    // Commands parse their inputs, with the schemas that the page uses too.
    validate: false,
    // Asking the whole schema of itself takes a twentieth of a start, and Apollo asserts that it is valid anyway.
    skipCheck: true,
  })
    .then(describeInputs)
    .then(oneOfInputs)
    .then(nullableRoots)
    .then(guard)
    .then(weighAnswers);
  return built;
};
