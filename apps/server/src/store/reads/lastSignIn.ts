import { type SQL, sql } from 'drizzle-orm';
import type { Tables } from '../tables/index.js';

/** When the last sign-in was of those that the condition names, by the audit; null where there was none. */
export const lastSignIn = ({ auditEntries }: Pick<Tables, 'auditEntries'>, which: SQL) =>
  sql<
    number | null
  >`(select ${auditEntries.at} from ${auditEntries} where ${which} and ${auditEntries.action} = 'signIn' order by ${auditEntries.seq} desc limit 1)`;
