import { Anchor, Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import type { CustomerDetailsFragment } from '../../api/__generated__/graphql';
import { offerInWords } from '../../labels/catalogue';
import { ActionsHeader } from '../../ui/ActionsHeader';
import { DataTable } from '../../ui/DataTable';
import { EmptyValue } from '../../ui/EmptyValue';
import { lazyPart } from '../../ui/lazyPart';
import { Section } from '../../ui/Section';
import { Table } from '../../ui/table/Table';
import { useMissingPrivilege } from '../../viewer/viewer';

const EndEntitlementDialog = lazyPart(
  () => import('../../modules/catalogue/dialogs/EndEntitlementDialog'),
  'EndEntitlementDialog',
);
const EntitleDialog = lazyPart(() => import('../../modules/catalogue/dialogs/EntitleDialog'), 'EntitleDialog');

type Entitlement = CustomerDetailsFragment['entitlements'][number];

/** What the account may use of the catalogue, and whether it is its own or everybody's. */
export function EntitledSection({ customer }: { customer: CustomerDetailsFragment }) {
  const mayChange = useMissingPrivilege('MANAGE_ACCOUNTS') === undefined;
  const [entitling, setEntitling] = useState(false);
  const [ending, setEnding] = useState<Entitlement>();
  const { entitlements } = customer;
  const grantee = { kind: 'account', id: customer.id, name: customer.name } as const;
  return (
    <Section
      title="Entitled to"
      description="What its admins may grant to their API clients."
      flush={entitlements.length > 0}
      actions={
        mayChange && (
          <Button variant="default" size="xs" leftSection={<IconPlus size={15} />} onClick={() => setEntitling(true)}>
            Entitle
          </Button>
        )
      }
    >
      {entitlements.length === 0 ? (
        <EmptyValue>Nothing of the catalogue so far.</EmptyValue>
      ) : (
        <DataTable
          label="Entitled to"
          borderless
          head={
            <>
              <Table.Th>Module</Table.Th>
              <Table.Th>To</Table.Th>
              {mayChange && <ActionsHeader />}
            </>
          }
        >
          {entitlements.map((entitlement) => {
            const { module, ofEveryAccount, ofPlan } = entitlement;
            const isVoid = module.state === 'WITHDRAWN';
            return (
              <Table.Tr key={`${module.id} ${ofEveryAccount} ${ofPlan}`}>
                <Table.Td>
                  <Anchor
                    renderRoot={(props) => (
                      <Link {...props} to="/catalogue/$moduleId" params={{ moduleId: module.id }} />
                    )}
                    fw={500}
                    size="sm"
                    c="inherit"
                    td={isVoid ? 'line-through' : undefined}
                  >
                    {module.name}
                  </Anchor>
                  {isVoid && (
                    <Text size="xs" c="var(--mantine-color-error)">
                      Withdrawn: without effect.
                    </Text>
                  )}
                </Table.Td>
                <Table.Td>
                  <Text size="sm">{offerInWords(entitlement)}</Text>
                  {(ofEveryAccount || ofPlan) && (
                    <Text size="xs" c="dimmed">
                      {ofPlan ? `By its plan ${customer.plan?.name ?? ''}` : 'As every account'}
                    </Text>
                  )}
                </Table.Td>
                {mayChange && (
                  <Table.Td ta="right">
                    {!ofEveryAccount && !ofPlan && (
                      <Button
                        variant="subtle"
                        color="red"
                        size="compact-xs"
                        aria-label={`End ${module.name}`}
                        onClick={() => setEnding(entitlement)}
                      >
                        End
                      </Button>
                    )}
                  </Table.Td>
                )}
              </Table.Tr>
            );
          })}
        </DataTable>
      )}
      <Suspense>
        {entitling && <EntitleDialog grantee={grantee} onClose={() => setEntitling(false)} />}
        {ending && (
          <EndEntitlementDialog module={ending.module} grantee={grantee} onClose={() => setEnding(undefined)} />
        )}
      </Suspense>
    </Section>
  );
}
