// These scripts have no spaces between words: each of their characters begins a word.
const unspaced = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar']
  .map((script) => `\\p{Script=${script}}`)
  .join('');

const word = new RegExp(`[${unspaced}]|(?:(?![${unspaced}])[\\p{L}\\p{N}])+|\\S`, 'gu');

// Letters that Unicode does not take apart, as people type them who do not have them.
const folded: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŋ: 'ng',
  ŧ: 't',
};
const unfolded = new RegExp(`[${Object.keys(folded).join('')}]`, 'gu');

/** A text as it is searched, wherever that is: case and accents set aside, so that "zoe" finds "Zoë", and "strasse" "Straße". */
export const foldText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(unfolded, (letter) => folded[letter] ?? letter)
    .normalize('NFC');

/** The words of a text, folded; each sign is a word of its own. */
export const wordsOf = (text: string): string[] => foldText(text).match(word) ?? [];

/**
 * The distinct words of a search. A word that is a prefix of another one is left out: a name that matches the longer
 * one matches the shorter one too.
 */
export function searchWords(text: string): string[] {
  const words = [...new Set(wordsOf(text))];
  return words.filter((one) => !words.some((other) => other !== one && other.startsWith(one)));
}
