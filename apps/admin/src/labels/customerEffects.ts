import type { CommandName } from '@countersign/schema';
import { type Circumstances, type Effect, once } from './circumstances';
import { formatCount } from './customers';

const admins = (count: number) =>
  count === 0
    ? 'nobody comes in'
    : count === 1
      ? 'its one admin does not come in'
      : `none of its ${formatCount(count)} admins comes in`;

const clients = (count: number) =>
  count === 0
    ? 'it has no API clients'
    : count === 1
      ? 'its one API client gets no tokens'
      : `none of its ${formatCount(count)} API clients gets tokens`;

const told = ({ customer }: Circumstances) => (customer.admins > 0 ? ['All its admins are told by mail.'] : []);

const link = 'They get a link that is good for seven days';

/** What the vendor's commands do to the account of a customer. */
export const customerEffects = {
  createAccount: (change) => [
    once(change, 'The account is made, and its first admin is invited'),
    `${link}, and come in by it with every privilege of their account.`,
    'They make its API clients and invite the others; you see how many there are, and not what they may do.',
  ],
  renameAccount: (change) => [once(change, 'It has the new name, for its own people as well'), ...told(change)],
  inviteAccountAdmin: (change) => [
    once(change, link),
    'By it they come in with every privilege of the account, and invite the others.',
  ],
  setReference: (change) => [
    once(change, 'Programs of yours that ask for the new reference get this account'),
    ...(change.customer.hasReference ? ['Those that go on asking for the present one do not find it then.'] : []),
    ...told(change),
  ],
  assignPlan: (change) => [
    once(change, 'The account may have what its plan and these limits say', 'from the very next request on'),
    'What it has beyond a lower limit stays, and nothing is added.',
    'All its admins are told by mail, and owners of API clients that would lack a module.',
  ],
  suspendAccount: ({ customer }) => [
    `From this moment on ${admins(customer.admins)}, and ${clients(customer.clients)}.`,
    ...(customer.admins > 0 ? ['All its admins are told by mail, with your reason and whom to ask.'] : []),
    ...(customer.clients > 0
      ? ['An API that checks tokens by itself, without asking, goes on taking an access token until it expires.']
      : []),
    'Nothing is deleted: once you resume it, everything is as it was.',
  ],
  emergencyDisableClient: () => [
    'It gets no tokens from this moment on, and nobody of its account can enable it.',
    'All admins of its account and its owner are told by mail, with your reason and whom to ask.',
    'An API that checks tokens by itself, without asking, goes on taking an access token until it expires.',
  ],
  releaseClient: (change) => [
    once(change, 'The admins of its account can enable it again'),
    'Until one of them does, it stays disabled. They and its owner are told by mail.',
  ],
  requestSupportAccess: () => [
    'Admins who administer the account are told by mail, and answer.',
    'Once one of them lets you, you alone look inside, until it ends or somebody shuts it.',
  ],
  openSupportAccess: (change) => [
    once(change, 'They see what the admins of this account see'),
    'They see no secret, and change nothing. All admins are told by mail, and see above every page that it is open.',
  ],
  requestFactorReset: (change) => [
    once(change, 'All admins of every account of theirs are told by mail'),
    'A day after that their second factors go, in every account, and every session of theirs ends. Whoever knows the password comes in then.',
    'Any admin who hears of it stops it, and so does a sign-in with the second factor.',
  ],
  resumeAccount: (change) => [
    once(change, 'Its people come in again, and its API clients get tokens'),
    'Sessions, tokens and waiting changes are as they were.',
    ...told(change),
  ],
} as const satisfies { readonly [N in CommandName]?: (change: Circumstances) => Effect };
