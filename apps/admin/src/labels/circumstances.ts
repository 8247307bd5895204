/** What is known of a change before it is asked for. Its dialog says what follows from this, and nothing else. */
export interface Circumstances {
  /** Whether it waits for a second admin; undefined while nobody knows. */
  readonly waits: boolean | undefined;
  /** Whether the client, or each of several, is enabled. */
  readonly enabled: boolean;
  /** The secrets that work until then and not after, by their hints. */
  readonly ending: readonly string[];
  /** The secrets that work before and after. */
  readonly staying: number;
  /** Days for which those that end still work beside the new one; 0 for none. */
  readonly overlap: number;
  /** Whether it ends an overlap before its time. */
  readonly finishes: boolean;
  /** Whether a link shows the new secret, and not the page. */
  readonly linked: boolean;
  /** Whether the account keeps secrets, so that one can be shown again. */
  readonly recoverable: boolean;
  /** Whether the change takes away something that an integration may rest on. */
  readonly takesAway: boolean;
  /** Whether it becomes public, or confidential. */
  readonly becomes: 'PUBLIC' | 'CONFIDENTIAL' | undefined;
  /** Admins who came in by the company's sign-in. */
  readonly connected: number;
  /** The account of a customer: how many there are of each, counted no further than 1,000. */
  readonly customer: { readonly clients: number; readonly admins: number; readonly hasReference: boolean };
  /** The API clients that have a published module, counted no further than 1,000, and their accounts. */
  readonly published: { readonly clients: number; readonly accounts: number };
}

/** What a change does, in words: the first sentence weighs most. */
export type Effect = readonly [title: string, ...rest: string[]];

/** “It stops at once.”, or when. */
export const once = ({ waits }: Circumstances, does: string, atOnce = ''): string => {
  const when = waits ? 'once this is approved' : waits === undefined ? 'once this takes effect' : atOnce;
  return `${does}${when && ` ${when}`}.`;
};
