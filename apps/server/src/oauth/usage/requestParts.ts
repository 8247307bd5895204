import type { UsagePartKind } from '@countersign/schema';
import { day } from '../../kernel/duration.js';
import type { TokenModule } from '../model/tokenClient.js';
import type { CountedRequest, UsagePart } from '../model/usage.js';
import type { Tally } from './tally.js';

interface Seen {
  readonly clientId: string;
  readonly secretId: string;
  readonly grantType: string;
  answered: number;
  refused: number;
  /** By the list itself: a client that asks for all it may gets the same one each time, however many there are. */
  readonly modules: Map<readonly TokenModule[], number>;
}

/** Counts by secret, grant type and module: a request costs two map entries, and is taken apart once a second. */
export interface RequestParts {
  add(clientId: string, isAnswered: boolean, request: CountedRequest): void;
  /** Hands on what was counted. */
  takeApart(now: number): void;
}

export function requestParts(to: Tally<UsagePart>): RequestParts {
  let seen = new Map<string, Seen>();

  return {
    add(clientId, isAnswered, { by, modules = [] }) {
      if (!by) return;
      const key = `${clientId} ${by.secretId} ${by.grantType}`;
      let one = seen.get(key);
      if (!one) {
        one = { clientId, ...by, answered: 0, refused: 0, modules: new Map() };
        seen.set(key, one);
      }
      if (!isAnswered) {
        one.refused++;
        return;
      }
      one.answered++;
      if (modules.length > 0) one.modules.set(modules, (one.modules.get(modules) ?? 0) + 1);
    },
    takeApart(now) {
      const all = seen;
      seen = new Map();
      const begun = now - (now % day);
      for (const { clientId, secretId, grantType, answered, refused, modules } of all.values()) {
        const add = (kind: UsagePartKind, value: string, counts: { answered: number; refused: number }) => {
          if (value !== '') to.add({ clientId, day: begun, kind, value, ...counts });
        };
        add('SECRET', secretId, { answered, refused });
        add('GRANT_TYPE', grantType, { answered, refused });
        for (const [list, count] of modules) {
          for (const { id } of list) add('MODULE', id, { answered: count, refused: 0 });
        }
      }
    },
  };
}
