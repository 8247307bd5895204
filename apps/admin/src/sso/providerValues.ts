import { TryIdentityProvider } from '@countersign/schema';
import { z } from 'zod';

export interface ProviderValues {
  issuer: string;
  clientId: string;
  /** Empty where the one that is kept stays. */
  clientSecret: string;
  domains: string[];
}

/** What the person meant: an empty secret is none. */
export const sent = ({ clientSecret, ...values }: ProviderValues) => ({
  ...values,
  ...(clientSecret && { clientSecret }),
});

export const providerSchema = z.custom<ProviderValues>().transform(sent).pipe(TryIdentityProvider);
