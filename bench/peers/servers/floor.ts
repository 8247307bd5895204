// The floor: bare node:http, one secret compared, one JWT signed, nothing read and nothing counted. Whatever signs and
// speaks HTTP on one core is no faster; `batched` signs all of an event-loop turn together, `naive` each as it comes.
import { createHash, generateKeyPairSync, hash, randomUUID, sign, timingSafeEqual, verify } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { listen, orderOf } from './listen.ts';

export interface FloorOrder {
  readonly mode: 'naive' | 'batched' | 'introspection';
  readonly algorithm: Algorithm;
  readonly client: { readonly id: string; readonly secret: string };
  /** The claims of a token of the server that is measured. */
  readonly claims: Record<string, unknown>;
}
type Algorithm = 'ES256' | 'RS256' | 'EdDSA';

const { mode, algorithm, client, claims } = orderOf<FloorOrder>();
// Of the kind and the size that the server makes: an RSA key of 2048 bits signs in a third of the time of one of 3072.
const { privateKey, publicKey } = {
  ES256: () => generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  RS256: () => generateKeyPairSync('rsa', { modulusLength: 3072 }),
  EdDSA: () => generateKeyPairSync('ed25519'),
}[algorithm]();
const digest = algorithm === 'EdDSA' ? null : 'sha256';
// A bare KeyObject costs a third less than options around it, but signs in DER (RFC 3279), which JOSE does not speak; that
// it is laid out anew costs a microsecond.
const der = algorithm === 'ES256';
const secretHash = createHash('sha256').update(client.secret).digest();
const lifetime = Number(claims.exp) - Number(claims.iat);
const header = Buffer.from(JSON.stringify({ alg: algorithm, typ: 'at+jwt', kid: randomUUID() })).toString('base64url');

function token(): string {
  const iat = Math.floor(Date.now() / 1000);
  const payload = JSON.stringify({ ...claims, iat, exp: iat + lifetime, jti: randomUUID() });
  const input = `${header}.${Buffer.from(payload).toString('base64url')}`;
  const signature = sign(digest, Buffer.from(input), privateKey);
  return `${input}.${(der ? raw(signature) : signature).toString('base64url')}`;
}

/** Two integers of DER as two of 32 bytes each (RFC 7518 §3.4). */
function raw(signature: Buffer): Buffer {
  const out = Buffer.alloc(64);
  let at = 2;
  for (const end of [32, 64]) {
    const length = signature[at + 1] ?? 0;
    const number = signature.subarray(at + 2, at + 2 + length);
    const significant = number.subarray(Math.max(0, length - 32));
    significant.copy(out, end - significant.length);
    at += 2 + length;
  }
  return out;
}

function isClient(authorization = ''): boolean {
  const [id, secret = ''] = Buffer.from(authorization.slice(6), 'base64').toString().split(':');
  return id === client.id && timingSafeEqual(hash('sha256', secret, 'buffer'), secretHash);
}

function answer(response: ServerResponse, status: number, body: object) {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}

function grant(request: IncomingMessage, body: string, response: ServerResponse) {
  const parameters = new URLSearchParams(body);
  if (!isClient(request.headers.authorization)) return answer(response, 401, { error: 'invalid_client' });
  if (parameters.get('grant_type') !== 'client_credentials') return answer(response, 400, { error: 'invalid_request' });
  answer(response, 200, {
    access_token: token(),
    token_type: 'Bearer',
    expires_in: lifetime,
    ...(typeof claims.scope === 'string' && { scope: claims.scope }),
  });
}

/** One signature verified, nothing else known (RFC 7662). */
function introspect(request: IncomingMessage, body: string, response: ServerResponse) {
  if (!isClient(request.headers.authorization)) return answer(response, 401, { error: 'invalid_client' });
  const [head, payload, signature = ''] = (new URLSearchParams(body).get('token') ?? '').split('.');
  const key = { key: publicKey, dsaEncoding: 'ieee-p1363' as const };
  const isActive = verify(digest, Buffer.from(`${head}.${payload}`), key, Buffer.from(signature, 'base64url'));
  const known = JSON.parse(Buffer.from(payload ?? '', 'base64url').toString());
  answer(response, 200, isActive ? { active: true, ...known } : { active: false });
}

const serve = mode === 'introspection' ? introspect : grant;
let waiting: (() => unknown)[] = [];
function served(work: () => unknown) {
  if (mode !== 'batched') return work();
  if (waiting.length === 0) {
    setImmediate(() => {
      const batch = waiting;
      waiting = [];
      for (const one of batch) one();
    });
  }
  waiting.push(work);
}

listen((request, response) => {
  if (request.url === '/sample') return answer(response, 200, { accessToken: token() });
  let body = '';
  request.setEncoding('utf8').on('data', (text: string) => {
    body += text;
  });
  request.on('end', () => served(() => serve(request, body, response)));
});
