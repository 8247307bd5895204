import { Button, Stack, Text } from '@mantine/core';
import { IconHash, IconPencil, IconPlayerPause } from '@tabler/icons-react';
import type { CustomerDetailsFragment } from '../../api/__generated__/graphql';
import { RecentChanges } from '../../audit/RecentChanges';
import { SubjectRequests } from '../../changes/SubjectRequests';
import { CopyableId } from '../../ui/CopyableId';
import { DisabledTooltip } from '../../ui/DisabledTooltip';
import { PageHeader } from '../../ui/PageHeader';
import { PendingChangeBadge } from '../../ui/PendingChangeBadge';
import { Section } from '../../ui/Section';
import { useMissingPrivilege } from '../../viewer/viewer';
import { CustomerStateBadge } from '../CustomerStateBadge';
import { DoorSection } from '../door/DoorSection';
import { ResetSection } from '../factorReset/ResetSection';
import type { BeginCustomerAction } from '../useCustomerActions';
import { EntitledSection } from '../view/EntitledSection';
import { FactsSection } from '../view/FactsSection';
import { PeopleSection } from '../view/PeopleSection';
import { PlanSection } from '../view/PlanSection';
import { StateStrip } from '../view/StateStrip';
import styles from './CustomerView.module.css';

export function CustomerView({ customer, begin }: { customer: CustomerDetailsFragment; begin: BeginCustomerAction }) {
  const missingPrivilege = useMissingPrivilege('MANAGE_ACCOUNTS');
  const seesAudit = useMissingPrivilege('VIEW_AUDIT') === undefined;
  const isSupport = useMissingPrivilege('SUPPORT_ACCOUNTS') === undefined;
  const disabled = Boolean(missingPrivilege);
  return (
    <>
      <PageHeader
        title={customer.name}
        back={{ to: '/accounts', label: 'Accounts' }}
        beside={
          <>
            <CustomerStateBadge state={customer.state} />
            <PendingChangeBadge count={customer.openChangeRequests} />
          </>
        }
        actions={
          <>
            <DisabledTooltip reason={missingPrivilege}>
              <Button
                variant="default"
                leftSection={<IconHash size={16} />}
                disabled={disabled}
                onClick={() => begin('reference', customer)}
              >
                {customer.reference ? 'Change the reference' : 'Set a reference'}
              </Button>
            </DisabledTooltip>
            <DisabledTooltip reason={missingPrivilege}>
              <Button
                variant="default"
                leftSection={<IconPencil size={16} />}
                disabled={disabled}
                onClick={() => begin('rename', customer)}
              >
                Rename
              </Button>
            </DisabledTooltip>
          </>
        }
        description={<CopyableId value={customer.id} what="the account’s id" />}
      />
      <div className={styles.columns}>
        <Stack>
          <StateStrip customer={customer} begin={begin} />
          <SubjectRequests subjectId={customer.id} />
          <PlanSection customer={customer} />
          <EntitledSection customer={customer} />
          <PeopleSection customer={customer} begin={begin} />
          {isSupport && <ResetSection account={customer} />}
          {isSupport && <DoorSection account={customer} />}
        </Stack>
        <Stack>
          <FactsSection customer={customer} />
          {seesAudit && <RecentChanges subjectId={customer.id} />}
          {customer.state === 'OPEN' && !disabled && (
            <Section title="Suspend this account">
              <Text size="sm" c="dimmed" mb="sm">
                Its people do not come in and its API clients get no tokens, until you resume it.
              </Text>
              <Button
                color="red"
                variant="light"
                size="xs"
                leftSection={<IconPlayerPause size={15} />}
                onClick={() => begin('suspend', customer)}
              >
                Suspend account
              </Button>
            </Section>
          )}
        </Stack>
      </div>
    </>
  );
}
