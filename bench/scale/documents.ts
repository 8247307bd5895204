import { readFileSync } from 'node:fs';
import path from 'node:path';

const page = path.resolve(import.meta.dirname, '../../apps/admin/src');
const document = (file: string): string => readFileSync(path.join(page, file), 'utf8');

/** What the page itself sends, so that it is measured and not something like it. */
export const clientsDocument = document('clients/list/clients.graphql');
export const countDocument = document('clients/list/clientCount.graphql');
export const viewerDocument = document('viewer/viewer.graphql');
export const auditDocument = document('audit/auditEntries.graphql') + document('audit/actor.graphql');

/** A cursor as the server makes them. There is no other way deep into a list than to have been there. */
export const cursor = (order: string, value: string | number, id: string): string =>
  Buffer.from(JSON.stringify([order, value, id])).toString('base64url');
