import { NumberInput, Select, SimpleGrid } from '@mantine/core';
import { formatDuration } from '../../labels/time';
import { FoldedSection } from '../../ui/FoldedSection';
import { useViewer } from '../../viewer/viewer';
import { boundedSettings } from './clientValues';
import { hasErrorAt } from './hasErrorAt';
import { IdTokenFields } from './IdTokenFields';
import { summaries } from './summaries';
import type { ClientForm } from './useClientForm';

export function SettingsFields({ form }: { form: ClientForm }) {
  const { account } = useViewer();
  const most = boundedSettings(account).maxAccessTokenLifetimeSeconds;
  const { accessTokenLifetime: lifetime, grantTypes } = form.getValues();
  return (
    <FoldedSection
      title="Settings"
      summary={summaries.settings(form.getValues())}
      hasError={hasErrorAt(form, 'environment', 'accessTokenLifetime', 'idTokenSignedResponseAlg', 'userinfoInIdToken')}
    >
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
            Number.isInteger(lifetime) && lifetime > 0
              ? `A token is good for ${formatDuration(lifetime)}. At most ${formatDuration(most)}.`
              : `At most ${formatDuration(most)}.`
          }
          required
          min={0}
          max={most}
          step={300}
          allowDecimal={false}
          thousandSeparator=","
          clampBehavior="none"
          {...form.getInputProps('accessTokenLifetime')}
        />
        {grantTypes.includes('AUTHORIZATION_CODE') && <IdTokenFields form={form} />}
      </SimpleGrid>
    </FoldedSection>
  );
}
