import { z } from 'zod';

const text = z.string().max(20_000);

/** What a browser answers when it is asked for a passkey (WebAuthn Level 3 §5.1.8); the library checks what it says. */
export const PasskeyAnswer = z.object({
  id: text,
  rawId: text,
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).default({}),
  response: z
    .object({ clientDataJSON: text, authenticatorData: text, signature: text, userHandle: text.nullish() })
    .transform(({ userHandle, ...response }) => ({ ...response, ...(userHandle != null && { userHandle }) })),
});

/** What a browser answers when it has made a passkey. */
export const NewPasskey = z.object({
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
