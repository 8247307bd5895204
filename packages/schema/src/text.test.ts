import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { email, isNameTyped, line, optionalLine, paragraphs, phone } from './text.js';

const name = line('The name', 200);
const message = (
  text: unknown,
  schema: { safeParse(text: unknown): { error?: { issues: { message: string }[] } } } = name,
) => schema.safeParse(text).error?.issues.map((issue) => issue.message);

describe('a name is kept as it was written', () => {
  test.each([
    'Payroll',
    'Müller & Söhne (Köln) – Löhne',
    'Ελληνικά',
    'Зарплата 2026',
    'שכר עבודה',
    'رواتب الموظفين',
    'می‌خواهم', // Persian, with a zero-width non-joiner
    'क्‍ष', // Devanagari, with a zero-width joiner
    '工资单',
    '급여',
    'เงินเดือน',
    '❤️ Payroll 👩🏽‍💻 👩‍💻 🇩🇪 1️⃣',
    'Payroll Зарплата', // two alphabets in two words
    'Ω-team',
    'Вера Комарова',
    'Հայաստան',
    'Nº 1ª, 20 m²',
    "O'Brien; DROP TABLE clients;--",
    '<script>alert(1)</script>',
  ])('%s', (text) => expect(name.parse(text)).toBe(text.normalize('NFC')));
});

describe('a name is refused, with the reason', () => {
  test.each(['', ' ', '\t\n', '\u00a0\u3000'])('when nothing is left of it: %j', (text) => {
    expect(message(text)).toEqual(['The name is missing.']);
  });

  test('when it is too long', () => {
    expect(message('x'.repeat(10_000))).toEqual(['The name is too long: at most 200 characters.']);
    expect(message('x'.repeat(200))).toBeUndefined();
  });

  test.each([
    ['a zero-width space', 'Pay\u200broll'],
    ['a zero-width joiner between Latin letters', 'Pay\u200droll'],
    ['a zero-width non-joiner at the end', 'Payroll\u200c'],
    ['a word joiner', 'Pay\u2060roll'],
    ['a byte-order mark', 'Pay\ufeffroll'],
    ['a soft hyphen', 'Pay\u00adroll'],
    ['a combining grapheme joiner', 'Pay\u034froll'],
    ['a right-to-left override', 'Pay\u202ellor'],
    ['an isolate', '\u2066Payroll\u2069'],
    ['an Arabic letter mark', 'Payroll\u061c'],
    ['a Hangul filler', 'Pay\u3164roll'],
    ['a half-width Hangul filler', 'Pay\uffa0roll'],
    ['a Mongolian vowel separator', 'Pay\u180eroll'],
    ['a variation selector after a letter', 'Pay\ufe00roll'],
    ['an emoji selector after a digit', 'Payroll 1\ufe0f'],
    ['a supplementary variation selector', 'Pay\u{e0100}roll'],
    ['tag characters', 'Pay\u{e0061}\u{e0062}roll'],
    ['a braille blank', 'Pay\u2800roll'],
    ['a line separator', 'Pay\u2028roll'],
    ['a line feed', 'Pay\nroll'],
    ['a NUL', 'Pay\u0000roll'],
    ['an escape', 'Pay\u001b[31mroll'],
    ['half of a surrogate pair', 'Pay\ud800roll'],
    ['an interlinear annotation', 'Pay\ufff9roll'],
  ])('when it hides %s', (_, text) => {
    expect(message(text)).toEqual(['The name contains an invisible or direction-changing character.']);
  });

  test.each([
    ['a Cyrillic а in a Latin word', 'Pаyroll'],
    ['a Greek omicron in a Latin word', 'Payrοll'],
    ['a Latin e in a Cyrillic word', 'Зарплатe'],
    ['an Armenian օ in a Latin word', 'Payrօll'],
    ['a Cherokee Ꭺ in a Latin word', 'Ꭺnn'],
  ])('when it has %s', (_, text) => {
    expect(message(text)).toEqual(['The name has a word with letters of two alphabets that look alike.']);
  });

  test.each([
    ['Cyrillic letters', 'Аԁа Ant'],
    ['Cyrillic letters alone', 'Рое'],
    ['a Greek letter', 'Team Τ'],
    ['Cherokee letters', 'ᎪᎳ'],
    ['Lisu letters', 'ꓮꓐ'],
  ])('when all of its %s look like Latin ones', (_, text) => {
    expect(message(text)).toEqual(['The name is written in letters that only look like Latin ones.']);
  });

  test.each(['𝐀𝐝𝐚', 'Ａｄａ', '𝒜da', 'ﬁnance', 'Adaᵃ'])('when it has a styled letter: %s', (text) => {
    expect(message(text)).toEqual(['The name has a styled letter, such as 𝐀 or Ａ: use the plain one.']);
  });

  test.each([undefined, null, 7, ['Payroll'], { toString: () => 'Payroll' }])('when it is not text: %j', (value) => {
    expect(message(value)).toHaveLength(1);
  });
});

describe('white space in a name', () => {
  test.each(['Two  spaces', 'Two\u00a0spaces', ' Two\u2003\u3000spaces '])('is one plain space: %j', (text) => {
    expect(name.parse(text)).toBe('Two spaces');
  });

  test('does not count when the name is typed again', () => {
    expect(isNameTyped(' Two \u00a0 spaces', 'Two spaces')).toBe(true);
    expect(isNameTyped('Twospaces', 'Two spaces')).toBe(false);
    expect(isNameTyped('two spaces', 'Two spaces')).toBe(false);
  });
});

describe('whatever the text', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string());

  test('what is accepted is trimmed, normalised, within its length, and comes back the same', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const once = name.safeParse(raw);
        if (!once.success) return;
        expect(once.data).toBe(once.data.trim().normalize('NFC'));
        expect(once.data.length).toBeGreaterThan(0);
        expect(name.parse(once.data)).toBe(once.data);
        // A lone surrogate would not survive UTF-8, hence neither the wire nor the database.
        expect(once.data.isWellFormed()).toBe(true);
      }),
    );
  });

  test('two spellings that Unicode calls the same are one name', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const [composed, decomposed] = [name.safeParse(raw.normalize('NFC')), name.safeParse(raw.normalize('NFD'))];
        expect(decomposed.success).toBe(composed.success);
        if (composed.success) expect(decomposed.data).toBe(composed.data);
      }),
    );
  });

  test('an optional line differs from a mandatory one only in that it may be empty', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const optional = optionalLine('The name', 200).safeParse(raw);
        expect(name.safeParse(raw).success).toBe(optional.success && optional.data !== '');
      }),
    );
  });
});

describe('a text of paragraphs', () => {
  const description = paragraphs('The description', 2000);

  test('keeps its lines, and one form of the white space in them', () =>
    expect(description.parse(' As  it\u00a0\tis \r\n\r\n\t since\u2003May\n')).toBe('As it is\n\nsince May'));

  test.each(['a\u202eb', 'a\u0000b', 'a\u2028b'])('is refused with what cannot be seen: %j', (text) =>
    expect(message(text, description)).toEqual([
      'The description contains an invisible or direction-changing character.',
    ]),
  );
});

describe('an email address', () => {
  test('is kept in lower case', () => expect(email.parse(' Jo.Doe+api@Example.COM ')).toBe('jo.doe+api@example.com'));

  test.each([
    '',
    'jo',
    'jo@',
    '@example.com',
    'jo@example',
    'jo doe@example.com',
    'jo@exa mple.com',
    'jo@@example.com',
    'jo@example.com\nBcc: all@example.com',
    'jo@example.com,al@example.com',
    'Jo <jo@example.com>',
    'jо@example.com',
    `${'x'.repeat(250)}@example.com`,
  ])('is not %j', (text) => expect(message(text, email)).not.toBeUndefined());
});

describe('a phone number', () => {
  test.each(['', '+44 20 7946 0000', '(030) 901-820', '555.0100'])('may be %j', (text) =>
    expect(phone.parse(text)).toBe(text),
  );
  test.each(['call me', '+', '12', '+44\n20', '٠١٢٣٤٥', '1'.repeat(41)])('is not %j', (text) =>
    expect(message(text, phone)).not.toBeUndefined(),
  );
});
