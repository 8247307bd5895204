import { ActionIcon, Button, Group, Input, Stack, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { ClipboardEvent } from 'react';
import { useListField } from '../../form/useListField';
import { Tooltip } from '../../ui/tooltip/Tooltip';
import type { ClientForm } from './useClientForm';

interface Props {
  form: ClientForm;
  path: 'redirectUris' | 'postLogoutRedirectUris';
  label: string;
  description: string;
  /** One of them: “redirect URI”. */
  one: string;
  placeholder: string;
  required?: boolean;
}

/** What was copied from a file or a table: one URI a line, or between quotes and commas as in JSON. */
const pastedUris = (text: string): string[] =>
  text
    .split(/\s+/)
    .map((word) => word.replace(/^["'[]+|["'\],;]+$/g, ''))
    .filter(Boolean);

/** One input for each URI, so that each shows its own error while it is typed. Several that are pasted at once are split. */
export function UriListField({ form, path, label, description, one, placeholder, required = false }: Props) {
  const uris = form.getValues()[path];
  const rows = useListField(form, path);

  function paste(event: ClipboardEvent, index: number) {
    const pasted = pastedUris(event.clipboardData.getData('text'));
    if (pasted.length < 2) return;
    event.preventDefault();
    form.setFieldValue(path, uris.toSpliced(index, 1, ...pasted));
  }

  const article = /^[aeiou]/.test(one) ? 'an' : 'a';
  return (
    <Input.Wrapper
      label={label}
      labelElement="div"
      required={required}
      description={description}
      error={form.errors[path]}
    >
      <Stack gap="xs" mt={6} data-path={path} tabIndex={-1}>
        {uris.map((_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the fields are the places in the list; their texts may repeat.
          <Group key={index} gap={6} wrap="nowrap" align="flex-start">
            <TextInput
              flex={1}
              aria-label={`${one.charAt(0).toUpperCase()}${one.slice(1)} ${index + 1}`}
              placeholder={placeholder}
              type="url"
              spellCheck={false}
              autoComplete="off"
              autoFocus={rows.takesFocus(index, uris)}
              styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
              onPaste={(event) => paste(event, index)}
              {...form.getInputProps(`${path}.${index}`)}
            />
            <Tooltip label="Remove">
              <ActionIcon
                variant="subtle"
                color="gray"
                size={36}
                aria-label={`Remove ${one} ${index + 1}`}
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
            form.clearFieldError(path);
          }}
          style={{ alignSelf: 'flex-start' }}
        >
          Add {article} {one}
        </Button>
      </Stack>
    </Input.Wrapper>
  );
}
