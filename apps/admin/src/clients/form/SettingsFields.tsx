import { formatDuration } from '@countersign/schema';
import { Select, SimpleGrid } from '@mantine/core';
import { limitedBy, limitOf } from '../../labels/limits';
import { DurationField } from '../../ui/DurationField';
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
  const limit = limitOf(account, 'maxAccessTokenLifetimeSeconds');
  const whose = limit && limit.by !== 'ACCOUNT' ? `, ${limitedBy(limit.by, account)}` : '';
  const { grantTypes } = form.getValues();
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
        <DurationField
          label="Token lifetime"
          description={`How long a token is good. At most ${formatDuration(most)}${whose}.`}
          required
          {...form.getInputProps('accessTokenLifetime')}
        />
        {grantTypes.includes('AUTHORIZATION_CODE') && <IdTokenFields form={form} />}
      </SimpleGrid>
    </FoldedSection>
  );
}
