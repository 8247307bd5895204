import { CreatePlan, RestPage } from '@countersign/schema';
import { z } from 'zod';
import { readsAcross } from '../../customers/flows/readsAcross.js';
import { defineResource } from '../../transport/rest/defineResource.js';
import { createPlan } from '../commands/createPlan.js';
import { deletePlan } from '../commands/deletePlan.js';
import { updatePlan } from '../commands/updatePlan.js';
import { showPlan } from '../graphql/plan.js';

const { key, name, description, limits } = CreatePlan.shape;

/** A plan as the vendor is shown it over REST. */
const ShownPlan = z.object({
  id: z.string(),
  version: z.int(),
  key,
  name,
  description: description.unwrap(),
  limits: limits.unwrap(),
  createdAt: z.iso.datetime(),
});

/** The vendor's plans. What its accounts are entitled to by one is said of the modules of the catalogue. */
export const planResource = defineResource({
  one: 'plan',
  what: 'plan',
  tag: 'Plans',
  path: '/api/plans',
  table: 'plans',
  shown: ShownPlan,
  list: {
    many: 'plans',
    query: RestPage,
    order: () => 'plans.key',
    page: async (caller, _query, request) => (await readsAcross(caller))('plans')(request),
    place: ({ key: value, id }) => ({ value, id }),
  },
  find: async (caller, id) => (await readsAcross(caller))('planById')(id),
  show: (rows) => rows.map(showPlan),
  idOf: ({ planId }) => planId,
  commands: [
    { method: 'POST', path: '', command: createPlan, makes: true, summary: 'Make a plan' },
    { method: 'PATCH', path: '/:id', command: updatePlan, summary: 'Change a plan' },
    { method: 'DELETE', path: '/:id', command: deletePlan, summary: 'Delete a plan that no account has' },
  ],
});
