/** A part of a mail's text, as its form tells it: the text is written once, and the HTML is made of it. */
export type Block =
  | { readonly kind: 'paragraph' | 'quote' | 'small'; readonly lines: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** A link that stands alone, and leads to this installation. */
  | { readonly kind: 'link'; readonly url: string }
  /** What a machine reads, such as a signed head of the audit. */
  | { readonly kind: 'code'; readonly text: string };

const signatureMark = /^-- $/m;
const everyLine = (lines: readonly string[], start: string) => lines.every((line) => line.startsWith(start));
const without = (lines: readonly string[], start: string) => lines.map((line) => line.slice(start.length));

/**
 * The blocks of a text: paragraphs apart by an empty line, quotes whose lines start with `> `, lists whose lines start
 * with `- `, links alone on their line. What follows the line `-- ` is small print (RFC 3676 §4.3).
 */
export function blocksOf(text: string, publicUrl: string): readonly Block[] {
  const [body = '', ...small] = text.split(signatureMark);
  return [
    ...paragraphsOf(body).map((lines) => blockOf(lines, publicUrl)),
    ...paragraphsOf(small.join('')).map(smallPrintOf),
  ];
}

const paragraphsOf = (text: string): readonly (readonly string[])[] =>
  text
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.split('\n').filter((line) => line !== ''))
    .filter((lines) => lines.length > 0);

function blockOf(lines: readonly string[], publicUrl: string): Block {
  const [first = '', ...more] = lines;
  if (more.length === 0 && isOwnUrl(first, publicUrl)) return { kind: 'link', url: first };
  if (everyLine(lines, '> ')) return { kind: 'quote', lines: without(lines, '> ') };
  if (everyLine(lines, '- ')) return { kind: 'list', items: without(lines, '- ') };
  return { kind: 'paragraph', lines };
}

const smallPrintOf = (lines: readonly string[]): Block => {
  const [first = '', ...more] = lines;
  return more.length === 0 && !first.includes(' ') ? { kind: 'code', text: first } : { kind: 'small', lines };
};

/** Only links to this installation are made to be clicked: a text may quote what somebody else wrote. */
const isOwnUrl = (line: string, publicUrl: string): boolean =>
  !/\s/.test(line) && URL.canParse(line) && line.startsWith(`${publicUrl}/`);
