/** The server counts no further. */
const countLimit = 1000;

/** “1 client”, “41 clients”, “more than 999 clients”. */
export function clientsInWords(count: number): string {
  if (count === 1) return '1 client';
  return count < countLimit ? `${count} clients` : `more than ${countLimit - 1} clients`;
}

/** In a column: “41”, “999+”. */
export const formatClientCount = (count: number): string => (count < countLimit ? String(count) : `${countLimit - 1}+`);
