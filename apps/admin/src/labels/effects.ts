import type { CommandName } from '@countersign/schema';
import { catalogueEffects } from './catalogueEffects';
import { type Circumstances, type Effect, once } from './circumstances';
import { customerEffects } from './customerEffects';
import { listed, rotation, verb } from './rotationEffect';
import { webhookEffects } from './webhookEffects';

/** A command of which the page shows no dialog that says what it does. */
const none = undefined;

function permissions(change: Circumstances): Effect {
  const { takesAway, becomes, ending, waits } = change;
  if (becomes === 'PUBLIC') {
    return [
      ending.length > 0
        ? once(change, `${listed(ending)} ${verb(ending, 'is', 'are')} removed for good`)
        : 'A public client has no secret.',
      once(change, 'Whatever gets tokens by client credentials gets none any more'),
      ...(ending.length > 0 ? ['Going back does not bring a secret back.'] : []),
    ];
  }
  const holds = waits === false ? 'It holds from the next token on' : once(change, 'It holds').slice(0, -1);
  return [
    `${holds}.`,
    ...(becomes === 'CONFIDENTIAL' ? ['It has no secret then: generate one on the client’s page.'] : []),
    takesAway
      ? 'Integrations that rely on what is taken away will break.'
      : 'Nothing is taken away: what works goes on working.',
  ];
}

const isKept = 'It is not deleted while a client has it: take it from the clients first.';

/**
 * What each command does, for the dialog that asks whether it is meant. Total over the commands, so that a new one says
 * whether it has a dialog.
 */
export const effects = {
  updateClient: permissions,
  enableClient: (change) => [once(change, 'It gets tokens again'), 'Its settings and secrets are those that it had.'],
  enableClients: (change) => [
    once(change, 'They get tokens again'),
    'Their settings and secrets are those that they had.',
  ],
  disableClient: () => [
    'It gets no more tokens from this moment on.',
    'Its settings and secrets stay as they are, and you can enable it again.',
  ],
  disableClients: () => [
    'They get no more tokens from this moment on, which will break any related API integrations.',
    'Their settings and secrets stay as they are, and you can enable them again.',
  ],
  updateClients: (change) => [
    once(change, 'It holds for each of them'),
    change.takesAway
      ? 'Integrations that rely on what is taken away will break.'
      : 'What they have besides stays as it is.',
  ],
  expireClientSecrets: (change) =>
    change.overlap > 0
      ? [
          once(change, 'The end is set for every secret that would live longer'),
          'Integrations that have no newer one by then fail.',
        ]
      : [
          once(change, 'All their secrets stop', 'at once'),
          'It cannot be undone.',
          'They get no token until they have new ones.',
        ],
  deleteClients: (change) => [
    'This will break any API integrations that still use them.',
    once(change, 'They and their secrets are gone for good'),
    'Their ids are never given out again.',
  ],
  addClientSecret: (change) => [
    change.staying > 0 ? 'The secrets that are there go on.' : 'It has no other secret that works.',
    `The new one is shown to you${change.recoverable ? '' : ' once'}.`,
    ...(change.waits === false ? [] : [once(change, 'It works')]),
    ...(change.enabled ? [] : ['The client is disabled: no secret gets a token until it is enabled.']),
  ],
  rotateClientSecret: rotation,
  cancelSecretRotation: (change) => [
    once(change, `${listed(change.ending)} ${verb(change.ending, 'stops', 'stop')}`, 'at once'),
    'It cannot be undone.',
    'What it was to replace goes on as if it had never been replaced.',
    ...(change.enabled ? ['Integrations that have changed over already fail until they go back too.'] : []),
  ],
  revokeClientSecret: (change) => {
    const { ending, staying, enabled, finishes } = change;
    return [
      once(change, `${listed(ending)} ${verb(ending, 'stops', 'stop')}`, 'at once'),
      'It cannot be undone.',
      ...(finishes ? ['The one that replaces it goes on.'] : []),
      ...(enabled && !finishes ? ['This will break any related API integrations that still use it.'] : []),
      ...(staying === 0 ? ['No other secret of the client works.'] : []),
    ];
  },
  revokeClientTokens: () => [
    'Everything that it holds ends at once, also what people let it do for them.',
    'Its secrets stay, so that it can get new tokens: rotate or disable it if you do not want that.',
    'An API that checks tokens by itself, without asking, goes on taking an access token until it expires.',
  ],
  deleteClient: (change) => [
    change.enabled ? 'This will break any related API integrations.' : 'It gets no tokens now, since it is disabled.',
    once(change, `The client${change.staying > 0 ? ' and its secrets are' : ' is'} gone for good`),
    'Its id is never given out again.',
  ],
  moveModule: (change) => [
    once(change, 'Every API client that has it gets the published module in its place', 'from the very next token on'),
    'Its tokens are for the published audience then, and whoever names an old scope names the new one.',
    ...(change.takesAway ? ['Integrations that rely on a scope that is lost will break.'] : []),
    'Your own module is deleted.',
  ],
  deleteModule: (change) => [once(change, 'Its scopes go with it'), isKept],
  deleteAccessType: (change) => [once(change, 'It goes for good'), isKept],
  disableAdmin: () => ['They are signed out of this account at once, and cannot come in until you enable them.'],
  removeAdmin: (change) => [
    once(change, 'They are signed out of this account', 'at once'),
    'What they did stays in the audit.',
  ],
  resetSecondFactors: (change) => [
    once(change, 'Authenticator app, passkeys and backup codes are gone, and every session of theirs ends', 'at once'),
    'It is for somebody who lost their phone or key. See that it is them who asks: until they have set up another, their password alone lets them in.',
  ],
  revokeInvitation: () => ['The link that they were sent stops working.'],
  removeIdentityProvider: (change) => [
    once(change, 'Nobody comes in by it any more'),
    change.connected === 0
      ? 'No admin has signed in with it yet.'
      : `${change.connected === 1 ? 'One admin has' : `${change.connected} admins have`} come in by it. Those who have no password here must be removed and invited again.`,
  ],
  ...customerEffects,
  ...webhookEffects,
  ...catalogueEffects,
  openAccount: none,
  adoptVendor: none,
  resendAccountInvitation: none,
  createDemo: none,
  reseal: none,
  // Its preview shows the changes, and what is there already that feels them.
  updateAccountSettings: none,
  setIdentityProvider: none,
  linkIdentity: none,
  signIn: none,
  signOut: none,
  switchAccount: none,
  enterAccount: none,
  stopFactorReset: none,
  applyFactorReset: none,
  announceChange: none,
  declineSupportAccess: none,
  closeSupportAccess: none,
  revokeSession: none,
  acceptInvitation: none,
  setPassword: none,
  joinIdentities: none,
  addTotp: none,
  addPasskey: none,
  removeTotp: none,
  removePasskey: none,
  renewBackupCodes: none,
  addPrivileges: none,
  inviteAdmin: none,
  updateAdmin: none,
  enableAdmin: none,
  resendInvitation: none,
  recoverAdmin: none,
  createClient: none,
  updateClientSecret: none,
  revealClientSecret: none,
  createSecretShareLink: none,
  revokeSecretShareLink: none,
  openSecretShareLink: none,
  warnOfExpiry: none,
  noteLeakedSecret: none,
  noteLeakedToken: none,
  exportClients: none,
  exportAudit: none,
  createCatalogueModule: none,
  updateCatalogueModule: none,
  grantEntitlement: none,
  createPlan: none,
  createModule: none,
  updateModule: none,
  createAccessType: none,
  updateAccessType: none,
  grantConsent: none,
  revokeConsent: none,
  createPersonalToken: none,
  revokePersonalToken: none,
  approveChangeRequest: none,
  confirmChangeRequest: none,
  rejectChangeRequest: none,
  withdrawChangeRequest: none,
  resubmitChangeRequest: none,
  expireChangeRequest: none,
  supersedeChangeRequest: none,
} as const satisfies { readonly [N in CommandName]: ((change: Circumstances) => Effect) | undefined };

/** The commands that ask whether they are meant. */
export type AskingCommand = {
  [N in CommandName]: (typeof effects)[N] extends undefined ? never : N;
}[CommandName];

const unknown: Circumstances = {
  waits: false,
  enabled: true,
  ending: [],
  staying: 0,
  overlap: 0,
  finishes: false,
  linked: false,
  recoverable: false,
  takesAway: false,
  becomes: undefined,
  connected: 0,
  customer: { clients: 0, admins: 0, hasReference: false },
  published: { clients: 0, accounts: 0 },
};

/** What a command does in these circumstances; those that are left out do not matter to it. */
export const effectOf = (name: AskingCommand, change: Partial<Circumstances> & Pick<Circumstances, 'waits'>): Effect =>
  effects[name]({ ...unknown, ...change });
