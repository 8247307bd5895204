import type { CreateClient, UpdateClient } from '@countersign/schema';
import type { Client } from './client.js';
import { grantsAfter } from './grantsAfter.js';

const inOrder = (grants: Client['modules']) =>
  grants
    .map(({ moduleId, administrator }) => `${moduleId} ${administrator}`)
    .sort()
    .join();

/** Whether a new client would be granted modules. */
export const assignsModules = (input: CreateClient): boolean => input.modules.length > 0;

/** Whether a client would be granted other modules than it is now. */
export const changesModules = (input: UpdateClient, { client }: { client: Client | undefined }): boolean =>
  client !== undefined && inOrder(grantsAfter(client.modules, input.modules)) !== inOrder(client.modules);
