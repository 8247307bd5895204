const noticed = (what: string, filterLabel: string | null) => ({
  past: `noticed ${what}`,
  ended: `sees no longer ${what}`,
  filterLabel,
});

/** The words for what is noticed, and lasts a while; see `actionWords`. */
export const securityEventWords = {
  failedSignIns: noticed('many wrong passwords for', 'Many wrong passwords'),
  failedSecondFactors: noticed('many wrong second factors for', 'Many wrong second factors'),
  wrongSecrets: noticed('many wrong secrets of', 'Many wrong secrets'),
  sustainedRefusals: noticed('many refused requests of', 'Requests refused again and again'),
  assertionReplayed: noticed('a signed request used twice, of', null),
  codeReused: noticed('a sign-in code used twice, of', null),
  codeOfAnotherClient: noticed('a sign-in code of another client, brought by', null),
  wrongCodeVerifier: noticed('a sign-in code without its proof (PKCE), brought by', null),
  refreshTokenReused: noticed('a refresh token used twice, of', null),
  refreshTokenOfAnotherClient: noticed('a refresh token of another client, brought by', null),
} as const;
