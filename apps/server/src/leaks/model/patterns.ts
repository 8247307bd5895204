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

/** Takes credentials of ours out of an address in which one was found, however often it is encoded there. */
export function withoutCredentials(url: string, publicUrl: string): string {
  const any = new RegExp(
    credentialPatterns(publicUrl)
      .map(({ regex }) => regex)
      .join('|'),
    'g',
  );
  const plain = unencoded(url);
  const masked = plain.replace(any, '[secret]');
  // An address without one stays as it was told.
  return masked === plain ? url : masked;
}

/** The characters that credentials and links consist of, as themselves (RFC 3986 §6.2.2.2), also where `%` is encoded, too. */
function unencoded(url: string): string {
  const text = url.replace(/%(?:25)+(?=[0-9a-f]{2})/gi, '%').replace(/%[2-7][0-9a-f]/gi, (code) => {
    const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[\w.~:/#-]/.test(character) ? character : code;
  });
  // What it was encoded in may have been encoded itself: `%2` and `5` of `%32%35`.
  return text === url ? text : unencoded(text);
}
