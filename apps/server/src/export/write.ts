import { Readable } from 'node:stream';
import type { ExportFormat } from '@countersign/schema';
import { stringify } from 'csv-stringify';
import { type Row, Told } from './row.js';

/** A format writes lines as they come, so that no file is ever whole in memory. */
interface Writer {
  readonly contentType: string;
  write(rows: AsyncIterable<Row>, fields: readonly string[]): Readable;
}

const cell = (value: Row[string]): string => {
  if (value === null || value === undefined) return '';
  if (value instanceof Told) return value.words;
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
          // Without it, Excel takes UTF-8 for the code page of the machine.
          bom: true,
          // A name such as =HYPERLINK(…) is a name, also in a spreadsheet.
          escape_formulas: true,
        }),
      ),
  },
  json: { contentType: 'application/json; charset=utf-8', write: (rows) => Readable.from(asArray(rows)) },
};
