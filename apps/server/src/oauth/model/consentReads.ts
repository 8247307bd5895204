import type { ConsentRecord } from './consent.js';

/** What can be read of what people of one account have let clients do. */
export interface ConsentReads {
  byAdminAndClient(adminId: string, clientId: string): Promise<ConsentRecord | undefined>;
  /** Newest first. */
  byAdmin(adminId: string): Promise<ConsentRecord[]>;
  /** The clients that people let act in Countersign itself, and how many did. */
  managing(): Promise<{ readonly clientId: string; readonly people: number }[]>;
}
