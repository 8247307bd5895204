import type { Compared } from './compare.ts';

const ratioOf = ({ small, large }: Compared): number => large / small;
const ms = (time: number): string => `${time.toFixed(time < 10 ? 2 : 0)} ms`;

/** One row a group: its cases together, and the worst of them. */
export function rows(compared: readonly Compared[]): string[][] {
  return [...Map.groupBy(compared, (one) => one.group)].map(([group, of]) => {
    const worst = of.reduce((most, one) => (ratioOf(one) > ratioOf(most) ? one : most));
    const sum = (side: 'small' | 'large') => of.reduce((total, one) => total + one[side], 0) / of.length;
    return [
      group,
      String(of.length),
      ms(sum('small')),
      ms(sum('large')),
      (sum('large') / sum('small')).toFixed(2),
      `${ratioOf(worst).toFixed(2)} (${ms(worst.small)} → ${ms(worst.large)}: ${worst.name})`,
    ];
  });
}

export const heads = ['what is read', 'cases', 'a thousand', 'a million', 'ratio', 'the worst case'];

/** A table as Markdown has it. */
export function markdown(header: readonly string[], body: readonly (readonly string[])[]): string {
  const all = [header, ...body];
  const widths = header.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(header), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...body.map(line)].join('\n');
}
