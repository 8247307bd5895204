import { describe, expect, test } from 'vitest';
import { RedirectUri, redirectUriFault } from './redirectUri.js';

describe('a redirect URI is accepted', () => {
  test.each([
    'https://app.example.com/callback',
    'https://app.example.com',
    'https://app.example.com:8443/oauth/callback?tenant=7&next=%2Fhome',
    'https://App.Example.COM/Callback',
    'https://xn--bcher-kva.example/cb',
    'https://192.0.2.7/cb',
    'https://[2001:db8::1]/cb',
    'https://app.example.com/~jo/a.b/..well-known/cb...',
    'https://app.example.com/cb?ids[]=1',
    'https://app.example.com/code?encoded=1&country_code=7&next=code',
    'https://app.example.com/cb?x?code=1',
    'http://localhost/cb',
    'http://localhost:3000/cb',
    'http://127.0.0.1:49152/',
    'http://[::1]:3000/cb',
    'com.example.app:/callback',
    'com.example.app://callback',
  ])('%s', (uri) => expect(redirectUriFault(uri)).toBeUndefined());
});

// Each of these has redirected a code to a stranger somewhere (RFC 9700 §4.1, RFC 8252 §8, and the public reports on
// lenient URL parsers).
const corpus: Record<string, string[]> = {
  'no user name or password': [
    'https://user@app.example.com/cb',
    'https://user:pass@app.example.com/cb',
    'https://app.example.com@evil.example/cb',
    'https://app.example.com:443@evil.example/cb',
    'https://@evil.example/cb',
    'https://app.example.com%2f@evil.example/',
    'http://localhost@evil.example/cb',
    'http://127.0.0.1:80@evil.example/cb',
    'com.example.app://user:pass@callback',
  ],
  'no spaces, backslashes or control characters': [
    'https://evil.example\\@app.example.com/cb',
    'https:\\\\evil.example/cb',
    'https://app.example.com\\.evil.example',
    'https://app.example.com/cb evil',
    'https://app.example.com/cb\r\nLocation: https://evil.example',
    'https://evil.example\t.app.example.com/cb',
    'https://app.example.com/\u0000cb',
    'java\tscript:alert(1)',
    'https://app.example.com/\u0085cb',
    'https://app.example.com/\u00a0cb',
  ],
  'plain ASCII': [
    'https://аpp.example.com/cb', // a Cyrillic а
    'https://app.example.com／cb', // full-width solidus
    'https://evil。example/cb', // ideographic full stop
    'https://app.example.com\u200b/cb',
    'https://app.example.com\u202e/cb',
    'http://①②⑦.⓪.⓪.①/cb',
  ],
  'characters that a URI may not have': [
    'https://app.example.com/"><script>alert(1)</script>',
    'https://app.example.com/`id`',
    'https://app.example.com/{tenant}/cb',
    'https://app.example.com/a|b',
    'https://app.example.com/a^b',
  ],
  'no wildcards': [
    'https://*.example.com/cb',
    'https://*/cb',
    'https://app.example.com/*',
    'https://app.example.com:*/cb',
    'https://app.example.com/cb?*',
    'com.example.*:/cb',
  ],
  'no fragment': [
    'https://app.example.com/cb#',
    'https://app.example.com/cb#x',
    'https://app.example.com#@evil.example/',
  ],
  'no parameter code in its query': [
    'https://app.example.com/cb?code=x',
    'https://app.example.com/cb?code',
    'https://app.example.com/cb?tenant=7&code=x',
    'https://app.example.com/cb?a=1;code=x',
    'https://app.example.com/cb?%63ode=x',
    'https://app.example.com/cb?Code=x',
    'https://app.example.com/cb?+code=x',
    'https://app.example.com/cb?code[]=x',
    'https://app.example.com?code=x',
    'http://localhost:3000/cb?code=x',
    'com.example.app:/cb?code=x',
    'com.example.app:?code=x',
  ],
  'no parameter state': ['https://app.example.com/cb?state=x'],
  'no parameter iss': ['https://app.example.com/cb?iss=https://evil.example'],
  'is absolute': ['', 'app.example.com/cb', '/callback', '//evil.example/cb', '?x', ':', '://evil.example', '-x:/cb'],
  'letters, digits, hyphens and dots': [
    'https://app.example.com;sandbox/cb',
    'https://app.example.com,sandbox/cb',
    "https://a'b.example/cb",
    'https://a=b.example/cb',
    'https://a$b.example/cb',
  ],
  'names a host after //': [
    'https:app.example.com/cb',
    'https:/app.example.com/cb',
    'https:///evil.example/cb',
    'https://?x',
    'https://',
    'https://:443/cb',
  ],
  'not a URL': [
    'https://app.example.com:99999/cb',
    'https://[::1/cb',
    'https://a:b:c/cb',
    'https://256.256.256.256/cb',
  ],
  'without percent-encoding': [
    'https://evil%2eexample/cb',
    'https://app.example.com%2fevil.example/cb',
    'https://%6cocalhost/cb',
  ],
  'as browsers read it': [
    'http://2130706433/cb',
    'http://0x7f000001/cb',
    'http://0177.0.0.1/cb',
    'http://127.1/cb',
    'http://[::ffff:127.0.0.1]/cb',
    'http://[0:0:0:0:0:0:0:1]/cb',
  ],
  'an empty part': [
    'https://app.example.com./cb',
    'http://localhost./cb',
    'https://app..example.com/cb',
    'https://.example.com/cb',
  ],
  'no . or .. segments': [
    'https://app.example.com/cb/../evil',
    'https://app.example.com/cb/..',
    'https://app.example.com/./cb',
    'https://app.example.com/cb/%2e%2e/evil',
    'https://app.example.com/cb/%2E./evil',
    'https://app.example.com/cb%2f..%2fevil',
    'https://app.example.com/cb/..%5cevil',
    'https://app.example.com/cb/..;/evil',
    'com.example.app:/cb/../evil',
  ],
  'malformed or control character': [
    'https://app.example.com/cb%0d%0aSet-Cookie:x',
    'https://app.example.com/cb%00',
    'https://app.example.com/cb?x=%0a',
    'https://app.example.com/%zz',
    'https://app.example.com/cb%',
    'https://app.example.com/cb%2',
  ],
  'http is only for': [
    'http://app.example.com/cb',
    'http://localhost.evil.example/cb',
    'http://127.0.0.1.evil.example/cb',
    'http://127.0.0.2/cb',
    'http://0.0.0.0/cb',
    'http://localhost-evil/cb',
    'http://evil.example/localhost',
    'http://[::2]/cb',
  ],
  'reversed domain name': [
    'javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://app.example.com/1',
    'about:blank',
    'ftp://app.example.com/cb',
    'ws://app.example.com/cb',
    'myapp:/callback',
    'myapp://callback',
    'urn:ietf:wg:oauth:2.0:oob',
    'com..app:/cb',
    'com.example.:/cb',
  ],
};

describe('a redirect URI is refused, with the reason', () => {
  for (const [reason, uris] of Object.entries(corpus)) {
    test.each(uris)(`${reason}: %j`, (uri) => expect(redirectUriFault(uri)).toContain(reason));
  }

  test('when it is longer than 2,000 characters', () => {
    expect(redirectUriFault(`https://app.example.com/${'a'.repeat(2000)}`)).toContain('2,000');
  });

  test('at the field, in one message', () => {
    const issues = RedirectUri.safeParse('http://app.example.com/cb').error?.issues;
    expect(issues?.map((issue) => issue.message)).toEqual([redirectUriFault('http://app.example.com/cb')]);
  });
});
