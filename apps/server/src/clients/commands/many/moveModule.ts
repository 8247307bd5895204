import { MoveModule, maxClientsAtOnce } from '@countersign/schema';
import type { FieldChange } from '../../../audit/model/entry.js';
import { dependencyOn } from '../../../changes/model/dependency.js';
import type { Risk } from '../../../changes/model/risk.js';
import { assertVersion } from '../../../kernel/assertVersion.js';
import { InvalidInput } from '../../../kernel/refusal.js';
import { patientCommand } from '../../../model/command.js';
import { requireOwn } from '../../../modules/commands/requireOwn.js';
import { moduleSubject } from '../../../modules/model/describe.js';
import { isOfCatalogue, type Module } from '../../../modules/model/module.js';
import { movedGrant, movedScopes } from '../../../modules/model/movedGrant.js';
import { updateClient } from '../updateClient.js';
import { decideEach } from './decideEach.js';
import { loadMany } from './loadMany.js';
import { together } from './together.js';
import { updateOf } from './updateOf.js';

/**
 * Moves an account's own module onto a published one, clients and all: each that has it comes to have the other in its place,
 * with the scopes that take the place of its own and no others, and the own one is deleted. The very next tokens have the
 * published audience.
 */
export const moveModule = patientCommand({
  name: 'moveModule',
  input: MoveModule,

  async load(reads, { id, ontoId }) {
    const [own, onto, granted] = await Promise.all([
      reads.modules.byId(id),
      reads.modules.byId(ontoId),
      reads.modules.grantedTo(id, maxClientsAtOnce + 1),
    ]);
    const many = await loadMany(reads, granted.slice(0, maxClientsAtOnce), { moduleIds: [id, ontoId] });
    return { own, onto, isAll: granted.length <= maxClientsAtOnce, ...many };
  },

  async decide({ input, account, loaded: { own: found, onto: target, isAll, ...loaded }, ...context }) {
    const own = requireOwn(found, account, 'moved');
    assertVersion(
      own.version,
      input.expectedVersion,
      'This module has changed since you opened it. See what changed, then try again.',
    );
    const onto = requirePublished(target);
    assertKnown(own, onto, input.scopes);
    const { moved, lost } = movedScopes(own, onto, input.scopes);
    const { id, version } = own;
    const clients = loaded.clients.filter(({ modules }) => modules.some(({ moduleId }) => moduleId === id));
    const members = await decideEach(clients, { accountId: account.id, field: 'clients' }, (client) => {
      const held = client.modules.find(({ moduleId }) => moduleId === id);
      const grant = held && movedGrant(own, onto, held, moved);
      const change = {
        ...(grant && { addModules: [{ ...grant, moduleId: onto.id, scopes: grant.scopes && [...grant.scopes] }] }),
        removeModules: [{ moduleId: id }],
      };
      return updateClient.decide({
        ...context,
        account,
        input: updateOf(client, change, loaded.modules),
        loaded: {
          ...loaded,
          client,
          alike: [],
          recent: [],
          namesake: undefined,
          isReferenceTaken: false,
          easyKeys: [],
        },
      });
    });
    const { reach: _, ...decided } = together(members, { account, summary: () => [] });
    return {
      ...decided,
      writes: [
        ...decided.writes,
        ...(isAll
          ? [
              { removeAll: 'moduleNames' as const, where: { moduleId: id } },
              { remove: 'modules' as const, key: { id, version } },
            ]
          : [{ update: 'modules' as const, id, version, set: {} }]),
      ],
      subject: moduleSubject(own),
      changes: [...changesOf(onto, moved, lost), ...decided.changes],
      dependsOn: [
        ...(decided.dependsOn ?? []).filter((one) => one.id !== id),
        dependencyOn('modules', own, ['audience', 'scopes']),
      ],
      risks: [...(isAll ? [] : [moreClients]), ...(decided.risks ?? [])],
      result: { moduleId: onto.id },
    };
  },
});

const moreClients: Risk = {
  code: 'clients',
  message: `More than ${maxClientsAtOnce} clients have it: these are the first of them. Ask for the rest afterwards; the module stays until then.`,
};

function requirePublished(onto: Module | undefined): Module {
  if (onto && isOfCatalogue(onto) && (onto.state === 'PUBLISHED' || onto.state === 'DEPRECATED')) return onto;
  throw InvalidInput.at('ontoId', 'This is no module that is published to you.');
}

/** @throws InvalidInput at each scope that one of the two has not */
function assertKnown(own: Module, onto: Module, told: MoveModule['scopes']): void {
  const missing = (module: Module, name: string) => !module.scopes.some((scope) => scope.name === name);
  const issues = told.flatMap(({ from, to }, index) => [
    ...(missing(own, from) ? [{ path: ['scopes', index, 'from'], message: `${own.name} has no scope ${from}.` }] : []),
    ...(missing(onto, to) ? [{ path: ['scopes', index, 'to'], message: `${onto.name} has no scope ${to}.` }] : []),
  ]);
  if (issues.length > 0) throw new InvalidInput(issues);
}

const changesOf = (onto: Module, moved: MoveModule['scopes'], lost: readonly string[]): FieldChange[] => [
  { field: 'movedOnto', before: null, after: `${onto.name} (${onto.key})` },
  ...(moved.length > 0
    ? [{ field: 'movedScopes', before: null, after: moved.map(({ from, to }) => `${from} becomes ${to}`) }]
    : []),
  ...(lost.length > 0 ? [{ field: 'lostScopes', before: lost, after: null }] : []),
];
