import { Code, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  name: string;
  value: string;
  onChange: (value: string) => void;
  error?: ReactNode;
}

/** Asks for the name of the item to be changed, so that the wrong one is not confirmed by mistake. */
export function ConfirmNameField({ name, value, onChange, error }: Props) {
  return (
    <TextInput
      label={
        <>
          Type the name <Code style={{ overflowWrap: 'anywhere' }}>{name}</Code> to confirm
        </>
      }
      autoComplete="off"
      spellCheck={false}
      data-autofocus
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
