import { codes, problemPath, problemTypes, statuses } from '@countersign/schema';
import { Anchor } from '@mantine/core';
import { CopyableCode } from '../../ui/CopyableCode';
import { DataTable } from '../../ui/DataTable';
import { Table } from '../../ui/table/Table';
import { Chapter } from './Chapter';

const sample = (issuer: string): string =>
  JSON.stringify(
    {
      type: `${issuer}${problemPath('INVALID_INPUT')}`,
      title: problemTypes.INVALID_INPUT.title,
      status: 400,
      detail: 'At least 1 character.',
      code: 'INVALID_INPUT',
      issues: [{ path: ['name'], message: 'At least 1 character.' }],
    },
    null,
    2,
  );

/** What a refusal says, and what to do about each. */
export const Errors = ({ issuer }: { issuer: string }) => (
  <Chapter id="errors" title="Errors">
    <p>
      Under <code>/api</code> a refusal is problem details (RFC 9457), with a <code>code</code> for programs, which
      keeps its meaning, and in <code>issues</code> every field at fault. GraphQL has the same code and issues in{' '}
      <code>errors[].extensions</code>. Under <code>/oauth</code> it is OAuth’s own: <code>error</code> and{' '}
      <code>error_description</code>.
    </p>
    <CopyableCode code={sample(issuer)} what="the sample refusal" />
    <DataTable
      label="Error codes"
      scrolls
      head={
        <>
          <Table.Th style={{ minWidth: '13.5rem' }}>Code</Table.Th>
          <Table.Th>Status</Table.Th>
          <Table.Th>What it means, and what to do</Table.Th>
        </>
      }
    >
      {codes.map((code) => (
        <Table.Tr key={code}>
          <Table.Td>
            <Anchor href={problemPath(code)} size="sm">
              <code>{code}</code>
            </Anchor>
          </Table.Td>
          <Table.Td>{statuses[code]}</Table.Td>
          <Table.Td>
            {problemTypes[code].means} {problemTypes[code].remedy}
          </Table.Td>
        </Table.Tr>
      ))}
    </DataTable>
  </Chapter>
);
