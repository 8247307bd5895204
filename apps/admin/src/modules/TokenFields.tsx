import { Radio, Select, Stack } from '@mantine/core';
import { algorithmLabels, tokenFormatLabels } from '../labels/tokens';
import { Section } from '../ui/Section';
import { ResourceServersField } from './ResourceServersField';
import type { ModuleForm } from './useModuleForm';

const notes = {
  JWT: 'Quick, with any library. A token stays good until it expires, even when it is revoked.',
  OPAQUE: 'A token carries no claims. The API introspects it on every call, so a revocation takes effect at once.',
};

const algorithms = Object.entries(algorithmLabels).map(([value, label]) => ({ value, label }));

export function TokenFields({ form }: { form: ModuleForm }) {
  const { accessTokenFormat } = form.getValues();
  return (
    <Section title="Tokens" description="How the API knows that a token is good.">
      <Stack>
        <Radio.Group label="Access tokens" {...form.getInputProps('accessTokenFormat')}>
          <Stack gap="xs" mt={6}>
            {(['JWT', 'OPAQUE'] as const).map((value) => (
              <Radio key={value} value={value} label={tokenFormatLabels[value]} description={notes[value]} />
            ))}
          </Stack>
        </Radio.Group>
        {accessTokenFormat === 'JWT' && (
          <Select
            label="Signed with"
            description="What the API must expect, and nothing else. A client of several APIs that expect different ones has to ask for a token for each."
            allowDeselect={false}
            data={algorithms}
            maw="24rem"
            {...form.getInputProps('signingAlgorithm')}
          />
        )}
        <ResourceServersField form={form} />
      </Stack>
    </Section>
  );
}
