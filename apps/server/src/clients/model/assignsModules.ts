import type { CreateClient, UpdateClient } from '@countersign/schema';
import type { Client } from './client.js';
import { areSameGrants, grantsAfter } from './grantsAfter.js';

/** Whether a new client would be granted modules. */
export const assignsModules = (input: CreateClient): boolean => input.modules.length > 0;

/** Whether a client would be granted other modules than it is now. */
export const changesModules = (input: UpdateClient, { client }: { client: Client | undefined }): boolean =>
  client !== undefined && !areSameGrants(grantsAfter(client.modules, input.modules), client.modules);
