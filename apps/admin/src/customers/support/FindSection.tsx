import { Box, Button, Group, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { Section } from '../../ui/Section';
import { FoundClient } from './FoundClient';
import { FoundPerson } from './FoundPerson';
import type { BeginSupportAction } from './useSupportActions';

/** One box for a client’s id or a person’s address. What was typed stays out of the page’s own address. */
export function FindSection({ begin }: { begin: BeginSupportAction }) {
  const [typed, setTyped] = useState('');
  const [sought, setSought] = useState('');

  function find(event: FormEvent) {
    event.preventDefault();
    setSought(typed.trim());
  }

  return (
    <Section title="Find a client or a person" description="By the whole client id, or the whole email address.">
      <form onSubmit={find}>
        <Group align="flex-end" gap="xs">
          <TextInput
            label="Client id or email address"
            flex={1}
            miw={200}
            maxLength={254}
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" leftSection={<IconSearch size={16} />} disabled={typed.trim() === ''}>
            Find
          </Button>
        </Group>
      </form>
      <Box mt="xs" aria-live="polite">
        {sought !== '' &&
          (sought.includes('@') ? <FoundPerson email={sought} /> : <FoundClient id={sought} begin={begin} />)}
      </Box>
    </Section>
  );
}
