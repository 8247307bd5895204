import type { LimitName } from '@countersign/schema';
import { MultiSelect, NumberInput, Pill, Select, Stack, Switch, TagsInput, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { formatDays } from '../labels/days';
import { leakPolicyLabels } from '../labels/leaks';
import { formatLimit, limitedBy, limitOf } from '../labels/limits';
import { DurationField } from '../ui/DurationField';
import { Section } from '../ui/Section';
import { useViewer } from '../viewer/viewer';
import { AddressesSection } from './AddressesSection';
import { MultiAdminFields } from './multiAdmin/MultiAdminFields';
import type { PolicyValues } from './policyValues';

type Form = UseFormReturnType<PolicyValues>;

const wholeNumber = { allowDecimal: false, clampBehavior: 'none', maw: 320 } as const;

/** It cannot be taken out by keyboard either. */
const withProduction = (environments: string[]) =>
  environments.includes('production') ? environments : ['production', ...environments];

interface Props {
  form: Form;
  /** Whether changes wait for a second admin now, regardless of the form. */
  isMultiAdmin: boolean;
}

export function PolicyFields({ form, isMultiAdmin }: Props) {
  const values = form.getValues();
  const flag = (name: string) => form.getInputProps(name, { type: 'checkbox' });
  const text = (name: string) => form.getInputProps(name);
  const { account } = useViewer();
  /** Where the vendor allows less than the account does. */
  const held = (limit: LimitName): string => {
    const least = limitOf(account, limit);
    if (!least || (least.by !== 'PLAN' && least.by !== 'VENDOR')) return '';
    return ` At most ${formatLimit(limit, least.value)}, ${limitedBy(least.by, account)}.`;
  };
  return (
    <Stack>
      <Section title="Account">
        <TextInput
          label="Account name"
          description="As admins, mails and consent pages call it."
          maxLength={100}
          maw={480}
          {...text('name')}
        />
      </Section>
      <MultiAdminFields form={form} isOn={isMultiAdmin} />
      <Section title="Secrets">
        <Stack>
          <Select
            label="A secret is shown"
            description="Once keeps no copy of any secret. Again keeps a sealed copy, which opens after a passcode."
            allowDeselect={false}
            maw={320}
            data={[
              { value: 'SHOWN_ONCE', label: 'Once, when it is made' },
              { value: 'RECOVERABLE', label: 'Again, after a passcode' },
            ]}
            {...text('secretVisibility')}
          />
          <Select
            label="When a secret leaks"
            description="Somebody reports it, or GitHub finds it. Its owner and the admins are always told; stopping it never waits for an approval."
            allowDeselect={false}
            maw={320}
            data={Object.entries(leakPolicyLabels).map(([value, label]) => ({ value, label }))}
            {...text('leakedSecrets')}
          />
          {values.secretVisibility === 'RECOVERABLE' && (
            <Switch
              label="A passcode for each look"
              description="Off, one passcode is good for five minutes."
              {...flag('stepUpForEachReveal')}
            />
          )}
          <NumberInput
            label="Secrets per client"
            description={`How many secrets of one client may work at the same time.${held('maxSecretsPerClient')}`}
            min={1}
            {...wholeNumber}
            {...text('secretsPerClient')}
          />
          <NumberInput
            label="Longest life of a secret, in days"
            description={`Empty: a secret lives until it is revoked.${held('maxSecretLifetimeDays')}`}
            placeholder="No limit"
            min={1}
            {...wholeNumber}
            {...text('maxSecretLifetimeDays')}
          />
          <MultiSelect
            label="Warnings before a secret ends"
            description="The client’s owner gets a mail. Choose none for no warning."
            maw={480}
            searchable
            data={[30, 14, 7, 3, 1].map((days) => ({ value: String(days), label: `${formatDays(days)} before` }))}
            {...text('secretWarningDays')}
          />
          <Switch
            label="Overlap on rotation"
            description="The old secret may go on for a chosen time, so that nothing fails while the new one is put in place."
            {...flag('rotationOverlap')}
          />
          {values.rotationOverlap && (
            <NumberInput
              label="Longest overlap, in days"
              description="At most 90."
              min={1}
              {...wholeNumber}
              {...text('maxOverlapDays')}
            />
          )}
        </Stack>
      </Section>
      <Section title="Clients">
        <Stack>
          <Select
            label="Client ids are"
            description="A chosen id is lower-case words joined by hyphens, such as payroll-api-client, and ends with letters of the account, but in the first of an installation."
            allowDeselect={false}
            maw={320}
            data={[
              { value: 'GENERATED', label: 'Generated' },
              { value: 'CHOSEN', label: 'Chosen by the admin' },
            ]}
            {...text('clientIds')}
          />
          <Switch
            label="Names like ids"
            description="The name of a new client is lower-case words joined by hyphens, too."
            {...flag('slugNames')}
          />
          <Switch
            label="Locked after creation"
            description="Once a client is there, only its access types change; it can still be stopped, and get new secrets."
            {...flag('immutableAfterCreation')}
          />
          <Switch
            label="Type the name to confirm"
            description="Before its secret is rotated or revoked, or it is deleted, the client’s name has to be typed."
            {...flag('typedConfirmation')}
          />
          <TagsInput
            label="Environments"
            description="Where clients live. Production is always there."
            {...text('environments')}
            onChange={(environments) => form.setFieldValue('environments', withProduction(environments))}
            renderPill={({ value, onRemove, disabled }) => (
              <Pill withRemoveButton={value !== 'production'} onRemove={onRemove} disabled={disabled}>
                {value}
              </Pill>
            )}
          />
        </Stack>
      </Section>
      <Section title="Tokens">
        <Stack>
          <DurationField
            label="Longest token lifetime"
            description={`No client’s tokens live longer than this.${held('maxAccessTokenLifetimeSeconds')}`}
            {...text('maxAccessTokenLifetimeSeconds')}
          />
          <NumberInput
            label="Tokens per client and minute"
            description="A client that asks for more has to wait until the minute is over. One in a loop leaves the others theirs."
            min={10}
            thousandSeparator=","
            {...wholeNumber}
            {...text('maxTokensPerMinute')}
          />
          <NumberInput
            label="Refusals until people are told"
            description="So many refused requests of a client within an hour or two, and more than tokens: its owner and the admins get a mail, and another when it works again."
            min={1}
            thousandSeparator=","
            {...wholeNumber}
            {...text('refusalsTold')}
          />
          <Switch
            label="Refresh token for client credentials"
            description="The OAuth standard advises against it; some older integrations expect one."
            {...flag('clientCredentialsRefreshToken')}
          />
          <Switch
            label="Client assertions that live for an hour"
            description="Some libraries sign theirs for that long. Without it, a client with a key signs one for ten minutes at most."
            {...flag('longLivedAssertions')}
          />
        </Stack>
      </Section>
      <AddressesSection form={form} />
      <Section title="Admins">
        <Stack>
          <NumberInput
            label="Minutes until an unused session ends"
            description="At most 720: after twelve hours every admin signs in again."
            min={5}
            {...wholeNumber}
            {...text('sessionIdleMinutes')}
          />
          <Switch
            label="Second factor required"
            description="Every admin signs in with a passcode or a passkey besides the password."
            {...flag('secondFactorRequired')}
          />
          <Switch
            label="Programs need no passcode"
            description="A program with a token needs no passcode where an admin does."
            {...flag('machinesMaySkipStepUp')}
          />
        </Stack>
      </Section>
    </Stack>
  );
}
