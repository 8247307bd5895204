import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { AccessType, showAccessType } from '../../accessTypes/graphql/accessType.js';
import { standingIn } from '../../modules/graphql/entitlementsOf.js';
import { showModule } from '../../modules/graphql/module.js';
import { type GrantedPart, grantedScopes } from '../../modules/model/grantedScopes.js';
import type { Module } from '../../modules/model/module.js';
import type { GraphqlContext } from '../../transport/graphql/context.js';
import { Client, ModuleGrant } from './client.js';
import { ClientSecret, showSecret } from './secret.js';

/** What belongs to a client, read for a whole list at once. */
@Resolver(() => Client)
export class ClientFieldsResolver {
  @FieldResolver(() => [ClientSecret], { description: 'Its secrets, without their values.' })
  async secrets(@Root() client: Readonly<Client>, @Ctx() { loaders, now }: GraphqlContext): Promise<ClientSecret[]> {
    const secrets = await loaders.secretsOf.load(client.id);
    return secrets.map((secret) => showSecret(secret, now()));
  }

  @FieldResolver(() => [ModuleGrant], { description: 'The modules that it is granted.' })
  async modules(@Root() client: Readonly<Client>, @Ctx() context: GraphqlContext): Promise<ModuleGrant[]> {
    const granted = await loadModuleGrants(client.id, context);
    return Promise.all(
      granted.map(async ({ module, grant }) => {
        const { standing, administrator } = await standingIn(context, module, client.environment);
        const lacksAdministrator = grant.administrator && standing === 'IN_FORCE' && !administrator;
        return { ...grant, module: showModule(module), standing, lacksAdministrator };
      }),
    );
  }

  @FieldResolver(() => [String], {
    description: 'The scopes that follow from the modules, as far as these are in force.',
  })
  async scopes(@Root() client: Readonly<Client>, @Ctx() context: GraphqlContext): Promise<string[]> {
    const granted = await loadModuleGrants(client.id, context);
    const each = await Promise.all(
      granted.map(async ({ module, grant }) => {
        const { standing, administrator } = await standingIn(context, module, client.environment);
        if (standing !== 'IN_FORCE') return [];
        return grantedScopes(module, { ...grant, administrator: grant.administrator && administrator });
      }),
    );
    return each.flat();
  }

  @FieldResolver(() => Int, { description: 'How many change requests about it wait for an approval.' })
  async openChangeRequests(@Root() client: Readonly<Client>, @Ctx() { loaders }: GraphqlContext): Promise<number> {
    return (await loaders.openRequestsAbout.load(client.id)) ?? 0;
  }

  @FieldResolver(() => [AccessType], { description: 'The access types that its tokens carry.' })
  async accessTypes(@Root() client: Readonly<Client>, @Ctx() { loaders }: GraphqlContext): Promise<AccessType[]> {
    const assigned = await loaders.accessTypesOf.load(client.id);
    const found = await Promise.all(assigned.map(({ accessTypeId }) => loaders.accessType.load(accessTypeId)));
    return found.filter((accessType) => accessType !== undefined).map(showAccessType);
  }
}

async function loadModuleGrants(
  clientId: string,
  { loaders }: GraphqlContext,
): Promise<{ module: Module; grant: GrantedPart }[]> {
  const granted = await loaders.modulesOf.load(clientId);
  const found = await Promise.all(
    granted.map(async (grant) => ({ module: await loaders.module.load(grant.moduleId), grant })),
  );
  return found.flatMap(({ module, grant }) => (module ? [{ module, grant }] : []));
}
