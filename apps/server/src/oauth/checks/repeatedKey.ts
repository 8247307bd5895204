/**
 * The first key that a JSON object names twice, if any. `JSON.parse` keeps the last of them in silence, so that two
 * readers of one request might see two different values; RFC 6749 §3.2 forbids the repetition whatever the encoding.
 * Expects text that `JSON.parse` accepts as an object.
 */
export function firstRepeatedKey(text: string): string | undefined {
  const seen = new Set<string>();
  let depth = 0;
  let last: string | undefined;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]:]/g)) {
    if (token === '{' || token === '[') depth++;
    else if (token === '}' || token === ']') depth--;
    else if (token !== ':') last = token;
    else if (depth === 1 && last !== undefined) {
      // Decoded, since "\u0073cope" and "scope" are one key.
      const key = String(JSON.parse(last));
      if (seen.has(key)) return key;
      seen.add(key);
    }
  }
  return undefined;
}
