import { verify } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { ReportLeaks, ScannedMatches, ScanSignature } from '@countersign/schema';
import type { FastifyInstance, FastifyPluginAsync, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { parse } from '../../kernel/parse.js';
import { Forbidden, InvalidInput } from '../../kernel/refusal.js';
import { network } from '../../limits/attempts.js';
import { addressOf } from '../../transport/http/address.js';
import { anyOrigin } from '../../transport/http/anyOrigin.js';
import type { RequestDependencies } from '../../transport/http/context.js';
import { spend } from '../../transport/http/rateLimits.js';
import { reading } from '../../transport/http/reading.js';
import { parseQuery } from '../../transport/rest/parseQuery.js';
import { type GithubKeys, githubKeys } from '../flows/githubKeys.js';
import { reportLeaks } from '../flows/reportLeaks.js';
import { around, credentialPatterns } from '../model/patterns.js';

type Dependencies = Pick<RequestDependencies, 'store' | 'seal' | 'publicUrl' | 'publicHttp' | 'rates' | 'now'>;

// Longer than an alarm takes: how long an answer takes does not tell whether there was one.
const answerMilliseconds = 200;

// A few thousand matches with their addresses.
const bodyLimit = 1024 * 1024;

/** Where leaked credentials are reported: by anybody, and by GitHub's secret scanning. */
export const leakRoutes =
  (dependencies: Dependencies, keysAddress: string): FastifyPluginAsync =>
  async (app) => {
    const { publicUrl, publicHttp, rates, now } = dependencies;
    app.post(
      '/api/leaks',
      reading(ReportLeaks, async ({ values, url }, request, reply) => {
        spend(rates, reply, [{ limit: 'leak-reports', key: network(addressOf(request)) }]);
        const context = { ...dependencies, address: addressOf(request) };
        const found = values.map((value) => ({ value, url }));
        await Promise.all([reportLeaks(context, found, 'ANYBODY'), delay(answerMilliseconds)]);
        // The same whatever was found: it tells nobody what a value is.
        return reply.code(202).send({ received: values.length });
      }),
    );
    anyOrigin(app, {
      methods: ['GET'],
      url: '/api/leaks/patterns',
      handler: async (request, reply) => {
        parseQuery(z.object({}), request.query);
        return reply
          .header('cache-control', 'public, max-age=3600')
          .send({ reportTo: `${publicUrl}/api/leaks`, ...around, patterns: credentialPatterns(publicUrl) });
      },
    });
    const keys = githubKeys({ publicHttp, address: keysAddress, now });
    await app.register(async (raw) => githubRoute(raw, dependencies, keys));
  };

/**
 * GitHub's secret scanning partner program: the signature is of the body as it came, by ECDSA over P-256 with SHA-256. The
 * answer says of each match whether it is one of ours; by the raw token, since how a hash is written nobody says.
 */
function githubRoute(app: FastifyInstance, dependencies: Dependencies, keys: GithubKeys): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer', bodyLimit }, (_request, body, done) =>
    done(null, body),
  );
  // Before any of the body is read: who names no key of GitHub's has nothing to say.
  const askFirst = async (request: FastifyRequest): Promise<void> => {
    await signingKey(request, keys);
  };
  app.post('/api/leaks/github', { onRequest: askFirst }, async (request, reply) => {
    const body = await signedBody(request, keys);
    spend(dependencies.rates, reply, [{ limit: 'scanned-leaks', key: network(addressOf(request)) }]);
    const matches = parse(ScannedMatches, jsonOf(body));
    const found = matches.map(({ token, url }) => ({ value: token, url: url ?? '' }));
    const ours = await reportLeaks({ ...dependencies, address: addressOf(request) }, found, 'GITHUB');
    return matches.map(({ token, type }, index) => ({
      token_raw: token,
      token_type: type,
      label: ours[index] ? 'true_positive' : 'false_positive',
    }));
  });
}

const notSigned = () => new Forbidden('This is not signed by GitHub.');

/** @throws Forbidden unless it names a key of GitHub's, and has a signature */
async function signingKey({ headers }: FastifyRequest, keys: GithubKeys) {
  const sent = parse(ScanSignature, {
    'Github-Public-Key-Identifier': headers['github-public-key-identifier'],
    'Github-Public-Key-Signature': headers['github-public-key-signature'],
  });
  const identifier = sent['Github-Public-Key-Identifier'];
  const signature = Buffer.from(sent['Github-Public-Key-Signature'], 'base64');
  if (identifier === '' || signature.length === 0) throw notSigned();
  const key = await keys.find(identifier);
  if (!key) throw notSigned();
  return { key, signature };
}

/** @throws Forbidden unless GitHub signed it */
async function signedBody(request: FastifyRequest, keys: GithubKeys): Promise<Buffer> {
  const { key, signature } = await signingKey(request, keys);
  const { body } = request;
  if (!Buffer.isBuffer(body) || !verify('sha256', body, { key, dsaEncoding: 'der' }, signature)) throw notSigned();
  return body;
}

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    throw InvalidInput.at('', 'The body is not JSON.');
  }
}
