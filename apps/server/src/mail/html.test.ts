import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Mailbox, startMailbox } from '../testing/mailbox.js';
import { type Browser, type RunningServer, startServer } from '../testing/server.js';
import { htmlOf } from './html.js';

let mailbox: Mailbox;
let server: RunningServer;
let ada: Browser;

beforeAll(async () => {
  mailbox = await startMailbox();
  server = await startServer({ env: { SMTP_URL: mailbox.url } });
  await server.makeAccount('acc_one', ['ada@example.com', 'ben@example.com']);
  ada = await server.signIn('ada@example.com');
});
afterAll(async () => {
  await server.close();
  await mailbox.close();
});

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const readable = (html: string) =>
  html
    .slice(html.indexOf('<body'))
    .replace(/<br>|<\/(?:p|li|h1|blockquote)>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#?\w+);/g, (_, name: string) => entities[name] ?? `?${name}?`);
/** The words, without the marks of quotes, lists and small print, which HTML shows by its looks. */
const wordsOf = (text: string) =>
  text
    .replace(/^(?:> |- |-- $)/gm, '')
    .split(/\s+/)
    .filter((word) => word !== '');
const linksIn = (html: string) => [...html.matchAll(/href="([^"]*)"/g)].map(([, url]) => url);

test('a mail comes as text and as HTML: the same words, one link, which can be read, and nothing loaded or run', async () => {
  const { data } = await ada.query('{ account { version } }');
  const on = { expectedVersion: data.account.version, multiAdmin: { on: true } };
  await ada.change('updateAccountSettings', on, 'account { id }');
  await server.doWhatIsDue();
  mailbox.take();

  const comment = `<img src="https://evil.example/seen">\nhttp://localhost/clients\n\nhttps://evil.example/in\n\n-- \n- <b>"At" & 'once'</b>`;
  const input = { name: 'Payroll <i>&amp;', grantTypes: ['CLIENT_CREDENTIALS'], owner: { email: 'olga@example.com' } };
  const { changeRequest } = await ada.change('createClient', input, 'changeRequest { id }', { comment });
  await server.doWhatIsDue();
  const { html, text, subject } = await mailbox.next('ben@example.com');

  expect(linksIn(html)).toEqual([`http://localhost/review/${changeRequest.id}`]);
  expect(html).not.toMatch(/<[^>]*\s(?:src|on\w+)=|url\(|@import|<script|<img/i);
  expect(html).toContain('&lt;img src=&quot;https://evil.example/seen&quot;&gt;');
  expect(readable(html)).toContain(subject);
  for (const word of wordsOf(text)) expect(readable(html)).toContain(word);
});

test('whatever the text says can be read in the HTML, in its order, and only this installation is linked', () => {
  const own = 'https://sign.example';
  const line = fc.oneof(
    fc.constantFrom(
      '',
      '-- ',
      '> quoted',
      '- one',
      `${own}/review/1`,
      `${own}.evil.example/x`,
      'https://evil.example/',
    ),
    fc.string({ unit: fc.constantFrom('a', ' ', '<', '>', '&', '"', "'", '-', '/', ':') }),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const text = lines.join('\n');
      const html = htmlOf({ subject: 'S', text }, own);
      const body = readable(html).slice(readable(html).indexOf('S\n') + 1);
      expect(wordsOf(body.replaceAll('Open in Countersign', '')).join('')).toBe(wordsOf(text).join(''));
      for (const url of linksIn(html)) expect(url).toBe(`${own}/review/1`);
    }),
  );
});
