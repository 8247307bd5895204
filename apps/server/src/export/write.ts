import { Readable } from 'node:stream';
import type { ExportFormat } from '@countersign/schema';
import { stringify } from 'csv-stringify';
import { FormattedValue, type Row } from './row.js';

/** A format streams lines, so that a file is never completely in memory. */
interface Writer {
  readonly contentType: string;
  write(rows: AsyncIterable<Row>, fields: readonly string[]): Readable;
}

/** Digits and spaces after a plus (E.123): whatever reads it as a formula gets the same digits. */
const isPhoneNumber = (text: string): boolean => /^\+\d[\d ]*$/.test(text);

const cell = (value: Row[string]): string => {
  if (value === null || value === undefined) return '';
  if (value instanceof FormattedValue) return value.text;
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.join('; ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

async function* cells(rows: AsyncIterable<Row>, fields: readonly string[]) {
  for await (const row of rows) yield fields.map((field) => cell(row[field] ?? null));
}

async function* asArray(rows: AsyncIterable<Row>) {
  let separator = '[\n';
  for await (const row of rows) {
    yield `${separator}${JSON.stringify(row)}`;
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}

export const writers: { readonly [F in ExportFormat]: Writer } = {
  csv: {
    // RFC 4180 §3.
    contentType: 'text/csv; charset=utf-8; header=present',
    write: (rows, fields) =>
      Readable.from(cells(rows, fields)).compose(
        stringify({
          header: true,
          columns: [...fields],
          record_delimiter: '\r\n',
          // Without a byte order mark, Excel reads UTF-8 in the machine's code page.
          bom: true,
          // A name such as =HYPERLINK(…) must stay text in a spreadsheet. A phone number is none of a spreadsheet's formulas.
          escape_formulas: true,
          cast: { string: (text) => (isPhoneNumber(text) ? { value: text, escape_formulas: false } : text) },
        }),
      ),
  },
  json: { contentType: 'application/json; charset=utf-8', write: (rows) => Readable.from(asArray(rows)) },
};
