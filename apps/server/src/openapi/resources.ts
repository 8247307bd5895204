import { accessTypeResource } from '../accessTypes/rest/accessTypeResource.js';
import { adminResource } from '../admins/rest/adminResource.js';
import { auditResource } from '../audit/rest/auditResource.js';
import { changeRequestResource } from '../changes/rest/changeRequestResource.js';
import { clientResource } from '../clients/rest/clientResource.js';
import { catalogueResource } from '../modules/rest/catalogueResource.js';
import { moduleResource } from '../modules/rest/moduleResource.js';
import { planResource } from '../plans/rest/planResource.js';
import type { Resource } from '../transport/rest/resource.js';

/** Everything over REST that is said by a table: its routes and its description are made of it. */
export const resources: readonly Resource[] = [
  clientResource,
  moduleResource,
  accessTypeResource,
  changeRequestResource,
  adminResource,
  auditResource,
  catalogueResource,
  planResource,
];
