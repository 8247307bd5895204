import { Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { OnChange } from '../change';

const isAddress = (email: string) => /^\S+@\S+\.\S+$/.test(email);

/** The owner that all of them get, with whatever of it was filled in: another person's number is not theirs. */
export function OwnerChoice({ onChange }: { onChange: OnChange }) {
  const [owner, setOwner] = useState({ email: '', name: '', phone: '' });
  function set(changed: Partial<typeof owner>) {
    const next = { ...owner, ...changed };
    setOwner(next);
    onChange(isAddress(next.email) ? { owner: next } : undefined);
  }
  return (
    <Stack gap="xs">
      <TextInput
        label="Email"
        type="email"
        required
        autoComplete="off"
        data-autofocus
        value={owner.email}
        onChange={(event) => set({ email: event.currentTarget.value })}
      />
      <TextInput
        label="Name"
        autoComplete="off"
        value={owner.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <TextInput
        label="Phone"
        type="tel"
        autoComplete="off"
        value={owner.phone}
        onChange={(event) => set({ phone: event.currentTarget.value })}
      />
    </Stack>
  );
}
