import { credentialPrefix, hasChecksum, sha256 } from '../../kernel/credential.js';
import type { PersonalToken } from '../../model/personalToken.js';
import type { Store } from '../../model/ports/store.js';

/** Whether a credential says of itself that it is a person's own token. */
export const isPersonalToken = (value: string): boolean => value.startsWith(credentialPrefix.personalToken);

/** The token, with its person, for as long as it may do anything. */
export const findPersonalToken = async (
  { unscoped }: Pick<Store, 'unscoped'>,
  value: string,
  now: number,
): Promise<PersonalToken | undefined> => (hasChecksum(value) ? unscoped.personalToken(sha256(value), now) : undefined);
