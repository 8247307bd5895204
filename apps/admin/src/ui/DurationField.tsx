import { Group, Input, NativeSelect, NumberInput } from '@mantine/core';
import { type FocusEventHandler, type ReactNode, useId, useState } from 'react';

const units = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 } as const;
type Unit = keyof typeof units;

const isUnit = (text: string): text is Unit => text in units;

/** The largest unit of which the duration is a whole number: 5,400 seconds are 90 minutes. */
const unitOf = (seconds: number): Unit =>
  (['days', 'hours', 'minutes'] as const).find((unit) => seconds > 0 && seconds % units[unit] === 0) ?? 'seconds';

interface Props {
  label: string;
  /** It stands beside the field already. */
  hidesLabel?: boolean;
  description?: ReactNode;
  /** Seconds; '' while nothing is typed. */
  value?: number | string;
  onChange: (seconds: number | string) => void;
  error?: ReactNode;
  required?: boolean;
  placeholder?: string;
  maw?: number;
  onFocus?: FocusEventHandler;
  onBlur?: FocusEventHandler;
  'data-path'?: string;
}

/** A duration as people say it, a number and its unit, where the API counts seconds. */
export function DurationField({
  label,
  hidesLabel = false,
  description,
  value,
  onChange,
  error,
  required = false,
  maw = 320,
  ...props
}: Props) {
  const [chosen, choose] = useState<Unit>();
  const id = useId();
  const seconds = typeof value === 'number' ? value : undefined;
  // A value from elsewhere, such as a preset, may be no whole number of what was chosen.
  const unit = chosen && (seconds === undefined || seconds % units[chosen] === 0) ? chosen : unitOf(seconds ?? 60);
  const count = seconds === undefined ? '' : seconds / units[unit];

  function type(typed: number | string) {
    // 60 minutes do not become an hour while somebody types 600.
    choose(unit);
    onChange(typeof typed === 'number' ? typed * units[unit] : typed);
  }

  function setUnit(next: Unit) {
    choose(next);
    if (count !== '') onChange(count * units[next]);
  }

  return (
    <Input.Wrapper
      id={id}
      label={hidesLabel ? undefined : label}
      description={description}
      error={error}
      required={required}
      maw={maw}
    >
      <Group gap="xs" mt={4} wrap="nowrap" align="flex-start">
        <NumberInput
          {...props}
          {...(hidesLabel && { 'aria-label': label })}
          id={id}
          flex={1}
          miw={0}
          min={0}
          allowDecimal={false}
          thousandSeparator=","
          clampBehavior="none"
          error={Boolean(error)}
          value={count}
          onChange={type}
        />
        <NativeSelect
          aria-label={`Unit of ${label.toLowerCase()}`}
          w={120}
          data={Object.keys(units)}
          value={unit}
          onChange={({ currentTarget }) => isUnit(currentTarget.value) && setUnit(currentTarget.value)}
        />
      </Group>
    </Input.Wrapper>
  );
}
