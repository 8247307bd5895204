import type { Admin } from '../../admins/model/admin.js';
import type { ProviderVersion, SignInMethod } from '../model/session.js';

/** Somebody who has proved who they are, and may have to prove more before a session begins. */
export interface PendingSignIn {
  /**
   * The admin who is signing in. If an existing person accepts an invitation, or joins another identity of theirs,
   * `personId` is that person's, not the one whose place it still is.
   */
  readonly admin: Admin;
  readonly method: SignInMethod;
  /** The fingerprint of the password that was proved. */
  readonly passwordFingerprint?: string | undefined;
  /** The account's own identity provider, where it vouched for them. */
  readonly identityProviderVersion?: ProviderVersion | undefined;
  /**
   * The hash of an invitation's token, what they are called in that account, and whether the link came by mail. The invitation is accepted when all is
   * proved, and not before.
   */
  readonly invitation?: { readonly hash: string; readonly name: string; readonly isMailed: boolean } | undefined;
  /** The session of another identity of theirs, to which this one is joined when all is proved, and not before. */
  readonly joins?: { readonly id: string; readonly tokenHash: string } | undefined;
}
