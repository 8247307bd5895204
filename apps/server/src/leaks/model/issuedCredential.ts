/** A credential that Countersign gave out, as it is found by the hash of its value. */
export interface IssuedCredential {
  readonly kind: 'CLIENT_SECRET' | 'SHARE_LINK' | 'PERSONAL_TOKEN' | 'AUTHORIZATION_CODE' | 'REFRESH_TOKEN';
  /** Of the secret, the link, the personal token or the family of tokens. */
  readonly id: string;
  readonly accountId: string;
  /** The client, or the admin whose personal token it is. */
  readonly subjectId: string;
  /** By which it was found. */
  readonly hash: string;
}
