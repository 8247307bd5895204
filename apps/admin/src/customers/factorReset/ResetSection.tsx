import { useQuery } from '@apollo/client/react';
import { FactorResetsOfCustomersDocument } from '../../api/__generated__/graphql';
import { Section } from '../../ui/Section';
import { ResetRow } from './ResetRow';

/** So many of those that are over are shown. */
const maxOver = 3;

/** Whose second factors support has reset, of one customer or of any; nothing where there is none. */
export function ResetSection({ account }: { account?: { readonly id: string } }) {
  const { data } = useQuery(FactorResetsOfCustomersDocument, {
    variables: account ? { accountId: account.id } : {},
    pollInterval: 30_000,
    skipPollAttempt: () => document.hidden,
    context: { background: true },
  });
  const all = data?.factorResetsOfCustomers ?? [];
  if (all.length === 0) return null;
  const pending = all.filter(({ state }) => state === 'PENDING');
  const over = all.filter(({ state }) => state !== 'PENDING').slice(0, maxOver);
  return (
    <Section
      title="Resets of second factors"
      description="A day after two of you agree. All admins of every account of that person are told, and any of them may stop it."
    >
      {[...pending, ...over].map((reset) => (
        <ResetRow key={reset.id} reset={reset} isNamed={!account} />
      ))}
    </Section>
  );
}
