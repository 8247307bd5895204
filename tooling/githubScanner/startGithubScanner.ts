import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** GitHub's secret scanning, as a partner meets it: it publishes its keys, and signs what it reports. */
export interface GithubScanner {
  /** Where its public keys are. */
  readonly keysUrl: string;
  /** How often it was asked for them. */
  asked(): number;
  /** The headers of a report. */
  headersFor(body: string): Record<string, string>;
  /** Makes another key, by which it signs from now on. */
  rotate(): void;
  close(): Promise<void>;
}

export async function startGithubScanner(): Promise<GithubScanner> {
  let count = 0;
  const made = () => {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    return { privateKey, identifier: crypto.randomUUID(), pem: publicKey.export({ type: 'spki', format: 'pem' }) };
  };
  let keys = [made()];
  const server = createServer((_request, reply) => {
    count++;
    const public_keys = keys.map(({ identifier, pem }, index) => ({
      key_identifier: identifier,
      key: pem,
      is_current: index === 0,
    }));
    reply.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ public_keys }));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    keysUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/meta/public_keys/secret_scanning`,
    asked: () => count,
    headersFor(body) {
      const [{ identifier, privateKey }] = keys as [ReturnType<typeof made>];
      return {
        'content-type': 'application/json',
        'github-public-key-identifier': identifier,
        'github-public-key-signature': sign('sha256', Buffer.from(body), privateKey).toString('base64'),
      };
    },
    rotate() {
      keys = [made(), ...keys];
    },
    close() {
      server.closeAllConnections();
      return new Promise((closed) => server.close(() => closed()));
    },
  };
}
