import { NumberInput, Select, SimpleGrid } from '@mantine/core';
import { formatDuration } from '../../labels/time';
import { Section } from '../../ui/Section';
import { useViewer } from '../../viewer/viewer';
import { IdTokenFields } from './IdTokenFields';
import type { ClientForm } from './useClientForm';

export function SettingsFields({ form }: { form: ClientForm }) {
  const { account } = useViewer();
  const { accessTokenLifetime: lifetime, grantTypes } = form.getValues();
  return (
    <Section title="Settings">
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          label="Environment"
          description="Where this client lives: tokens for another one are refused."
          required
          allowDeselect={false}
          data={account.environments}
          {...form.getInputProps('environment')}
        />
        <NumberInput
          label="Token lifetime, in seconds"
          description={
            Number.isInteger(lifetime) && lifetime > 0 ? `A token is good for ${formatDuration(lifetime)}.` : ' '
          }
          required
          min={0}
          step={300}
          allowDecimal={false}
          thousandSeparator=","
          clampBehavior="none"
          {...form.getInputProps('accessTokenLifetime')}
        />
        {grantTypes.includes('AUTHORIZATION_CODE') && <IdTokenFields form={form} />}
      </SimpleGrid>
    </Section>
  );
}
