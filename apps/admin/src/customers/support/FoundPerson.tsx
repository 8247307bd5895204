import { useQuery } from '@apollo/client/react';
import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FindPersonDocument } from '../../api/__generated__/graphql';
import { DataTable } from '../../ui/DataTable';
import { Loaded } from '../../ui/Loaded';
import { RowsSkeleton } from '../../ui/RowsSkeleton';
import { Table } from '../../ui/table/Table';
import { ResetFactors } from '../factorReset/ResetFactors';
import { PersonRow } from '../view/PersonRow';
import { ResendInvitation } from '../view/ResendInvitation';

/** Where somebody is a person of a customer. */
export function FoundPerson({ email }: { email: string }) {
  const query = useQuery(FindPersonDocument, { variables: { email }, fetchPolicy: 'cache-and-network' });
  return (
    <Loaded query={query} skeleton={<RowsSkeleton />}>
      {({ findPerson }) =>
        findPerson.length === 0 ? (
          <Text size="sm" mt="md" style={{ overflowWrap: 'anywhere' }}>
            Nobody of a customer has the address {email}.
          </Text>
        ) : (
          <DataTable
            label="Their places"
            borderless
            head={
              <>
                <Table.Th>Person</Table.Th>
                <Table.Th visibleFrom="sm">Second factor</Table.Th>
                <Table.Th visibleFrom="sm">Last sign-in</Table.Th>
              </>
            }
          >
            {findPerson.map((person) => (
              <PersonRow key={person.id} person={person}>
                <Text size="sm">
                  At{' '}
                  <Anchor
                    size="sm"
                    underline="always"
                    renderRoot={(props) => (
                      <Link {...props} to="/accounts/$accountId" params={{ accountId: person.accountId }} />
                    )}
                  >
                    {person.accountName}
                  </Anchor>
                </Text>
                {person.state === 'INVITED' && <ResendInvitation accountId={person.accountId} adminId={person.id} />}
                <ResetFactors account={{ id: person.accountId, name: person.accountName }} person={person} />
              </PersonRow>
            ))}
          </DataTable>
        )
      }
    </Loaded>
  );
}
