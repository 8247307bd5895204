interface RefusalWords {
  /** What was wrong, as a sentence. */
  readonly wrong: string;
  /** What to do about it, as a sentence. */
  readonly remedy: string;
}

/** Why a client got no token, in words for whoever is to mend it. */
export const refusalWords = {
  WRONG_SECRET: {
    wrong: 'The secret was none of the client’s.',
    remedy:
      'Compare its last four characters with those of the client’s secrets. Configure one that works, or add a new one.',
  },
  EXPIRED_SECRET: {
    wrong: 'The secret has expired.',
    remedy: 'Add a new secret, and configure the program with it.',
  },
  NO_SECRET: {
    wrong: 'It proved nothing: no secret, and no signed assertion.',
    remedy: 'Send a secret with the request, or sign an assertion by a key of the client.',
  },
  WRONG_KEY: {
    wrong: 'The assertion was not signed by a key of the client, or was sent before.',
    remedy: 'Compare the program’s public key with those of the client, and sign an assertion for each request.',
  },
  BAD_ASSERTION: {
    wrong: 'The assertion was signed by the client, and said something wrong.',
    remedy: 'Correct what the program signs.',
  },
  CLIENT_DISABLED: {
    wrong: 'The client is disabled.',
    remedy: 'Enable it, or stop the program that still asks.',
  },
  ADDRESS_NOT_ALLOWED: {
    wrong: 'It came from an address that is in none of the allowed ranges.',
    remedy:
      'Add the address to the ranges of the client, and of the account’s policies, or find out who has its secret or token.',
  },
  ACCOUNT_SUSPENDED: {
    wrong: 'The account is suspended.',
    remedy: 'Ask your vendor to resume the account.',
  },
  WRONG_ENVIRONMENT: {
    wrong: 'The request named an environment that is not the client’s.',
    remedy: 'Use the client of that environment, or name the client’s own in the header.',
  },
  SCOPE_NOT_GRANTED: {
    wrong: 'It asked for a scope that it was not given.',
    remedy: 'Grant the client that scope, or leave the scope out of the request.',
  },
  MODULE_NOT_GRANTED: {
    wrong: 'It asked for an API that it may not call.',
    remedy: 'Grant the client that module, or correct the resource that the request names.',
  },
  GRANT_NOT_ALLOWED: {
    wrong: 'It used a grant type that it was not given.',
    remedy: 'Give the client that grant type, or have the program use one of its own.',
  },
  SPENT_GRANT: {
    wrong: 'The code or refresh token was spent, expired or another client’s.',
    remedy: 'Have the person sign in again, and the program use each code and refresh token once.',
  },
  BAD_REQUEST: {
    wrong: 'The request was malformed.',
    remedy: 'Correct the request. Where it was seen, the sentence beside this says what is wrong with it.',
  },
  TOO_MANY: {
    wrong: 'It asked for more tokens than it may.',
    remedy: 'Have the program keep a token until it expires, instead of asking for one each time.',
  },
  FAILED_HERE: {
    wrong: 'Something failed on our side.',
    remedy: 'Try again. Where it goes on, tell the operator.',
  },
} as const satisfies Readonly<Record<string, RefusalWords>>;

export type RefusalReason = keyof typeof refusalWords;

/** What anybody gets who knows the id of a client; every other reason takes a secret, or a key, of the client's own. */
export const strangersReasons = ['WRONG_SECRET', 'NO_SECRET', 'WRONG_KEY'] as const satisfies readonly RefusalReason[];

export const refusalReasons = Object.keys(refusalWords) as readonly RefusalReason[];
