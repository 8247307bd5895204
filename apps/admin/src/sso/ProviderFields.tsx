import { PasswordInput, Stack, TagsInput, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { SsoDetailsFragment } from '../api/__generated__/graphql';
import { CopyableValue } from '../ui/CopyableValue';
import { Section } from '../ui/Section';
import type { ProviderValues } from './providerValues';

interface Props {
  form: UseFormReturnType<ProviderValues>;
  sso: SsoDetailsFragment;
}

export function ProviderFields({ form, sso: { callbackUrl, domainProof, provider } }: Props) {
  const { domains, issuer } = form.getValues();
  const keepsSecret = provider?.issuer === issuer.trim();
  return (
    <Stack>
      <Section
        title="Your provider"
        description="Register Countersign there as a web application, with this address to send people back to."
      >
        <Stack>
          <CopyableValue label="Callback URL" what="the callback URL" value={callbackUrl} />
          <TextInput
            label="Issuer"
            description="As the provider says it, such as https://login.example.com."
            type="url"
            required
            autoComplete="off"
            spellCheck={false}
            {...form.getInputProps('issuer')}
          />
          <TextInput
            label="Client id"
            required
            autoComplete="off"
            spellCheck={false}
            {...form.getInputProps('clientId')}
          />
          <PasswordInput
            label="Client secret"
            description={
              keepsSecret ? 'Empty: the one that is kept stays.' : 'It is kept sealed, and never shown again.'
            }
            required={!keepsSecret}
            autoComplete="new-password"
            visibilityToggleButtonProps={{ 'aria-label': 'Show or hide the client secret', tabIndex: 0 }}
            {...form.getInputProps('clientSecret')}
          />
        </Stack>
      </Section>
      <Section
        title="Whom it vouches for"
        description="People with an address of these domains are led to your provider. It must say that it has verified their address."
      >
        <Stack>
          <TagsInput
            label="Email domains"
            description="Press Enter after each."
            placeholder={domains.length === 0 ? 'example.com' : undefined}
            required
            splitChars={[',', ' ']}
            acceptValueOnBlur
            {...form.getInputProps('domains')}
          />
          <Text size="sm">
            Show that a domain is yours: add a TXT record to its DNS, with this value, at{' '}
            <strong>{`_countersign.${domains[0] ?? 'example.com'}`}</strong>
            {domains.length > 1 && ', and likewise for each of the others'}. Leave it there.
          </Text>
          <CopyableValue label="Value of the TXT record" what="the value of the TXT record" value={domainProof} />
        </Stack>
      </Section>
    </Stack>
  );
}
