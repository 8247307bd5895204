// biome-ignore lint/style/noRestrictedImports: the server ships as one file; what it makes of ids is asked of its source.
import { filterBitOf, filterBitsOfWeeks } from '../../apps/server/src/clients/model/filterBits.ts';

/** What a database holds besides what its first start put there. */
export interface Size {
  readonly clients: number;
  readonly auditEntries: number;
}

const day = 24 * 60 * 60 * 1000;
const days = 1000;
const now = Date.now();

/** Clients were made evenly over so long, and used at any time in it. */
const began = now - days * day;

/** The moment at which that part of the time had passed. */
export const momentAt = (part: number): number => Math.round(began + part * days * day);

// Every column draws by a factor of its own: columns made of `n % 100` and `n % 10` would depend on each other, so that a
// filter is met at once in one order and never in another. The square is what makes two columns independent: multiples
// alone, modulo a prime, lie on a grid together.
const prime = 2_147_483_647;
const factors = {
  word: 1_583_458_089,
  thing: 784_588_716,
  type: 950_706_376,
  enabled: 742_938_285,
  environment: 1_226_874_159,
  owner: 62_089_911,
  used: 1_343_714_438,
  usedAt: 630_360_016,
  refused: 1_061_023_016,
  secret: 397_204_094,
  ends: 1_098_662_447,
  module: 2_027_812_808,
  accessType: 1_323_257_245,
  action: 764_261_123,
} as const;
type Drawn = keyof typeof factors;

const draw = (column: Drawn): string => {
  const multiple = `((cast(n as bigint) * ${factors[column]}) % ${prime})`;
  return `(${multiple} * ${multiple} % ${prime})`;
};

/** Whether the nth is one of a part of all. Spelled, as all here, so that both databases read it. */
export const isOneOf = (column: Drawn, part: number): string => `${draw(column)} < ${Math.round(prime * part)}`;

/** A number below `count`. */
const numbered = (column: Drawn, count: number | string): string => `(${draw(column)} * ${count} / ${prime})`;

/** One of several texts. */
export const textOf = (column: Drawn, texts: readonly string[]): string => {
  const width = Math.max(...texts.map(({ length }) => length));
  const row = texts.map((text) => text.padEnd(width)).join('');
  return `trim(substr('${row}', cast(1 + ${width} * ${numbered(column, texts.length)} as integer), ${width}))`;
};

const padded = (number: string): string => `substr(cast(1000000000 + ${number} as text), 2)`;

// Ids come in no order, as drawn ones do, and each once.
export const drawnId = (number = 'n'): string => padded(`(cast(${number} as bigint) * 48271) % 100000007`);

/** The id of the nth client. */
export const idOf = (n: number): string => `cli_${String((BigInt(n) * 48271n) % 100000007n).padStart(9, '0')}`;

export const words = 'payroll invoice ledger roster archive courier catalog voucher shipment booking'.split(' ');
const things = 'export import sync report feed bridge'.split(' ');

// So many that a page is left behind the deepest place that is asked for.
export const fewest = 65;

/**
 * A part of all, as far as it fills a page in the small database too: both shall answer as many rows. What is asked for
 * together with another must do so together.
 */
export const partOf = ({ clients }: Size, part: number, together = 1): number =>
  Math.max(part, (fewest / clients) ** (1 / together));

/** What is asked for by its id. */
export interface Known {
  readonly moduleOfAll: string;
  readonly rareModule: string;
  readonly accessType: string;
}

const soon = now + 4 * day;
const later = Array.from({ length: 40 }, (_, index) => now + (40 + 25 * index) * day);

/** What makes the nth client another than the first, by the columns of its tables. */
export const differing = (size: Size, { moduleOfAll, rareModule, accessType }: Known) => {
  const { clients } = size;
  const endsSoon = isOneOf('secret', partOf(size, 0.005));
  const endsLater = isOneOf('secret', 0.2);
  const when = (which: string, mark: string) => `case when ${which} then ${mark} else 0 end`;
  const filterBits = [
    `cast(${filterBitOf(moduleOfAll)} as bigint)`,
    when(isOneOf('module', partOf(size, 0.005)), String(filterBitOf(rareModule))),
    when(isOneOf('accessType', 0.05), String(filterBitOf(accessType))),
    `case when ${endsSoon} then ${filterBitsOfWeeks(soon, soon)} when ${endsLater} then cast(${textOf(
      'ends',
      later.map((at) => String(filterBitsOfWeeks(at, at))),
    )} as bigint) else 0 end`,
  ].join(' | ');
  const moment = (part: string) => `${began} + cast(${part} as bigint) * ${(days * day) / clients}`;
  // Three have a word that nobody else has.
  const word = `case when n <= 3 then 'zqanzibar' else ${textOf('word', words)} end`;
  const others = [textOf('thing', things), padded('n')];
  const name = [word, ...others].join(` || ' ' || `);
  const listed = {
    normalized_name: name,
    type: `case when ${isOneOf('type', partOf(size, 0.05, 2))} then 'PUBLIC' else 'CONFIDENTIAL' end`,
    enabled: `not (${isOneOf('enabled', partOf(size, 0.01, 2))})`,
    // The one column that depends on another, as happens: 'legacy' are the oldest.
    environment: `case when n <= ${clients * 0.05} then 'legacy' when ${isOneOf('environment', partOf(size, 0.005))} then 'sandbox' else 'production' end`,
    filter_bits: filterBits,
    owner_email: `'owner' || ${numbered('owner', Math.round(1 / partOf(size, 0.01, 2)))} || '@example.com'`,
    created_at: moment('n'),
  };
  return {
    clients: { ...listed, id: `'cli_' || ${drawnId()}`, name, updated_at: moment('n') },
    client_secrets: {
      id: `'sec_' || ${drawnId()}`,
      client_id: `'cli_' || ${drawnId()}`,
      expires_at: `case when ${endsSoon} then ${soon} when ${endsLater} then cast(${textOf('ends', later.map(String))} as bigint) else null end`,
    },
    client_search_terms: [
      { term: word, starts_name: '1 = 1' },
      ...[...others, `'cli_' || ${drawnId()}`].map((one) => ({ term: one, starts_name: '1 = 0' })),
    ].map((one) => ({ ...one, normalized_name: name, client_id: `'cli_' || ${drawnId()}` })),
    last_uses: {
      ...listed,
      client_id: `'cli_' || ${drawnId()}`,
      // Never before it was made.
      used_at: `case when ${isOneOf('used', 0.1)} then 0 else ${moment(`(n + ${numbered('usedAt', `(${clients} - n)`)})`)} end`,
      refused_at: `case when ${isOneOf('refused', 0.01)} then ${moment('n')} else 0 end`,
    },
  };
};
