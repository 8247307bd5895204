import { Field, ObjectType } from 'type-graphql';
import type { Answer } from '../../execution/execute.js';
import type { GraphqlContext } from '../../transport/graphql/context.js';
import { mutation, mutationsOf, showDeleted } from '../../transport/graphql/mutation.js';
import { DeletedPayload, Payload, payload, resultOf } from '../../transport/graphql/payload.js';
import { createCatalogueModule } from '../commands/catalogue/createCatalogueModule.js';
import { deleteCatalogueModule } from '../commands/catalogue/deleteCatalogueModule.js';
import { deprecateModule } from '../commands/catalogue/deprecateModule.js';
import { endEntitlement } from '../commands/catalogue/endEntitlement.js';
import { grantEntitlement } from '../commands/catalogue/grantEntitlement.js';
import { publishModule } from '../commands/catalogue/publishModule.js';
import { reinstateModule } from '../commands/catalogue/reinstateModule.js';
import { updateCatalogue } from '../commands/catalogue/updateCatalogue.js';
import { updateCatalogueModule } from '../commands/catalogue/updateCatalogueModule.js';
import { withdrawModule } from '../commands/catalogue/withdrawModule.js';
import { CatalogueModule, showCatalogueModule } from './module.js';

@ObjectType({ description: 'What came of a change of a module of the catalogue.', implements: Payload })
class CatalogueModulePayload extends Payload {
  @Field(() => CatalogueModule, {
    nullable: true,
    description: 'The module as it is now; null where nothing took effect.',
  })
  module!: CatalogueModule | null;
}

async function show(answer: Answer<{ moduleId: string }>, { reads }: GraphqlContext): Promise<CatalogueModulePayload> {
  const id = resultOf(answer)?.moduleId;
  const module = id && (await reads.modules.byId(id));
  return { ...payload(answer), module: module ? showCatalogueModule(module) : null };
}

@ObjectType({ description: 'What came of a change of the catalogue as a whole.', implements: Payload })
class CataloguePayload extends Payload {}

export const CatalogueMutations = mutationsOf(
  mutation(updateCatalogue, CataloguePayload, payload, 'Whether accounts define modules of their own.'),
  mutation(createCatalogueModule, CatalogueModulePayload, show, 'At first a draft, which no account sees.'),
  mutation(updateCatalogueModule, CatalogueModulePayload, show, 'Of a published one, for every account at once.'),
  mutation(
    deleteCatalogueModule,
    DeletedPayload,
    showDeleted(({ moduleId }) => moduleId),
    'Of a draft only.',
  ),
  mutation(
    publishModule,
    CatalogueModulePayload,
    show,
    'Accounts see it from then on, and its audience, key and scopes are the vendor’s for good.',
  ),
  mutation(grantEntitlement, CatalogueModulePayload, show, 'From the very next request on.'),
  mutation(
    endEntitlement,
    CatalogueModulePayload,
    show,
    'The very next token lacks the module. Grants stay with the clients, and are back with it.',
  ),
  mutation(deprecateModule, CatalogueModulePayload, show, 'It goes on until its end, and is in no token from then on.'),
  mutation(reinstateModule, CatalogueModulePayload, show, 'Takes a deprecation or a withdrawal back.'),
  mutation(withdrawModule, CatalogueModulePayload, show, 'It is in no token from the very next request on.'),
);
