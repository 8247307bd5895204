import { Table } from '../table/Table';
import type { Bar } from './bars';
import { inFigures } from './gist';

/** The figures of the chart, the newest first. Its rows are many and short, closer to each other than those of a list. */
export const BarTable = ({ bars, label }: { bars: readonly Bar[]; label: string }) => (
  <Table aria-label={label} verticalSpacing={4} horizontalSpacing="xs">
    <Table.Thead>
      <Table.Tr>
        <Table.Th scope="col">When</Table.Th>
        <Table.Th scope="col" ta="right">
          Got a token
        </Table.Th>
        <Table.Th scope="col" ta="right">
          Refused
        </Table.Th>
      </Table.Tr>
    </Table.Thead>
    <Table.Tbody>
      {bars.toReversed().map(({ label: when, answered, refused }) => (
        <Table.Tr key={when}>
          <Table.Th scope="row" fw={400}>
            {when}
          </Table.Th>
          <Table.Td ta="right">{inFigures(answered)}</Table.Td>
          <Table.Td ta="right">{inFigures(refused)}</Table.Td>
        </Table.Tr>
      ))}
    </Table.Tbody>
  </Table>
);
