import { keysOf } from '@countersign/schema';
import { Alert, Anchor, NumberInput, Radio, Stack, Switch, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconUsers } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { approvalScopeDescriptions, approvalScopeLabels } from '../../labels/approvals';
import { Section } from '../../ui/Section';
import type { PolicyValues } from '../policyValues';
import { useMissingApprovers } from './useMissingApprovers';

interface Props {
  form: UseFormReturnType<PolicyValues>;
  /** Whether it is on now, regardless of the form. */
  isOn: boolean;
}

const scopes = keysOf(approvalScopeLabels);
const wholeNumber = { allowDecimal: false, clampBehavior: 'none', maw: 320 } as const;

/** Whether changes wait for a second admin: which changes, for how many approvals, and for how long. */
export function MultiAdminFields({ form, isOn }: Props) {
  const { on, approvers } = form.getValues().multiAdmin;
  const missingApprovers = useMissingApprovers(Number(approvers) || 1);
  const blocked = missingApprovers !== undefined && !isOn && !on;
  return (
    <Section
      title="Second admin"
      description="A change waits until another admin has reviewed and approved it. Admins cannot approve their own requests."
    >
      <Stack>
        <Switch
          label="A second admin approves"
          description="Stopping a client or an admin never waits."
          disabled={blocked}
          {...form.getInputProps('multiAdmin.on', { type: 'checkbox' })}
        />
        {missingApprovers && (
          <Alert color="yellow" icon={<IconUsers size={18} />} title={missingApprovers}>
            <Anchor size="sm" c="inherit" td="underline" renderRoot={(props) => <Link {...props} to="/admins" />}>
              Go to the admins
            </Anchor>
          </Alert>
        )}
        {isOn && (
          <Text size="sm" c="dimmed">
            Turning it off, or requiring less, waits for approval itself. Pending requests stay pending.
          </Text>
        )}
        {on && (
          <>
            <Radio.Group label="Changes that wait" {...form.getInputProps('multiAdmin.scope')}>
              <Stack gap="sm" mt="xs">
                {scopes.map((scope) => (
                  <Radio
                    key={scope}
                    value={scope}
                    label={approvalScopeLabels[scope]}
                    description={approvalScopeDescriptions[scope]}
                  />
                ))}
              </Stack>
            </Radio.Group>
            <NumberInput
              label="Approvals needed"
              description="Admins besides the requester, five at most."
              min={1}
              {...wholeNumber}
              {...form.getInputProps('multiAdmin.approvers')}
            />
            <NumberInput
              label="Days to decide"
              description="A request without a decision expires after this time."
              min={1}
              {...wholeNumber}
              {...form.getInputProps('multiAdmin.expiryDays')}
            />
          </>
        )}
      </Stack>
    </Section>
  );
}
