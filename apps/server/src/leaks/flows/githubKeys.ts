import { createPublicKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { day, minute } from '../../kernel/duration.js';
import { Unavailable } from '../../kernel/refusal.js';
import type { PublicHttp } from '../../net/publicHttp.js';

/** The keys by which GitHub signs what its secret scanning found. */
export interface GithubKeys {
  /** Undefined for an identifier that GitHub does not publish. @throws Unavailable when the keys cannot be got */
  find(identifier: string): Promise<KeyObject | undefined>;
}

interface Services {
  readonly publicHttp: PublicHttp;
  /** Where the keys are published. */
  readonly address: string;
  now(): number;
}

const Published = z.object({ public_keys: z.array(z.unknown()).max(100) });
const PublishedKey = z.object({ key_identifier: z.string(), key: z.string().max(4096) });

/** GitHub signs by ECDSA over P-256 and nothing else; one of another kind, or unreadable, keeps the others from nothing. */
function keyOf(pem: string): KeyObject | undefined {
  try {
    const key = createPublicKey(pem);
    const isP256 = key.asymmetricKeyType === 'ec' && key.asymmetricKeyDetails?.namedCurve === 'prime256v1';
    return isP256 ? key : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Asks for the keys at the first report, and anew for an identifier that is not known, once a minute at most: whoever invents
 * identifiers causes no more calls than that.
 */
export function githubKeys({ publicHttp, address, now }: Services): GithubKeys {
  let known: { readonly keys: ReadonlyMap<string, KeyObject>; readonly at: number } | undefined;
  let askedAt = Number.NEGATIVE_INFINITY;
  let asking: Promise<void> | undefined;

  const ask = async (): Promise<void> => {
    const answer = await publicHttp.fetch(address, {
      method: 'GET',
      headers: { accept: 'application/json', 'user-agent': 'countersign' },
      body: undefined,
      redirect: 'manual',
    });
    if (answer.status !== 200) throw new Error(`The keys were answered by ${answer.status}.`);
    const { public_keys } = Published.parse(await answer.json());
    const keys = public_keys.flatMap((one) => {
      const { data } = PublishedKey.safeParse(one);
      const read = data && keyOf(data.key);
      return read ? [[data.key_identifier, read] as const] : [];
    });
    known = { keys: new Map(keys), at: now() };
  };

  return {
    async find(identifier) {
      const isFresh = known !== undefined && now() - known.at < day;
      const key = known?.keys.get(identifier);
      if (key && isFresh) return key;
      if (now() - askedAt >= minute) {
        askedAt = now();
        asking = ask().finally(() => {
          asking = undefined;
        });
      }
      try {
        await asking;
      } catch (cause) {
        throw new Unavailable('The keys of GitHub could not be got.', { cause });
      }
      // Nor do those of yesterday count: GitHub may have ended one of them since.
      if (!known || now() - known.at >= day) throw new Unavailable('The keys of GitHub could not be got.');
      return known.keys.get(identifier);
    },
  };
}
