import { z } from 'zod';

/** RFC 6749 §5.1, OpenID Connect Core §3.1.3.3. */
export const TokenResponse = z.strictObject({
  access_token: z.string(),
  token_type: z.literal('Bearer'),
  expires_in: z.int().meta({ description: 'Seconds.' }),
  refresh_token: z.string().optional(),
  id_token: z.string().optional().meta({ description: 'For the scope openid.' }),
  scope: z.string().optional().meta({ description: 'The granted scopes; omitted when there are none.' }),
});
export type TokenResponse = Readonly<z.infer<typeof TokenResponse>>;

/** The members of the answer that belong to single grants. */
export type OwnMembers = Omit<
  TokenResponse,
  'access_token' | 'token_type' | 'expires_in' | 'refresh_token' | 'id_token' | 'scope'
>;

/** RFC 7662 §2.2; the claims of RFC 9068 with it. */
export const IntrospectionResponse = z.strictObject({
  active: z.boolean(),
  token_type: z.literal('Bearer').optional(),
  iss: z.string().optional(),
  sub: z.string().optional().meta({ description: 'The client, or the person for whom it acts.' }),
  aud: z.array(z.string()).optional(),
  client_id: z.string().optional(),
  scope: z.string().optional(),
  iat: z.int().optional(),
  exp: z.int().optional(),
  jti: z.string().optional(),
  account: z.string().optional(),
  account_reference: z
    .string()
    .optional()
    .meta({ description: 'The vendor’s own id of the account, as it is now; omitted where it has none.' }),
  environment: z.string().optional(),
  access_types: z.array(z.string()).optional(),
  grant_id: z.string().optional().meta({ description: 'The same for all tokens that follow from one consent.' }),
});
export type IntrospectionResponse = Readonly<z.infer<typeof IntrospectionResponse>>;

/** OpenID Connect Core §5.3.2. */
export const UserInfo = z.strictObject({
  sub: z.string(),
  name: z.string().optional().meta({ description: 'For the scope profile.' }),
  email: z.string().optional().meta({ description: 'For the scope email.' }),
  email_verified: z.boolean().optional().meta({
    description: 'For the scope email: whether they opened a link mailed there, or its domain’s owner vouched.',
  }),
});
export type UserInfo = Readonly<z.infer<typeof UserInfo>>;

/** RFC 6749 §5.2. */
export const ErrorResponse = z.strictObject({
  error: z.string().meta({ description: 'For programs: invalid_client, invalid_grant, invalid_scope, …' }),
  error_description: z.string().meta({ description: 'For developers. Its words may change.' }),
});
