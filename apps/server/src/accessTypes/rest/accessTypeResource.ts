import { CreateAccessType, RestPage } from '@countersign/schema';
import { z } from 'zod';
import { defineResource } from '../../transport/rest/defineResource.js';
import { createAccessType } from '../commands/createAccessType.js';
import { deleteAccessType } from '../commands/deleteAccessType.js';
import { updateAccessType } from '../commands/updateAccessType.js';

const { name, description, permissions } = CreateAccessType.shape;

/** An access type as REST shows it: what may be written, as it is written. */
const ShownAccessType = z.object({
  id: z.string(),
  version: z.int(),
  name,
  description: description.unwrap(),
  permissions: permissions.unwrap(),
  createdAt: z.iso.datetime(),
});

export const accessTypeResource = defineResource({
  one: 'accessType',
  what: 'access type',
  tag: 'Access types',
  path: '/api/access-types',
  shown: ShownAccessType,
  list: {
    many: 'accessTypes',
    query: RestPage,
    order: () => 'accessTypes.name',
    // A page of them has permissions of a quarter of a megabyte each: they are read one by one.
    async page({ reads }, _query, request) {
      const { items, ...page } = await reads.accessTypes.page(request);
      const whole = await Promise.all(items.map(({ id }) => reads.accessTypes.byId(id)));
      return { ...page, items: whole.flatMap((one) => one ?? []) };
    },
    place: ({ name: value, id }) => ({ value, id }),
  },
  find: ({ reads }, id) => reads.accessTypes.byId(id),
  show: (rows) => rows.map((row) => ({ ...row, createdAt: new Date(row.createdAt) })),
  idOf: ({ accessTypeId }) => accessTypeId,
  commands: [
    { method: 'POST', path: '', command: createAccessType, makes: true, summary: 'Make an access type' },
    {
      method: 'PATCH',
      path: '/:id',
      command: updateAccessType,
      items: { permissions: { fields: null } },
      summary: 'Change an access type',
    },
    { method: 'DELETE', path: '/:id', command: deleteAccessType, summary: 'Delete an access type' },
  ],
});
