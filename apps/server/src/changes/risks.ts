import { Privilege, privilegeWords } from '@countersign/schema';
import type { FieldChange } from '../audit/entry.js';
import type { Json } from '../kernel/json.js';
import type { Risk } from './changeRequest.js';

const list = (value: Json): string[] => (Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []);
const added = ({ before, after }: FieldChange): string[] => list(after).filter((item) => !list(before).includes(item));
const hostOf = (uri: string): string => (URL.canParse(uri) ? new URL(uri).host || uri : uri);

/** For one field, what of its change a reviewer should not miss. */
type Look = (change: FieldChange) => string | false | undefined;

const loosened =
  (what: string): Look =>
  ({ before, after }) =>
    before !== null && after === true && what;
const tightenedNoMore =
  (what: string): Look =>
  ({ before, after }) =>
    before === true && after === false && what;

const looks: Readonly<Record<string, Look>> = {
  modules: (change) => {
    const administered = added(change).filter((name) => name.endsWith(', administrator)'));
    return administered.length > 0 && `New administrator scopes: ${administered.join(', ')}.`;
  },
  accessTokenLifetime: ({ before, after }) =>
    typeof before === 'number' && typeof after === 'number' && after > before && 'Its tokens would live longer.',
  redirectUris: (change) => {
    const known = new Set(list(change.before).map(hostOf));
    const hosts = added(change)
      .map(hostOf)
      .filter((host) => !known.has(host));
    return hosts.length > 0 && `People would be sent to a new host: ${[...new Set(hosts)].join(', ')}.`;
  },
  publicKeys: (change) =>
    change.before !== null && added(change).length > 0 && 'Whoever holds a new key could get its tokens.',
  environment: ({ before, after }) => before !== null && after === 'production' && 'It would move to production.',
  resourceServers: (change) =>
    change.before !== null && added(change).length > 0 && 'More clients could look into the tokens of this module.',
  type: ({ before, after }) => before === 'CONFIDENTIAL' && after === 'PUBLIC' && 'Its secrets are removed for good.',
  scopes: ({ before, after }) => {
    const administrator = (value: Json) =>
      (Array.isArray(value) ? value : []).filter((scope) => scope?.level === 'ADMINISTRATOR').length;
    return administrator(after) > administrator(before) && 'The module would have more administrator scopes.';
  },
  issuer: ({ after }) =>
    typeof after === 'string' && `Whoever runs ${hostOf(after)} could sign in as any admin without a second factor.`,
  privileges: (change) => {
    const privileges = added(change).map((privilege) => privilegeWords[Privilege.parse(privilege)]);
    return privileges.length > 0 && `New privileges: ${privileges.join(', ')}.`;
  },
  secretVisibility: ({ after }) => after === 'RECOVERABLE' && 'New secrets could be looked at again.',
  rotationOverlap: loosened('A replaced secret could go on working for a while.'),
  machinesMaySkipStepUp: loosened('Programs could do what asks a person for a passcode.'),
  clientCredentialsRefreshToken: loosened('Clients would get refresh tokens for client credentials.'),
  secondFactorRequired: tightenedNoMore('Admins could sign in without a second factor.'),
  typedConfirmation: tightenedNoMore('Clients could be deleted without typing their name.'),
  lockedAfterCreation: tightenedNoMore('Clients could be changed after they were created.'),
  multiAdmin: tightenedNoMore('Changes would no longer wait for a second admin.'),
  approvalScope: ({ before }) => before === 'EVERYTHING' && 'Fewer changes would wait for a second admin.',
  approvers: ({ before, after }) =>
    typeof before === 'number' && typeof after === 'number' && after < before && 'Fewer admins would have to approve.',
  secretsPerClient: ({ before, after }) =>
    typeof before === 'number' && typeof after === 'number' && after > before && 'Clients could have more secrets.',
  greatestSecretLifetimeDays: ({ before, after }) =>
    before !== null && (after === null || Number(after) > Number(before)) && 'Secrets could live longer.',
  greatestAccessTokenLifetime: ({ before, after }) =>
    before !== null && Number(after) > Number(before) && 'Tokens could live longer.',
  maxTokensPerMinute: ({ before, after }) =>
    before !== null && Number(after) > Number(before) && 'One client could take more of what all share.',
};

/** What a command does in any case, whatever it is done to. */
const inAnyCase: Readonly<Record<string, string>> = {
  deleteClient: 'Every integration that uses this client stops working, and nothing brings it back.',
};

/** What of a change a reviewer should not miss, in words. */
export function risksOf(command: string, changes: readonly FieldChange[]): Risk[] {
  const always = inAnyCase[command];
  const ofFields = changes.flatMap((change) => {
    const message = looks[change.field]?.(change);
    return message ? [{ code: change.field, message }] : [];
  });
  return [...(always ? [{ code: command, message: always }] : []), ...ofFields];
}
