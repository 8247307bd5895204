import {
  addedItems,
  checkRisks,
  pluralize,
  type Risk,
  type RiskCheck,
  summarizeNames,
} from '../../changes/model/risk.js';
import type { IdentityProvider } from './identityProvider.js';

type Provider = Pick<IdentityProvider, 'issuer' | 'clientId' | 'domains'>;
interface ProviderChange {
  readonly before?: Provider | undefined;
  readonly after: Provider;
  readonly newSecret: boolean;
}

/** Total by type: each part of a provider, with the people whom it admits. */
const riskChecks: { readonly [F in keyof Provider | 'clientSecret']: RiskCheck<ProviderChange> } = {
  issuer: ({ before, after }) =>
    before?.issuer !== after.issuer &&
    `The operator of ${summarizeNames([new URL(after.issuer).host])} could sign in as any admin without a second factor.`,
  domains({ before, after }) {
    const more = addedItems(before?.domains ?? [], after.domains);
    return (
      more.length > 0 &&
      `The provider could vouch for people of ${pluralize(more.length, 'more domain')}: ${summarizeNames(more)}.`
    );
  },
  // A provider may admit other people for another client of ours.
  clientId: ({ before, after }) =>
    before !== undefined &&
    before.clientId !== after.clientId &&
    'The provider would know us by another client id, and may let other people in by it.',
  clientSecret: ({ before, newSecret }) =>
    before !== undefined && newSecret && 'Sign-in at the provider would go by a new client secret.',
};

/** The risks of replacing a provider: the people whom the new one admits. */
export const providerRisks = (change: ProviderChange): Risk[] => checkRisks(riskChecks, change);

/** Without a provider its people can only vouch for themselves. */
export const removalRisks = ({ domains }: Pick<Provider, 'domains'>): Risk[] => [
  { code: 'domains', message: `People of ${summarizeNames(domains)} could sign in with passwords of their own.` },
];
