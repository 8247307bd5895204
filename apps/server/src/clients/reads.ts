import type { ClientType } from '@countersign/schema';
import type { Page, PageRequest } from '../kernel/page.js';
import type { Client, ClientAccessTypeRecord, ClientModuleRecord, ClientRecord } from './client.js';
import type { ClientSecretRecord } from './secrets/secret.js';

export interface ClientFilter {
  /** Part of the name, or the beginning of the client_id. */
  readonly search?: string | undefined;
  readonly type?: ClientType | undefined;
  readonly enabled?: boolean | undefined;
  readonly moduleId?: string | undefined;
}

export type ClientOrder = 'NAME_ASC' | 'NAME_DESC' | 'CREATED_ASC' | 'CREATED_DESC';

/** What can be read of one account's clients; deleted ones are not there. */
export interface ClientReads {
  /** A client with everything that belongs to it. */
  byId(id: string): Promise<Client | undefined>;
  byIds(ids: readonly string[]): Promise<ClientRecord[]>;
  page(filter: ClientFilter, order: ClientOrder, request: PageRequest): Promise<Page<ClientRecord>>;
  secretsOf(ids: readonly string[]): Promise<ClientSecretRecord[]>;
  modulesOf(ids: readonly string[]): Promise<ClientModuleRecord[]>;
  accessTypesOf(ids: readonly string[]): Promise<ClientAccessTypeRecord[]>;
  /** Whether an id was ever a client's, of any account, deleted ones included: it is never used again. */
  isIdTaken(id: string): Promise<boolean>;
}
