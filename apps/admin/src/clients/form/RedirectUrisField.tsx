import { ActionIcon, Button, Group, Input, Stack, Text, TextInput, Tooltip } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useListField } from '../../form/useListField';
import type { ClientForm } from './useClientForm';

/** One input for each URI, so that each shows its own error while it is typed. */
export function RedirectUrisField({ form, kept }: { form: ClientForm; kept: number }) {
  const { grantTypes, redirectUris } = form.getValues();
  const rows = useListField(form, 'redirectUris');
  if (!grantTypes.includes('AUTHORIZATION_CODE')) {
    return kept > 0 ? (
      <Text size="sm" c="dimmed">
        Without the authorization code grant, its {kept === 1 ? 'redirect URI goes' : `${kept} redirect URIs go`} on
        saving.
      </Text>
    ) : null;
  }
  return (
    <Input.Wrapper
      label="Redirect URIs"
      labelElement="div"
      required
      description="Where a person returns to after signing in. Compared character by character; http only for this machine."
      error={form.errors.redirectUris}
    >
      <Stack gap="xs" mt={6} data-path="redirectUris" tabIndex={-1}>
        {redirectUris.map((_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the fields are the places in the list; their texts may repeat.
          <Group key={index} gap={6} wrap="nowrap" align="flex-start">
            <TextInput
              flex={1}
              aria-label={`Redirect URI ${index + 1}`}
              placeholder="https://app.example.com/callback"
              type="url"
              spellCheck={false}
              autoComplete="off"
              autoFocus={rows.takesFocus(index, redirectUris)}
              styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
              {...form.getInputProps(`redirectUris.${index}`)}
            />
            <Tooltip label="Remove">
              <ActionIcon
                variant="subtle"
                color="gray"
                size={36}
                aria-label={`Remove redirect URI ${index + 1}`}
                onClick={() => rows.remove(index)}
              >
                <IconX size={16} />
              </ActionIcon>
            </Tooltip>
          </Group>
        ))}
        <Button
          variant="subtle"
          size="xs"
          leftSection={<IconPlus size={15} />}
          onClick={() => {
            rows.add('');
            form.clearFieldError('redirectUris');
          }}
          style={{ alignSelf: 'flex-start' }}
        >
          Add a redirect URI
        </Button>
      </Stack>
    </Input.Wrapper>
  );
}
