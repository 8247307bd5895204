import { createConfig, lintFromString } from '@redocly/openapi-core';
import { Validator } from '@seriousme/openapi-schema-validator';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ErrorResponse, IntrospectionResponse, TokenResponse } from '../oauth/responses.js';
import { basic, startTokenService, type TokenService } from '../testing/tokenService.js';
import type { MadeClient } from '../testing/world.js';
import type { OpenApi } from './document.js';

interface TokenOperation {
  readonly requestBody: {
    readonly content: {
      readonly 'application/x-www-form-urlencoded': {
        readonly schema: {
          readonly oneOf: readonly {
            readonly title: string;
            readonly required: readonly string[];
            readonly properties: Readonly<Record<string, { readonly pattern?: string }>>;
          }[];
        };
      };
    };
  };
}

let service: TokenService;
let client: MadeClient;

beforeAll(async () => {
  service = await startTokenService();
  client = await service.makeClient();
});
afterAll(() => service.close());

const document = async (): Promise<OpenApi> => (await fetch(`${service.origin}/openapi.json`)).json() as never;

test('The document is OpenAPI 3.1, which a validator that is not ours confirms', async () => {
  const { valid, errors } = await new Validator().validate((await document()) as never);
  expect(errors ?? []).toEqual([]);
  expect(valid).toBe(true);
});

test('What Redocly recommends of a description it keeps to', async () => {
  // On localhost, where the test is, no server of anybody's would be.
  const source = JSON.stringify(await document()).replaceAll(service.origin, 'https://clients.acme.io');
  const config = await createConfig({ extends: ['recommended'] });
  const found = await lintFromString({ source, config });
  // There is no licence to name yet.
  const unargued = found.filter(({ ruleId }) => ruleId !== 'info-license');
  expect(unargued.map(({ ruleId, message, location }) => `${ruleId} ${message} ${location[0]?.pointer}`)).toEqual([]);
});

test('Every operation that it names is there', async () => {
  const { paths } = await document();
  const named = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => [method, path]),
  );
  for (const [method = '', path = ''] of named) {
    const url = service.origin + path.replace('{id}', 'x');
    const { status } = await fetch(url, { method: method.toUpperCase(), redirect: 'manual' });
    expect.soft([404, 405], `${method} ${path}`).not.toContain(status);
  }
});

test('Every path of the REST side is in it', async () => {
  const { paths } = await document();
  const served = service.paths
    .filter((path) => /^\/(oauth|connect|api|\.well-known)\//.test(path))
    // How vendors write the same, and what only the form of our own page goes to.
    .filter((path) => !['/api/client/', '/oauth/authorize/consent', '/oauth/logout/confirm'].includes(path));
  expect(served.length).toBeGreaterThan(10);
  for (const path of served) expect.soft(Object.keys(paths)).toContain(path.replace(/:(\w+)/g, '{$1}'));
});

test('What is answered is what the document says', async () => {
  const form = { grant_type: 'client_credentials' };
  const { body } = await service.token(form, basic(client));
  expect(TokenResponse.safeParse(body).error).toBeUndefined();
  const about = { token: body.access_token };
  expect(
    IntrospectionResponse.safeParse((await service.post('/oauth/introspect', about, basic(client))).body).error,
  ).toBeUndefined();
  expect(ErrorResponse.safeParse((await service.token(form)).body).error).toBeUndefined();
});

test('It says what a request is refused for', async () => {
  const { paths } = (await document()) as unknown as { paths: { '/oauth/token': { post: TokenOperation } } };
  const { requestBody } = paths['/oauth/token'].post;
  const { schema } = requestBody.content['application/x-www-form-urlencoded'];
  const code = schema.oneOf.find(({ title }) => title === 'authorization_code');
  expect(code?.required).toEqual(['grant_type', 'code', 'code_verifier']);
  expect(code?.properties.code_verifier?.pattern).toBe('^[A-Za-z0-9._~-]{43,128}$');
});

test('The schema of GraphQL is there as text, with its descriptions, for whoever generates code of it', async () => {
  const response = await fetch(`${service.origin}/schema.graphql`);
  expect(response.headers.get('content-type')).toBe('application/graphql; charset=utf-8');
  const schema = buildSchema(await response.text());
  expect(schema.getQueryType()?.getFields().clients?.description).toBeTruthy();
});
