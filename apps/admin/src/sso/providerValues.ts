import { TryIdentityProvider } from '@countersign/schema';
import { z } from 'zod';

export interface ProviderValues {
  issuer: string;
  clientId: string;
  /** Empty to keep the saved secret. */
  clientSecret: string;
  domains: string[];
}

/** The GraphQL input. An empty secret is left out. */
export const toProviderInput = ({ clientSecret, ...values }: ProviderValues) => ({
  ...values,
  ...(clientSecret && { clientSecret }),
});

export const providerSchema = z.custom<ProviderValues>().transform(toProviderInput).pipe(TryIdentityProvider);
