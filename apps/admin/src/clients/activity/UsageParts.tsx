import type { ClientDetailsFragment } from '../../api/__generated__/graphql';
import { inFigures } from '../../ui/chart/gist';
import { Table } from '../../ui/table/Table';
import { partName, type UsagePart } from './partNames';

const kinds: { kind: UsagePart['kind']; title: string }[] = [
  { kind: 'SECRET', title: 'Secret' },
  { kind: 'GRANT_TYPE', title: 'Grant type' },
  { kind: 'MODULE', title: 'Module' },
];

/** By which secrets and grants, and for which modules, it asked in the past 30 days. */
export function UsageParts({ parts, client }: { parts: readonly UsagePart[]; client: ClientDetailsFragment }) {
  if (parts.length === 0) return null;
  return (
    <Table verticalSpacing={4} horizontalSpacing="xs" aria-label="The past 30 days in parts">
      {kinds.map(({ kind, title }) => {
        const own = parts.filter((part) => part.kind === kind).toSorted((a, b) => b.answered - a.answered);
        return own.length === 0 ? null : (
          <Table.Tbody key={kind}>
            <Table.Tr>
              <Table.Th scope="col">{title}</Table.Th>
              <Table.Th scope="col" ta="right">
                Got a token
              </Table.Th>
              {kind === 'MODULE' ? (
                <Table.Td />
              ) : (
                <Table.Th scope="col" ta="right">
                  Refused
                </Table.Th>
              )}
            </Table.Tr>
            {own.map((part) => (
              <Table.Tr key={part.value}>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>{partName(part, client)}</Table.Td>
                <Table.Td ta="right">{inFigures(part.answered)}</Table.Td>
                <Table.Td ta="right">{kind === 'MODULE' ? '' : inFigures(part.refused)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        );
      })}
    </Table>
  );
}
