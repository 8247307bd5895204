/** What besides secrets can be found where it should not be. */
export const leakedTokenKinds = ['SHARE_LINK', 'PERSONAL_TOKEN', 'AUTHORIZATION_CODE', 'REFRESH_TOKEN'] as const;
export type LeakedTokenKind = (typeof leakedTokenKinds)[number];

const words: Readonly<Record<LeakedTokenKind, string>> = {
  SHARE_LINK: 'a link to a secret',
  PERSONAL_TOKEN: 'a personal token',
  AUTHORIZATION_CODE: 'an authorization code',
  REFRESH_TOKEN: 'a refresh token',
};

export const leakedTokenInWords = (kind: LeakedTokenKind): string => words[kind];
