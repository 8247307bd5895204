import { z } from 'zod';

const text = z.string().max(20_000);

/** AuthenticationResponseJSON (WebAuthn Level 3 §5.1.8); the library checks its content. */
export const AuthenticationResponse = z.object({
  id: text,
  rawId: text,
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).default({}),
  response: z
    .object({ clientDataJSON: text, authenticatorData: text, signature: text, userHandle: text.nullish() })
    .transform(({ userHandle, ...response }) => ({ ...response, ...(userHandle != null && { userHandle }) })),
});

/** RegistrationResponseJSON (WebAuthn Level 3 §5.1.8). */
export const RegistrationResponse = z.object({
  id: text,
  rawId: text,
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).default({}),
  response: z.object({
    clientDataJSON: text,
    attestationObject: text,
    transports: z.array(z.string().max(50)).max(10).default([]),
  }),
});
