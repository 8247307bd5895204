import type { CommandName } from '@countersign/schema';
import { type Circumstances, type Effect, once } from './circumstances';
import { formatCount } from './customers';

const users = ({ published: { clients, accounts } }: Circumstances): string[] => {
  if (clients === 0) return ['No API client has it so far.'];
  const of = accounts === 1 ? 'one account' : `${formatCount(accounts)} accounts`;
  return [clients === 1 ? 'One API client has it.' : `${formatCount(clients)} API clients of ${of} have it.`];
};

const told = ({ published: { clients } }: Circumstances): string[] =>
  clients === 0 ? [] : ['Their owners and all admins of their accounts are told by mail.'];

const selfChecked =
  'An API that checks tokens by itself, without asking, goes on taking an access token until it expires.';

/** What the vendor's commands do to its catalogue, and to the accounts that have something of it. */
export const catalogueEffects = {
  updateCatalogue: (change) =>
    change.takesAway
      ? [
          once(change, 'Accounts define no more modules of their own', 'from this moment on'),
          'Those that they have stay, with the API clients that have them, and are changed and deleted as before.',
        ]
      : [
          once(change, 'Every account may define modules of its own', 'from this moment on'),
          'Tokens of its API clients may then be for audiences that you have not published.',
        ],
  deleteCatalogueModule: () => ['The draft is gone.', 'No account has seen it.'],
  publishModule: (change) => [
    once(change, 'Accounts that are entitled to it see it, and grant it to their API clients'),
    'Its audience, its key and its scopes are yours for good: no account makes a module of its own with one of them.',
  ],
  deprecateModule: (change) => [
    once(change, 'Accounts see when it ends, and what takes its place'),
    'Until then everything goes on as before; from then on no token is for it.',
    ...users(change),
    ...told(change),
  ],
  reinstateModule: (change) => [
    once(change, 'What was said of its end is taken back'),
    'API clients that still have it get tokens for it again.',
    ...users(change),
    ...told(change),
  ],
  withdrawModule: (change) => [
    once(change, 'It is in no token any more', 'from the very next request on'),
    ...users(change),
    ...told(change),
    ...(change.published.clients > 0 ? [selfChecked] : []),
    'Nothing is taken from API clients: once you reinstate it, they have it again.',
  ],
  updatePlan: (change) => [
    once(
      change,
      change.published.accounts === 1
        ? 'It holds for the one account that has it'
        : `It holds for ${formatCount(change.published.accounts)} accounts that have it`,
      'from the very next request on',
    ),
    'An account’s own limits hold in place of these.',
  ],
  deletePlan: (change) => [
    once(change, 'It goes for good, with what it entitles to'),
    'It is not deleted while an account has it: give that another one first.',
  ],
  endEntitlement: (change) => [
    once(change, 'Tokens lack it', 'from the very next one on'),
    selfChecked,
    'Nothing is taken from API clients: once the account is entitled again, they have it again.',
  ],
} as const satisfies { readonly [N in CommandName]?: (change: Circumstances) => Effect };
