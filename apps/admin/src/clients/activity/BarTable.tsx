import { VisuallyHidden } from '@mantine/core';
import type { Bar } from './bars';

/** The figures of the chart as a table, for screen readers. */
export function BarTable({ bars, caption }: { bars: readonly Bar[]; caption: string }) {
  return (
    <VisuallyHidden>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Got a token</th>
            <th scope="col">Refused</th>
          </tr>
        </thead>
        <tbody>
          {bars.map(({ label, answered, refused }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{answered}</td>
              <td>{refused}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </VisuallyHidden>
  );
}
