import { catalogueStates, moduleFields, RestCatalogue } from '@countersign/schema';
import { z } from 'zod';
import { defineResource } from '../../transport/rest/defineResource.js';
import { createCatalogueModule } from '../commands/catalogue/createCatalogueModule.js';
import { deleteCatalogueModule } from '../commands/catalogue/deleteCatalogueModule.js';
import { deprecateModule } from '../commands/catalogue/deprecateModule.js';
import { endEntitlement } from '../commands/catalogue/endEntitlement.js';
import { grantEntitlement } from '../commands/catalogue/grantEntitlement.js';
import { publishModule } from '../commands/catalogue/publishModule.js';
import { reinstateModule } from '../commands/catalogue/reinstateModule.js';
import { updateCatalogueModule } from '../commands/catalogue/updateCatalogueModule.js';
import { withdrawModule } from '../commands/catalogue/withdrawModule.js';
import { showCatalogueModule } from '../graphql/module.js';
import { isOfCatalogue } from '../model/module.js';

const moment = z.iso.datetime().nullable();

/** A module of the catalogue as the vendor is shown it over REST. */
const ShownCatalogueModule = z.object({
  id: z.string(),
  version: z.int(),
  ...moduleFields,
  documentationUrl: z.string().nullable(),
  state: z.enum(catalogueStates),
  publishedAt: moment.describe('Null for a draft.'),
  deprecatedAt: moment,
  sunsetAt: moment.describe('From then on no token is for it.'),
  successorId: z.string().nullable().describe('The module that takes its place.'),
  createdAt: z.iso.datetime(),
});

/** The vendor's catalogue, and who is entitled to what of it. */
export const catalogueResource = defineResource({
  one: 'catalogueModule',
  what: 'module in the catalogue',
  tag: 'Catalogue',
  path: '/api/catalogue/modules',
  table: 'modules',
  shown: ShownCatalogueModule,
  list: {
    many: 'catalogueModules',
    query: RestCatalogue,
    order: () => 'catalogue.key',
    page: ({ reads }, { state }, request) => reads.modules.cataloguePage(state, request),
    place: ({ key: value, id }) => ({ value, id }),
  },
  async find({ reads, accountId }, id) {
    const module = await reads.modules.byId(id);
    return module && module.accountId === accountId && isOfCatalogue(module) ? module : undefined;
  },
  show: (rows) => rows.map(showCatalogueModule),
  idOf: ({ moduleId }) => moduleId,
  commands: [
    { method: 'POST', path: '', command: createCatalogueModule, makes: true, summary: 'Draft a module' },
    {
      method: 'PATCH',
      path: '/:id',
      command: updateCatalogueModule,
      items: { scopes: { description: '', level: 'STANDARD' } },
      summary: 'Change a module of the catalogue',
    },
    { method: 'DELETE', path: '/:id', command: deleteCatalogueModule, summary: 'Drop a draft' },
    { method: 'POST', path: '/:id/publish', command: publishModule, summary: 'Publish a draft' },
    { method: 'POST', path: '/:id/deprecate', command: deprecateModule, summary: 'Say when a module ends' },
    { method: 'POST', path: '/:id/reinstate', command: reinstateModule, summary: 'Take its end back' },
    { method: 'POST', path: '/:id/withdraw', command: withdrawModule, summary: 'Withdraw a deprecated module' },
    {
      method: 'POST',
      path: '/entitlements',
      command: grantEntitlement,
      summary: 'Entitle an account, a plan or every account',
    },
    {
      method: 'POST',
      path: '/entitlements/end',
      command: endEntitlement,
      summary: 'End an entitlement, at once or at a moment',
    },
  ],
});
