import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { AccessType, showAccessType } from '../../accessTypes/graphql/accessType.js';
import { showModule } from '../../modules/graphql/module.js';
import { grantedScopes } from '../../modules/model/grantedScopes.js';
import type { Module } from '../../modules/model/module.js';
import type { GraphqlContext } from '../../transport/graphql/context.js';
import { Client, ModuleGrant } from './client.js';
import { ClientSecret, showSecret } from './secret.js';

/** What belongs to a client, read for a whole list at once. */
@Resolver(() => Client)
export class ClientFieldsResolver {
  @FieldResolver(() => [ClientSecret])
  async secrets(@Root() client: Client, @Ctx() { loaders, now }: GraphqlContext): Promise<ClientSecret[]> {
    const secrets = await loaders.secretsOf.load(client.id);
    return secrets.map((secret) => showSecret(secret, now()));
  }

  @FieldResolver(() => [ModuleGrant])
  async modules(@Root() client: Client, @Ctx() context: GraphqlContext): Promise<ModuleGrant[]> {
    const granted = await loadModuleGrants(client.id, context);
    return granted.map(({ module, administrator }) => ({ module: showModule(module), administrator }));
  }

  @FieldResolver(() => [String], { description: 'The scopes that follow from the modules.' })
  async scopes(@Root() client: Client, @Ctx() context: GraphqlContext): Promise<string[]> {
    const granted = await loadModuleGrants(client.id, context);
    return granted.flatMap(({ module, administrator }) => grantedScopes(module, administrator));
  }

  @FieldResolver(() => [AccessType])
  async accessTypes(@Root() client: Client, @Ctx() { loaders }: GraphqlContext): Promise<AccessType[]> {
    const assigned = await loaders.accessTypesOf.load(client.id);
    const found = await Promise.all(assigned.map(({ accessTypeId }) => loaders.accessType.load(accessTypeId)));
    return found.filter((accessType) => accessType !== undefined).map(showAccessType);
  }
}

async function loadModuleGrants(
  clientId: string,
  { loaders }: GraphqlContext,
): Promise<{ module: Module; administrator: boolean }[]> {
  const granted = await loaders.modulesOf.load(clientId);
  const found = await Promise.all(
    granted.map(async ({ moduleId, administrator }) => ({
      module: await loaders.module.load(moduleId),
      administrator,
    })),
  );
  return found.flatMap(({ module, administrator }) => (module ? [{ module, administrator }] : []));
}
