import { Code, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  name: string;
  value: string;
  onChange: (value: string) => void;
  error?: ReactNode;
}

/** Asks to type the name of what is about to be hit, so that nobody hits the neighbour. */
export function TypedName({ name, value, onChange, error }: Props) {
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

/** Spaces at the ends and the way an accent is encoded are not what the question is about. */
export const isName = (typed: string, name: string) => typed.normalize('NFC').trim() === name;
