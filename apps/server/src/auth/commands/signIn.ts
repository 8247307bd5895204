import { z } from 'zod';
import { adminStateOf } from '../../admins/model/admin.js';
import { newId } from '../../kernel/newId.js';
import { NotFound, Unauthenticated } from '../../kernel/refusal.js';
import { command } from '../../model/command.js';
import { passwordFingerprintOf } from '../model/password.js';
import { ProviderVersion, sessionLifetime, signInMethods } from '../model/session.js';
import { findAgain } from './findAgain.js';

const SignIn = z.object({
  adminId: z.string(),
  tokenHash: z.string(),
  /** What stood for the password when it was proved; left out where no password was. */
  passwordFingerprint: z.string().optional(),
  /** The account's own identity provider as it was when it vouched for the person; left out where none did. */
  identityProviderVersion: ProviderVersion.optional(),
  method: z.enum(signInMethods),
  /** Whether a second factor was proved just now. */
  secondFactorVerified: z.boolean(),
  address: z.string(),
  userAgent: z.string().transform((text) => text.slice(0, 400)),
});

/** Begins a session, for someone who has just proved who they are. */
export const signIn = command({
  name: 'signIn',
  input: SignIn,
  prepare: () => ({ generated: { id: newId('ses') } }),

  async load(reads, { adminId, identityProviderVersion }) {
    const admin = await reads.admins.byId(adminId);
    const [person, provider] = await Promise.all([
      admin && reads.admins.personById(admin.personId),
      identityProviderVersion && reads.admins.identityProvider(),
    ]);
    return { admin, person, provider };
  },

  decide({ input, generated, loaded: { admin, person, provider }, now }) {
    const {
      tokenHash,
      passwordFingerprint,
      identityProviderVersion,
      method,
      secondFactorVerified,
      address,
      userAgent,
    } = input;
    if (!admin || !person || adminStateOf(admin) !== 'ACTIVE') throw new NotFound('admin');
    if (passwordFingerprint !== undefined && passwordFingerprint !== passwordFingerprintOf(person.passwordHash)) {
      throw new Unauthenticated('The password has changed. Sign in with the new one.');
    }
    if (
      identityProviderVersion &&
      (provider?.id !== identityProviderVersion.id || provider.version !== identityProviderVersion.version)
    ) {
      throw new Unauthenticated('Your company’s sign-in has changed. Sign in again.');
    }
    if (admin.onlyByProvider && method !== 'IDENTITY_PROVIDER') throw new NotFound('admin');
    const session = {
      id: generated.id,
      tokenHash,
      personId: admin.personId,
      accountId: admin.accountId,
      createdAt: now,
      expiresAt: now + sessionLifetime,
      usedAt: now,
      method,
      secondFactorAt: secondFactorVerified ? now : null,
      provedFor: null,
      address,
      userAgent,
    };
    return {
      // These guards stop a session from beginning after the admin was disabled (it would work again once they are
      // enabled), after a new password ended all other sessions, or by a provider that the account has left or whose
      // subjects now mean other people.
      expects: [
        { guard: 'admins', id: admin.id, version: admin.version },
        { guard: 'people', id: person.id, version: person.version },
        ...(identityProviderVersion ? [{ guard: 'identityProviders' as const, ...identityProviderVersion }] : []),
      ],
      writes: [{ insert: 'sessions', row: session }, ...(secondFactorVerified ? findAgain(admin) : [])],
      subject: { kind: 'admin', id: admin.id, name: admin.name },
      changes: [],
      hasEffect: true,
      result: { sessionId: session.id },
    };
  },
});
