import { signingAlgorithms } from '@countersign/schema';
import { sealUnder } from '../../kernel/seal.js';
import { generateKey } from '../../oauth/keys/generateKey.js';
import type { SigningKeyRecord } from '../../oauth/model/signingKey.js';
import { testKey } from './testKey.js';

/** Signing keys for the servers of a whole test run: to make an RSA key takes longer than most tests. */
export const makeSigningKeys = (): Promise<SigningKeyRecord[]> =>
  Promise.all(
    signingAlgorithms.map((algorithm) =>
      generateKey(algorithm, sealUnder(testKey), { generation: 1, createdAt: 0, signsFrom: 0 }),
    ),
  );
