import { z } from 'zod';

/** By which a client says who it is, where it does not use the Authorization header. */
export const ClientParameters = z.object({
  client_id: z.string().optional(),
  client_secret: z.string().optional().meta({ description: 'client_secret_post (RFC 6749 §2.3.1).' }),
  client_assertion_type: z
    .string()
    .optional()
    .meta({ description: 'private_key_jwt (RFC 7523): urn:ietf:params:oauth:client-assertion-type:jwt-bearer.' }),
  client_assertion: z.string().optional().meta({ description: 'A JWT that the client signed with a key of its own.' }),
});
