import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** What of an answer is not as it should be. */
interface Lie {
  /** Where the browser says that the page is. */
  readonly origin?: string;
  /** Whether the authenticator says that it knows its user, by a fingerprint or a PIN. */
  readonly isVerified?: boolean;
}

/** A passkey of a server that calls itself http://localhost, in software (WebAuthn Level 3 §6). */
export function makePasskey() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const credentialId = randomBytes(16);
  const id = credentialId.toString('base64url');
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  let uses = 0;

  // User present, user verified, and with the key that was made (§6.1).
  const data = (isVerified: boolean, attested?: Buffer) => {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(++uses);
    const flags = Buffer.of(0x01 | (isVerified ? 0x04 : 0) | (attested ? 0x40 : 0));
    return Buffer.concat([sha256('localhost'), flags, count, attested ?? Buffer.alloc(0)]);
  };
  const clientData = (type: string, challenge: string, origin: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin }));
  const answer = (response: Record<string, Buffer>) => ({
    id,
    rawId: id,
    type: 'public-key',
    response: Object.fromEntries(Object.entries(response).map(([name, bytes]) => [name, bytes.toString('base64url')])),
  });

  return {
    /** Answers to being made. */
    make({ challenge }: { challenge: string }, { origin = 'http://localhost', isVerified = true }: Lie = {}) {
      // An EC2 key for ES256 in COSE (RFC 9053 §7.1.1), in CBOR.
      const [bx, by] = [x, y].map((part) => Buffer.from(part, 'base64url')) as [Buffer, Buffer];
      const key = Buffer.concat([cbor('a5010203262001215820'), bx, cbor('225820'), by]);
      const attested = Buffer.concat([Buffer.alloc(16), Buffer.of(0, credentialId.length), credentialId, key]);
      const authData = data(isVerified, attested);
      // { fmt: "none", attStmt: {}, authData }
      const head = cbor('a363666d74646e6f6e656761747453746d74a0686175746844617461');
      const attestationObject = Buffer.concat([head, Buffer.of(0x58, authData.length), authData]);
      return answer({ clientDataJSON: clientData('webauthn.create', challenge, origin), attestationObject });
    },

    /** Answers to being asked for (§6.3.3). */
    show({ challenge }: { challenge: string }, { origin = 'http://localhost', isVerified = true }: Lie = {}) {
      const clientDataJSON = clientData('webauthn.get', challenge, origin);
      const authenticatorData = data(isVerified);
      const signature = sign('sha256', Buffer.concat([authenticatorData, sha256(clientDataJSON)]), privateKey);
      return answer({ clientDataJSON, authenticatorData, signature });
    },
  };
}

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest();
const cbor = (hex: string) => Buffer.from(hex, 'hex');
