import { Textarea } from '@mantine/core';

interface Props {
  value: string;
  onChange: (reason: string) => void;
  /** Whether it is about several clients. */
  several?: boolean;
}

/** Why clients are disabled: their owners read it. */
export function DisableReasonField({ value, onChange, several = false }: Props) {
  const whose = several ? 'The owner of each client is' : 'The owner of the client is';
  return (
    <Textarea
      label="Why?"
      description={`${whose} told by mail, with what you say here. It stays in the audit.`}
      autosize
      minRows={2}
      maxRows={8}
      maxLength={2000}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
