import type { CreateClient, UpdateClient, UpdateClients } from '@countersign/schema';
import type { Client } from './client.js';
import { areSameGrants, grantsAfter } from './grantsAfter.js';

/** Whether a new client would be granted modules. */
export const assignsModules = (input: CreateClient): boolean => input.modules.length > 0;

/** Whether a client would be granted other modules than it is now. */
export const changesModules = (input: UpdateClient, { client }: { client: Client | undefined }): boolean =>
  client !== undefined && !areSameGrants(grantsAfter(client.modules, input.modules), client.modules);

/** Whether many clients would be given modules, or lose some; asked as well where each has, or lacks, them already. */
export const changesModulesOfSome = ({ addModules = [], removeModules = [] }: UpdateClients): boolean =>
  addModules.length + removeModules.length > 0;
