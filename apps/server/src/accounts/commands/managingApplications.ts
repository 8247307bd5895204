import type { AccountSettings, UpdateAccountSettings } from '@countersign/schema';
import { maxListedClients } from '@countersign/schema';
import type { FieldChange } from '../../audit/model/entry.js';
import type { Risk } from '../../changes/model/risk.js';
import type { ClientRecord } from '../../clients/model/client.js';
import { type ListedClient, placeOf } from '../../clients/model/order.js';
import { allPages } from '../../export/pages.js';
import { InvalidInput } from '../../kernel/refusal.js';
import type { Write } from '../../model/plan.js';
import type { AccountReads } from '../../model/reads.js';
import type { Account } from '../model/account.js';

/** A client that can renew its tokens for Countersign itself without asking an admin again. */
export interface ManagingApplication {
  readonly id: string;
  readonly name: string;
  /** The number of people who let it act for them. */
  readonly people: number;
  /** The client itself, where it has refresh tokens of its own. */
  readonly program: ClientRecord | undefined;
}

type Asked = Pick<UpdateAccountSettings, 'multiAdmin'>;

/** Whether the change turns multi admin on. */
export const turnsOn = ({ multiAdmin }: Asked, { settings }: Pick<Account, 'settings'>): boolean =>
  multiAdmin?.on === true && !settings.multiAdmin.on;

/** The account's managing applications, ordered by name. Each was allowed by one admin alone. */
export async function loadManagingApplications(
  reads: AccountReads,
  settings: AccountSettings,
): Promise<ManagingApplication[]> {
  const [consents, programs] = await Promise.all([reads.consents.managing(), loadPrograms(reads, settings)]);
  const clients = await reads.clients.byIds(consents.map(({ clientId }) => clientId));
  const people = new Map(consents.map((consent) => [consent.clientId, consent.people]));
  const names = new Map([...clients, ...programs].map(({ id, name }) => [id, name]));
  const ids = [...new Set([...people.keys(), ...programs.map(({ id }) => id)])];
  return ids
    .map((id) => ({
      id,
      // A deleted client's consents stay until they are revoked.
      name: names.get(id) ?? id,
      people: people.get(id) ?? 0,
      program: programs.find((program) => program.id === id),
    }))
    .sort((one, other) => (`${one.name} ${one.id}` < `${other.name} ${other.id}` ? -1 : 1));
}

/**
 * Programs have refresh tokens of their own only where the account allows it. Reads until it has found more than can be
 * ended, so that the caller notices an excess: other clients with the module, which use no client credentials, lie between.
 */
async function loadPrograms(reads: AccountReads, settings: AccountSettings): Promise<ClientRecord[]> {
  if (!settings.clientCredentialsRefreshToken) return [];
  const programs: ClientRecord[] = [];
  for (const moduleId of (await reads.modules.acrossEnvironments()).ownModuleIds) {
    const pages = allPages<ListedClient>(
      (request) => reads.clients.page({ moduleId }, 'NAME_ASC', request),
      (client) => placeOf('NAME_ASC', client),
    );
    for await (const page of pages) {
      const found = await reads.clients.byIds(page.map(({ id }) => id));
      programs.push(...found.filter(({ grantTypes }) => grantTypes.includes('CLIENT_CREDENTIALS')));
      if (programs.length > maxListedClients) return programs;
    }
  }
  return programs;
}

/** Ends all managing applications when multi admin is turned on, except those that are kept explicitly. */
export function endApplications(
  accountId: string,
  all: readonly ManagingApplication[],
  keep: readonly string[],
  now: number,
): { writes: Write[]; changes: FieldChange[]; risks: Risk[] } {
  const strangers = keep.flatMap((id, index) =>
    all.some((application) => application.id === id)
      ? []
      : [{ path: ['keepApplications', index], message: 'This client has no tokens that could be kept.' }],
  );
  if (strangers.length > 0) throw new InvalidInput(strangers);
  const kept = all.filter(({ id }) => keep.includes(id));
  const programs = all.flatMap(({ id, program }) => (program && !keep.includes(id) ? [program] : []));
  if (programs.length > maxListedClients) {
    throw InvalidInput.at(
      ['multiAdmin', 'on'],
      `More than ${maxListedClients} programs have refresh tokens for Countersign itself. Turn those off first.`,
    );
  }
  return {
    writes: [
      // Also removes a consent that is granted concurrently.
      {
        removeAll: 'consents',
        where: { accountId, managesAccount: true },
        except: keep.map((clientId) => ({ clientId })),
      },
      ...programs.map(
        ({ id, version }): Write => ({
          update: 'clients',
          id,
          version,
          set: { tokensRevokedAt: now, updatedAt: now },
        }),
      ),
    ],
    changes: all.length === 0 ? [] : [{ field: 'applications', before: inWords(all), after: inWords(kept) }],
    risks: kept.map(({ id, name }) => ({
      code: 'keepApplications',
      message: `${name} (${id}) goes on managing as it was allowed to by one admin.`,
    })),
  };
}

const maxNamed = 100;

const inWords = (applications: readonly ManagingApplication[]): string[] => [
  ...applications.slice(0, maxNamed).map(({ id, name }) => `${name} (${id})`),
  ...(applications.length > maxNamed ? [`and ${applications.length - maxNamed} more`] : []),
];
