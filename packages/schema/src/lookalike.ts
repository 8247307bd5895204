// Letters of other alphabets that Unicode's table of confusables (UTS 39 §4, confusables.txt) reads as a Latin letter.
const lookLatin = new Set(
  'αΑΒϲϹΕϜΗιͺϳͿΚΙΜϺΝοσΟρϱΡᴦΤυνΧγΥϒΖ' +
    'аАӕӔЬВЫсСԁеҽЕԌһНіꙇӏјЈКІӀЮМоОꚙꚘрРԛгѕЅТѵѴѡԝԜхХуүУҮ' +
    'ᎪᏏᏴꮯᏟᏧᎠᎬᏀᏳᏂᎻꭵᎥᎫᏦᏞᎷᏢꮁᎡᏒꮪᏕᏚᎢꮩᏙꮃᎳᏔᎩᎽꮓᏃ' +
    'ᗅᑲᖯᗷᑯᗞᗪᖴᕼᒍᒪᗰᑭᖇᑌᐯᕁᕽ' +
    'ꓮꓐꓚꓒꓓꓰꓝꓖꓧꓙꓗꓲꓡꓟꓠꓳꓑꓣꓢꓔꓴꓦꓪꓫꓬꓜ' +
    'ⲥⲤⲎⲔⲒⳐⲘⲚⲟⲞⲣⲢⲅⲦⲬⲨ' +
    '𐐽𐐕𐐛𐐬𐐄𐑈𐐠' +
    '𐌁𐌂𐌉𐌑𐌕𐌗' +
    'ⴹⵏⵔⵕⴸⵝ' +
    'քցհոռօՕգզՏսՍա',
);

const latin = /\p{Script=Latin}/u;
const others = [
  'Greek',
  'Cyrillic',
  'Cherokee',
  'Canadian_Aboriginal',
  'Lisu',
  'Coptic',
  'Deseret',
  'Old_Italic',
  'Tifinagh',
  'Armenian',
].map((script) => new RegExp(`\\p{Script=${script}}`, 'gu'));

const words = (text: string) => text.match(/[\p{L}\p{M}]+/gu) ?? [];
const hasOneOf = (word: string, script: RegExp) => word.search(script) >= 0;

/** Whether one word has letters of two alphabets that share shapes: “Pаyroll” with a Cyrillic а. */
export const mixesAlphabets = (text: string): boolean =>
  words(text).some((word) => [latin, ...others].filter((script) => hasOneOf(word, script)).length > 1);

/**
 * Whether all letters that a name has of another alphabet read as Latin letters: “Аԁа” in Cyrillic. A name with one
 * letter that does not, as nearly all have, shows its alphabet.
 */
export const hidesItsAlphabet = (text: string): boolean =>
  others.some((script) => {
    const letters = text.match(script);
    return letters?.every((letter) => lookLatin.has(letter)) ?? false;
  });

/** Whether a letter is another form of one or more of A to Z: bold, in full width, a ligature (“𝐀𝐝𝐚”, “Ａｄａ”). */
export const hasStyledLetters = (text: string): boolean =>
  (text.match(/[\p{Lu}\p{Ll}\p{Lm}]/gu) ?? []).some((letter) => {
    const plain = letter.normalize('NFKC');
    return plain !== letter && /^[A-Za-z]+$/.test(plain);
  });

// Of the letters, digits and signs of one alphabet, those that a usual typeface shows alike (UTS 39 §4).
const alike: readonly (readonly [RegExp, string])[] = [
  [/[I1|ı]/g, 'l'],
  [/0/g, 'O'],
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/VV/g, 'W'],
  [/[‘’ʼ`´]/g, "'"],
  [/[‐‑‒–—−]/g, '-'],
];

/** What a name is for the eye: equal for names that look alike, though they are written with other letters. */
const shapeOf = (name: string): string => {
  const plain = name.normalize('NFKC').trim().replace(/\s+/g, ' ');
  return alike.reduce((text, [letters, stands]) => text.replace(letters, stands), plain);
};

/** Whether two names are one to whoever reads them: “Ada Ilves” and “Ada llves”, “Arno Stern” and “Amo Stem”. */
export const readsLike = (one: string, other: string): boolean =>
  shapeOf(one) === shapeOf(other) || shapeOf(one.toLowerCase()) === shapeOf(other.toLowerCase());

/** One key for all names that look alike, by which such a name is found among many (UTS 39 §4). */
export const skeletonOf = (name: string): string => shapeOf(name).toLowerCase();

/** Whether a name passes for another, by the letters that it is written with: the same name twice deceives nobody. */
export const passesFor = (one: string, other: string): boolean =>
  skeletonOf(one) === skeletonOf(other) && one.toLowerCase() !== other.toLowerCase();
