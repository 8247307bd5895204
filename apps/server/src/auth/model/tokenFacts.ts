export const programKinds = ['CLIENT', 'PERSONAL_TOKEN'] as const;

/** What a program's token says of itself, besides what it lets the program do. */
export interface TokenFacts {
  readonly kind: (typeof programKinds)[number];
  /** Of the client; a personal token is of none. */
  readonly environment: string | null;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}
