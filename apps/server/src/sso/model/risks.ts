import { added, counted, fold, type Look, type Risk, risksBy } from '../../changes/model/risk.js';
import type { IdentityProvider } from './identityProvider.js';

type Provider = Pick<IdentityProvider, 'issuer' | 'clientId' | 'domains'>;
interface Case {
  readonly before?: Provider | undefined;
  readonly after: Provider;
  readonly newSecret: boolean;
}

/** Total by type: what a provider consists of, each with whom it lets in. */
const looks: { readonly [F in keyof Provider | 'clientSecret']: Look<Case> } = {
  issuer: ({ before, after }) =>
    before?.issuer !== after.issuer &&
    `Whoever runs ${fold([new URL(after.issuer).host])} could sign in as any admin without a second factor.`,
  domains({ before, after }) {
    const more = added(before?.domains ?? [], after.domains);
    return (
      more.length > 0 && `The provider could vouch for people of ${counted(more.length, 'more domain')}: ${fold(more)}.`
    );
  },
  // A provider may let other people in by another client of ours there.
  clientId: ({ before, after }) =>
    before !== undefined &&
    before.clientId !== after.clientId &&
    'The provider would know us by another client id, and may let other people in by it.',
  clientSecret: ({ before, newSecret }) =>
    before !== undefined && newSecret && 'Sign-in at the provider would go by a new client secret.',
};

/** Whom a provider, put in the place of the one before, lets in. */
export const providerRisks = (change: Case): Risk[] => risksBy(looks, change);

/** Without it nobody vouches for its people but they themselves. */
export const removalRisks = ({ domains }: Pick<Provider, 'domains'>): Risk[] => [
  { code: 'domains', message: `People of ${fold(domains)} could sign in with passwords of their own.` },
];
