import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import type { CustomerDetailsFragment } from '../../api/__generated__/graphql';
import { DataTable } from '../../ui/DataTable';
import { EmptyValue } from '../../ui/EmptyValue';
import { Section } from '../../ui/Section';
import { Table } from '../../ui/table/Table';
import { useMissingPrivilege } from '../../viewer/viewer';
import { ResetFactors } from '../factorReset/ResetFactors';
import type { BeginCustomerAction } from '../useCustomerActions';
import { PersonRow } from './PersonRow';
import { ResendInvitation } from './ResendInvitation';

/** The server tells of no more. */
const maxPeople = 100;

export function PeopleSection({ customer, begin }: { customer: CustomerDetailsFragment; begin: BeginCustomerAction }) {
  const { id, people } = customer;
  const mayChange = useMissingPrivilege('MANAGE_ACCOUNTS') === undefined;
  const isNobodyIn = people.every(({ state }) => state === 'INVITED');

  return (
    <Section
      title="People"
      flush={people.length > 0}
      description={
        isNobodyIn
          ? 'Nobody has come in yet. Until somebody does, you may invite another first admin.'
          : `Who they are, and whether they come in: they invite each other, and what each may do is theirs.${people.length === maxPeople ? ` The first ${maxPeople}.` : ''}`
      }
      actions={
        isNobodyIn &&
        mayChange && (
          <Button
            variant="default"
            size="xs"
            leftSection={<IconUserPlus size={15} />}
            onClick={() => begin('invite', customer)}
          >
            Invite another
          </Button>
        )
      }
    >
      {people.length === 0 ? (
        <EmptyValue>Nobody is invited.</EmptyValue>
      ) : (
        <DataTable
          label="People"
          borderless
          head={
            <>
              <Table.Th>Person</Table.Th>
              <Table.Th visibleFrom="sm">Second factor</Table.Th>
              <Table.Th visibleFrom="sm">Last sign-in</Table.Th>
            </>
          }
        >
          {people.map((person) => (
            <PersonRow key={person.id} person={person}>
              {person.state === 'INVITED' && <ResendInvitation accountId={id} adminId={person.id} />}
              <ResetFactors account={customer} person={person} />
            </PersonRow>
          ))}
        </DataTable>
      )}
    </Section>
  );
}
