import { moduleFields, moduleId, moduleStates, RestPage } from '@countersign/schema';
import { z } from 'zod';
import { moveModule } from '../../clients/commands/many/moveModule.js';
import { defineResource } from '../../transport/rest/defineResource.js';
import { createModule } from '../commands/createModule.js';
import { deleteModule } from '../commands/deleteModule.js';
import { updateModule } from '../commands/updateModule.js';
import { showModule } from '../graphql/module.js';

/** A module as REST shows it: what may be written, as it is written. */
const ShownModule = z.object({
  id: z.string(),
  version: z.int(),
  ...moduleFields,
  builtIn: z.boolean().describe('Ours: an account cannot change it.'),
  state: z.enum(moduleStates).describe('OWN is one of the account; any other is published by the vendor.'),
  sunsetAt: z.iso.datetime().nullable().describe('From then on no token is for it.'),
  createdAt: z.iso.datetime(),
});

export const moduleResource = defineResource({
  one: 'module',
  what: 'module',
  tag: 'Modules',
  path: '/api/modules',
  id: moduleId,
  table: 'modules',
  shown: ShownModule,
  list: {
    many: 'modules',
    query: RestPage,
    order: () => 'modules.key',
    page: ({ reads }, _query, request) => reads.modules.page(request),
    place: ({ key: value, id }) => ({ value, id }),
  },
  find: ({ reads }, id) => reads.modules.byId(id),
  show: (rows) => rows.map(showModule),
  idOf: ({ moduleId }) => moduleId,
  commands: [
    { method: 'POST', path: '', command: createModule, makes: true, summary: 'Make a module' },
    {
      method: 'PATCH',
      path: '/:id',
      command: updateModule,
      items: { scopes: { description: '', level: 'STANDARD' } },
      summary: 'Change a module',
    },
    { method: 'DELETE', path: '/:id', command: deleteModule, summary: 'Delete a module' },
    {
      method: 'POST',
      path: '/:id/move',
      command: moveModule,
      summary: 'Move it onto a published module, clients and all',
    },
  ],
});
