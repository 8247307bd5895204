import { credentialPrefix } from '../../kernel/credential.js';

/** How credentials of a kind look, for programs that scan for leaked ones. */
export interface CredentialPattern {
  readonly type: string;
  readonly name: string;
  /** A regular expression without look-around, so that every engine takes it. */
  readonly regex: string;
  /** Whether its last seven characters are the CRC-32 of what stands before them, in base 36, padded with 0. */
  readonly checksum: boolean;
}

/** What stands before and after a credential, where it is one and no part of something longer. */
export const around = { before: '(?:^|[^A-Za-z0-9_-])', after: '(?:$|[^A-Za-z0-9_-])' } as const;

const token = '[A-Za-z0-9_-]{43}';
const sum = '[a-z0-9]{7}';
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Every kind that a scanner can tell from other texts. */
export const credentialPatterns = (publicUrl: string): readonly CredentialPattern[] => [
  {
    type: 'countersign_client_secret',
    name: 'Countersign client secret',
    regex: `${credentialPrefix.clientSecret}${token}${sum}`,
    checksum: true,
  },
  {
    type: 'countersign_refresh_token',
    name: 'Countersign refresh token',
    regex: `${credentialPrefix.refreshToken}[A-Za-z0-9_-]{24}${token}${sum}`,
    checksum: true,
  },
  {
    type: 'countersign_personal_token',
    name: 'Countersign personal token',
    regex: `${credentialPrefix.personalToken}${token}${sum}`,
    checksum: true,
  },
  {
    type: 'countersign_authorization_code',
    name: 'Countersign authorization code',
    regex: `${credentialPrefix.authorizationCode}${token}`,
    checksum: false,
  },
  {
    type: 'countersign_secret_share_link',
    name: 'Countersign link to a secret',
    regex: `${escaped(publicUrl)}\\/share-link#${token}`,
    checksum: false,
  },
];

/** Takes credentials of ours out of a text, such as an address in which one was found. */
export function withoutCredentials(text: string, publicUrl: string): string {
  const any = credentialPatterns(publicUrl).map(({ regex }) => regex);
  return text.replace(new RegExp(any.join('|'), 'g'), '[secret]');
}
