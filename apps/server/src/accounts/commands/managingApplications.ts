import type { AccountSettings, UpdateAccountSettings } from '@countersign/schema';
import { mostClientsAtOnce } from '@countersign/schema';
import type { FieldChange } from '../../audit/model/entry.js';
import type { Risk } from '../../changes/model/risk.js';
import type { ClientRecord } from '../../clients/model/client.js';
import { InvalidInput } from '../../kernel/refusal.js';
import type { Write } from '../../model/plan.js';
import type { AccountReads } from '../../model/reads.js';
import type { Account } from '../model/account.js';

/** A client with tokens for Countersign itself that go on by themselves. */
export interface ManagingApplication {
  readonly id: string;
  readonly name: string;
  /** How many let it act for them. */
  readonly people: number;
  /** Where it has refresh tokens that are its own. */
  readonly program: ClientRecord | undefined;
}

type Asked = Pick<UpdateAccountSettings, 'multiAdmin'>;

/** Whether a second admin is asked for from then on, and was not before. */
export const turnsOn = ({ multiAdmin }: Asked, { settings }: Pick<Account, 'settings'>): boolean =>
  multiAdmin?.on === true && !settings.multiAdmin.on;

/** Those that there are, in the order of their names. What they were allowed was by one admin's word. */
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
      // A deleted client's consents stay until they are taken back.
      name: names.get(id) ?? id,
      people: people.get(id) ?? 0,
      program: programs.find((program) => program.id === id),
    }))
    .sort((one, other) => (`${one.name} ${one.id}` < `${other.name} ${other.id}` ? -1 : 1));
}

/** Programs have refresh tokens of their own only where the account chose so. One too many, where there are too many. */
async function loadPrograms(reads: AccountReads, settings: AccountSettings): Promise<ClientRecord[]> {
  if (!settings.clientCredentialsRefreshToken) return [];
  const { ownModuleIds } = await reads.modules.crossings();
  const pages = await Promise.all(
    [...ownModuleIds].map((moduleId) =>
      reads.clients.page({ moduleId }, 'NAME_ASC', { limit: mostClientsAtOnce + 1, backwards: false }),
    ),
  );
  const found = await reads.clients.byIds(pages.flatMap(({ items }) => items.map(({ id }) => id)));
  return found.filter(({ grantTypes }) => grantTypes.includes('CLIENT_CREDENTIALS'));
}

/** What becomes of them when a second admin is asked for: all end, but those that are kept on purpose. */
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
  if (programs.length > mostClientsAtOnce) {
    throw InvalidInput.at(
      ['multiAdmin', 'on'],
      `More than ${mostClientsAtOnce} programs have refresh tokens for Countersign itself. Turn those off first.`,
    );
  }
  return {
    writes: [
      // Also one that somebody allows at this moment.
      {
        removeAll: 'consents',
        where: { accountId, carriesOwnScopes: true },
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

const mostNamed = 100;

const inWords = (applications: readonly ManagingApplication[]): string[] => [
  ...applications.slice(0, mostNamed).map(({ id, name }) => `${name} (${id})`),
  ...(applications.length > mostNamed ? [`and ${applications.length - mostNamed} more`] : []),
];
