import { accessTypeId, CreateAccessType, RestPage } from '@countersign/schema';
import { z } from 'zod';
import { AnswerWeight } from '../../transport/graphql/answerWeight.js';
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
  id: accessTypeId,
  table: 'accessTypes',
  shown: ShownAccessType,
  list: {
    many: 'accessTypes',
    query: RestPage,
    order: () => 'accessTypes.name',
    // Each may have permissions of a quarter of a megabyte: they are read one by one, and no more than fit into one answer.
    async page({ reads }, _query, request) {
      const page = await reads.accessTypes.page(request);
      const weight = new AnswerWeight();
      const items = [];
      for (const { id } of page.items) {
        if (!weight.isFitting()) return { ...page, items, hasNext: true };
        const whole = await reads.accessTypes.byId(id);
        if (whole) items.push(whole);
        weight.add(JSON.stringify(whole ?? null).length);
      }
      return { ...page, items };
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
