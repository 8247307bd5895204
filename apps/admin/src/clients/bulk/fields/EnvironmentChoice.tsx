import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useViewer } from '../../../viewer/viewer';
import type { OnChange } from '../change';

export function EnvironmentChoice({ onChange }: { onChange: OnChange }) {
  const { environments } = useViewer().account;
  const [environment, setEnvironment] = useState('');
  return (
    <NativeSelect
      label="Environment"
      data-autofocus
      data={[{ value: '', label: 'Choose one' }, ...environments]}
      value={environment}
      onChange={(event) => {
        setEnvironment(event.currentTarget.value);
        onChange(event.currentTarget.value === '' ? undefined : { environment: event.currentTarget.value });
      }}
    />
  );
}
