import { approvalScopes } from '@countersign/schema';
import fc from 'fast-check';

/** What somebody or some program asks for: `pick` says which of the things there are, `to` which of the values. */
export const changeKinds = [
  'createClient',
  'describeClient',
  'moveClient',
  'grantClient',
  'addressClient',
  'enableClient',
  'disableClient',
  'deleteClient',
  'addClientSecret',
  'rotateClientSecret',
  'revokeClientSecret',
  'updateModule',
  'updateAccessType',
  'inviteAdmin',
  'resendInvitation',
  'revokeInvitation',
  'updateAdmin',
  'disableAdmin',
  'enableAdmin',
  'removeAdmin',
  'resetSecondFactors',
  'multiAdmin',
  'policy',
  'setIdentityProvider',
] as const;
export interface Change {
  readonly kind: (typeof changeKinds)[number];
  readonly pick: number;
  readonly to: number;
}

/** What happens next; numbers pick among what there is by then, and accounts are the first or the second. */
export type Step =
  | { does: 'ask'; account: number; by: 'page' | 'token' | 'rest'; who: number; change: Change }
  | { does: 'say'; account: number; by: 'page' | 'token'; who: number; request: number; word: Word }
  | { does: 'settle'; account: number }
  | { does: 'authorize'; account: number; who: number; app: number; to: number; allow: boolean }
  | { does: 'obtain' | 'refresh' | 'tryAll' | 'accept'; account: number; who: number }
  | { does: 'forget' | 'switch'; account: number; who: number };
export const words = ['approve', 'confirm', 'withdraw', 'resubmit'] as const;
export type Word = (typeof words)[number];

const account = fc.nat(1);
const index = fc.nat(30);
const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom(...changeKinds, 'moveClient', 'grantClient', 'addressClient', 'createClient', 'multiAdmin'),
  pick: index,
  to: index,
});
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      does: fc.constant('ask' as const),
      account,
      by: fc.constantFrom('page' as const, 'page' as const, 'token' as const, 'token' as const, 'rest' as const),
      who: index,
      change,
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constant('say' as const),
      account,
      by: fc.constantFrom('page' as const, 'page' as const, 'token' as const),
      who: index,
      request: fc.nat(3),
      word: fc.constantFrom(...words, 'approve', 'approve'),
    }),
  },
  { weight: 4, arbitrary: fc.record({ does: fc.constant('settle' as const), account }) },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('authorize' as const),
      account,
      who: index,
      app: index,
      to: index,
      allow: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constantFrom('obtain' as const, 'refresh' as const, 'tryAll' as const, 'accept' as const),
      account,
      who: index,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constantFrom('forget' as const, 'switch' as const), account, who: index }),
  },
);

/** One change by each door where nothing waits, across the turning on, and by each door where things wait. */
function opening(account: number, scope: number, shift: number): Step[][] {
  const ask = (by: 'page' | 'token' | 'rest', who: number, kind: Change['kind'], pick = shift, to = 0): Step => {
    return { does: 'ask', account, by, who, change: { kind, pick, to } };
  };
  const allow = (who: number, app: number): Step => ({ does: 'authorize', account, who, app, to: 0, allow: true });
  /** At another address of the same application, without allowing it there. */
  const look = (who: number, app: number): Step => ({ does: 'authorize', account, who, app, to: 2, allow: false });
  const settle: Step = { does: 'settle', account };
  const of = (does: 'tryAll' | 'accept' | 'forget' | 'switch', who = shift): Step => ({ does, account, who });
  // By their place in the list of tokens: the bot, the one that is kept, what the desks have.
  return [
    [allow(0, 0), allow(1, 1), ask('page', 2, 'createClient'), ask('token', 0, 'createClient')],
    [ask('rest', 0, 'createClient'), ask('token', 2, 'moveClient')],
    [ask('page', 1, 'addressClient', 0), look(0, 0)],
    // Whose session ended, comes in again.
    [ask('page', 0, 'resetSecondFactors', 2), ask('page', 2, 'policy')],
    [of('switch', 3), ask('page', 3, 'updateAccessType'), ask('page', 0, 'inviteAdmin', shift, 1), of('accept')],
    [ask('page', 0, 'multiAdmin', 3, scope + 4 * (shift % 2)), of('tryAll')],
    [ask('page', 1, 'createClient'), settle, ask('token', 1, 'createClient'), settle],
    [ask('rest', 1, 'createClient'), settle, ask('token', 3, 'createClient'), settle],
    // What was ended is allowed anew, on purpose.
    [allow(2, 0), ask('token', 4, 'createClient'), settle, ask('page', 0, 'moveClient'), settle],
    [ask('page', 0, 'createClient', 0, 2), settle, ask('page', 1, 'inviteAdmin', shift, 1), settle],
    [ask('page', 1, 'resendInvitation'), of('accept'), ask('page', 5, 'createClient'), settle],
    [of('forget', 1), of('tryAll'), ask('page', 0, 'resetSecondFactors', 1), settle],
    [of('switch', 3), ask('page', 3, 'createClient'), settle],
  ];
}

/** Two openings at once, one in each account. */
export function openings(scopes: readonly [number, number], shift: number): Step[] {
  const [one = [], other = []] = scopes.map((scope, account) => opening(account, scope, shift));
  return one.flatMap((steps, index) => [...steps, ...(other[index] ?? [])]);
}

/** What may happen then. */
export const steps = (length: number): fc.Arbitrary<Step[]> => fc.array(step, { minLength: length, maxLength: length });

export const settings = ['OFF', ...approvalScopes] as const;
