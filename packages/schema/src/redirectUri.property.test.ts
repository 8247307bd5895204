import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { redirectUriFault } from './redirectUri.js';

const label = fc.stringMatching(/^[a-z]([a-z0-9-]{0,10}[a-z0-9])?$/).filter((text) => !/^.{2}--/.test(text));
const host = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => `${labels.join('.')}.example`);
const segment = fc
  .stringMatching(/^([A-Za-z0-9_~!$&'()+,;=:@-]|%[2-7][1-9A-D]){1,10}$/)
  .filter((text) => !/%(2f|5c)/i.test(text));
const responseParameters = [
  'code',
  'state',
  'iss',
  'error',
  'error_description',
  'error_uri',
  'access_token',
  'id_token',
  'token_type',
  'expires_in',
  'session_state',
  'response',
];
const isAnswer = (query: string) =>
  [...new URLSearchParams(query.replaceAll(';', '&')).keys()].some((name) =>
    responseParameters.includes(name.trim().toLowerCase()),
  );
const encoded = (letter: string) => `%${letter.charCodeAt(0).toString(16)}`;
/** A name as a server may read it back: any of its letters percent-encoded, in either case. */
const disguised = fc
  .constantFrom(...responseParameters)
  .chain((name) =>
    fc
      .tuple(...[...name].map((letter) => fc.constantFrom(letter, letter.toUpperCase(), encoded(letter))))
      .map((all) => all.join('')),
  );
const good = fc
  .tuple(
    host,
    fc.option(fc.integer({ min: 1, max: 65_535 })),
    fc.array(segment, { maxLength: 4 }),
    fc.option(segment.filter((text) => !isAnswer(text))),
  )
  .map(
    ([name, port, path, query]) =>
      `https://${name}${port ? `:${port}` : ''}/${path.join('/')}${query ? `?${query}` : ''}`,
  );

/** Text put together of what parsers disagree about. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'https:',
        'http:',
        'com.example.app:',
        'javascript:',
        '//',
        '/',
        '\\',
        '@',
        ':',
        '?',
        '#',
        '*',
        '%',
      ),
      fc.constantFrom(
        'localhost',
        '127.0.0.1',
        '[::1]',
        'evil.example',
        'app.example.com',
        '.',
        '..',
        '%2e',
        '%2f',
        '%40',
      ),
      fc.constantFrom('\t', '\n', ' ', '\u0000', '。', '／', 'ⅼ', '443', '0x7f.1', '2130706433'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 9 },
  )
  .map((pieces) => pieces.join(''));
const startsWell = fc
  .tuple(fc.constantFrom('https://', 'http://', 'com.example.app:/'), hostile)
  .map((pair) => pair.join(''));

describe('whatever the text', () => {
  test('a parameter of the answer anywhere in the query is refused and named', () => {
    const others = fc.array(
      segment.filter((text) => !isAnswer(text)),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(host, others, disguised, fc.option(segment), others, (name, before, parameter, value, after) => {
        const query = [...before, value === null ? parameter : `${parameter}=${value}`, ...after].join('&');
        const named = decodeURIComponent(parameter).toLowerCase();
        expect(redirectUriFault(`https://${name}/cb?${query}`)).toContain(`no parameter ${named} in its query`);
      }),
    );
  });

  test('every plain https URL is accepted', () => {
    fc.assert(
      fc.property(good, (uri) => {
        expect(redirectUriFault(uri)).toBeUndefined();
      }),
    );
  });

  test('what is accepted means the same to a browser as to a reader of RFC 3986', () => {
    let accepted = 0;
    fc.assert(
      fc.property(fc.oneof(hostile, startsWell), (text) => {
        if (redirectUriFault(text) !== undefined) return;
        accepted++;
        // The generic syntax, from RFC 3986 appendix B.
        const [, scheme = '', , authority = '', path = ''] =
          /^(([^:/?#]+):)?(\/\/([^/?#]*))?([^?#]*)(\?([^#]*))?(#(.*))?/.exec(text)?.slice(1) ?? [];
        const url = new URL(text);
        expect(url.protocol).toBe(`${scheme.toLowerCase()}:`);
        expect(url.username + url.password + url.hash).toBe('');
        expect(text).toMatch(/^[\x21-\x7e]+$/);
        expect(text).not.toMatch(/[*#\\]/);
        if (url.protocol === 'http:') expect(['localhost', '127.0.0.1', '[::1]']).toContain(url.hostname);
        if (/^https?:$/.test(url.protocol)) {
          expect(authority.toLowerCase().replace(/:\d*$/, '')).toBe(url.hostname);
          expect(url.pathname).toBe(path || '/');
        } else {
          expect(url.protocol).toContain('.');
        }
      }),
      { numRuns: 5000 },
    );
    // The pieces are hostile, not hopeless: if nothing were accepted, nothing was tried.
    expect(accepted).toBeGreaterThan(20);
  });

  test('one forbidden character anywhere in a good URI spoils it', () => {
    const forbidden = fc.constantFrom(
      '*',
      '#',
      '\\',
      ' ',
      '\t',
      '\n',
      '\u0000',
      '\u007f',
      '"',
      '<',
      '>',
      'é',
      '\u200b',
      '\ufeff',
    );
    fc.assert(
      fc.property(good, fc.nat(), forbidden, (uri, at, character) => {
        const place = at % (uri.length + 1);
        expect(redirectUriFault(uri.slice(0, place) + character + uri.slice(place))).toBeTypeOf('string');
      }),
    );
  });
});
