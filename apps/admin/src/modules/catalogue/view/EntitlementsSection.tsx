import { Anchor, Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { CatalogueModuleDetailsFragment } from '../../../api/__generated__/graphql';
import { offerInWords } from '../../../labels/catalogue';
import { ActionsHeader } from '../../../ui/ActionsHeader';
import { DataTable } from '../../../ui/DataTable';
import { EmptyValue } from '../../../ui/EmptyValue';
import { Section } from '../../../ui/Section';
import { Table } from '../../../ui/table/Table';
import { useMissingPrivilege } from '../../../viewer/viewer';

type Entitlement = CatalogueModuleDetailsFragment['entitlements'][number];

interface Props {
  module: CatalogueModuleDetailsFragment;
  onEntitle: () => void;
  onEnd: (entitlement: Entitlement) => void;
}

/** Who has the module. */
export function EntitlementsSection({ module, onEntitle, onEnd }: Props) {
  const mayChange = useMissingPrivilege('MANAGE_ACCOUNTS') === undefined;
  const isOffered = module.state === 'PUBLISHED' || module.state === 'DEPRECATED';
  return (
    <Section
      title="Who is entitled to it"
      description="They see it and grant it to their API clients. Nobody else does."
      flush={module.entitlements.length > 0}
      actions={
        mayChange &&
        isOffered && (
          <Button variant="default" size="xs" leftSection={<IconPlus size={15} />} onClick={onEntitle}>
            Entitle accounts
          </Button>
        )
      }
    >
      {module.entitlements.length === 0 ? (
        <EmptyValue>Nobody so far.</EmptyValue>
      ) : (
        <DataTable
          label="Who is entitled to it"
          borderless
          head={
            <>
              <Table.Th>Account</Table.Th>
              <Table.Th>To</Table.Th>
              {mayChange && <ActionsHeader />}
            </>
          }
        >
          {module.entitlements.map((entitlement) => (
            <Table.Tr key={entitlement.accountId ?? entitlement.planId ?? ''}>
              <Table.Td>
                {entitlement.planId !== null ? (
                  <PlanLink planId={entitlement.planId} name={entitlement.planName ?? ''} />
                ) : entitlement.accountId === null ? (
                  <Text size="sm" fw={500}>
                    Every account
                  </Text>
                ) : (
                  <AccountLink accountId={entitlement.accountId} name={entitlement.accountName ?? ''} />
                )}
              </Table.Td>
              <Table.Td>
                <Text size="sm">{offerInWords(entitlement)}</Text>
              </Table.Td>
              {mayChange && (
                <Table.Td ta="right">
                  <Button
                    variant="subtle"
                    color="red"
                    size="compact-xs"
                    aria-label={`End for ${entitlement.accountName ?? entitlement.planName ?? 'every account'}`}
                    onClick={() => onEnd(entitlement)}
                  >
                    End
                  </Button>
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </DataTable>
      )}
    </Section>
  );
}

const PlanLink = ({ planId, name }: { planId: string; name: string }) => (
  <Text size="sm">
    Every account with the plan{' '}
    <Anchor
      renderRoot={(props) => <Link {...props} to="/plans/$planId" params={{ planId }} />}
      fw={500}
      size="sm"
      c="inherit"
    >
      {name}
    </Anchor>
  </Text>
);

const AccountLink = ({ accountId, name }: { accountId: string; name: string }) => (
  <Anchor
    renderRoot={(props) => <Link {...props} to="/accounts/$accountId" params={{ accountId }} />}
    fw={500}
    size="sm"
    c="inherit"
  >
    {name}
  </Anchor>
);
