import { Button, Group, JsonInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Operation, Parameter, Schemas } from '../document/openApi';
import { TokenField } from '../TokenField';
import { useToken } from '../token';
import { AnsweredBox } from './AnsweredBox';
import { sampleBody } from './request';
import { type Answered, send } from './send';

/** What is filled in before anybody types: where something can be tried without effect, it is. */
const initial = ({ parameters = [] }: Operation): Record<string, string> =>
  parameters.some(({ name }) => name === 'dryRun') ? { dryRun: 'true' } : {};

function pathOf({ path, parameters = [] }: Operation, values: Readonly<Record<string, string>>): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
  const query = parameters.flatMap(({ in: where, name }) =>
    where === 'query' && values[name] ? [[name, values[name]]] : [],
  );
  return query.length > 0 ? `${filled}?${new URLSearchParams(query)}` : filled;
}

/** Sends the operation to this server, for real, with the reader's own token. */
export function TryRequest({ operation, schemas }: { operation: Operation; schemas: Schemas }) {
  const { token } = useToken();
  const sample = sampleBody(operation, schemas);
  const [values, setValues] = useState(() => initial(operation));
  const [body, setBody] = useState(() => (sample ? JSON.stringify(sample.value, null, 2) : undefined));
  const [state, setState] = useState<{ busy: boolean; failed: boolean; answered?: Answered }>({
    busy: false,
    failed: false,
  });
  const { method, parameters = [] } = operation;
  const asked = parameters.filter((one) => one.in !== 'header');

  async function submit(event: FormEvent) {
    event.preventDefault();
    setState({ busy: true, failed: false });
    try {
      const answered = await send({ method, path: pathOf(operation, values), token, type: sample?.type, body });
      setState({ busy: false, failed: false, answered });
    } catch {
      setState({ busy: false, failed: true });
    }
  }

  return (
    <Stack component="form" gap="sm" onSubmit={submit} aria-label={`Try ${method} ${operation.path}`}>
      <Title order={4} size="h3">
        Try it
      </Title>
      <Text size="sm" c="dimmed">
        {method === 'GET'
          ? 'This asks this server, with your token.'
          : 'This does it, on this server, with your token. With dryRun it says what it would do.'}
      </Text>
      <TokenField />
      {asked.map((parameter) => (
        <ParameterField
          key={parameter.name}
          parameter={parameter}
          value={values[parameter.name] ?? ''}
          onChange={(value) => setValues({ ...values, [parameter.name]: value })}
        />
      ))}
      {body !== undefined && (
        <JsonInput
          label="Body"
          value={body}
          onChange={setBody}
          autosize
          minRows={3}
          maxRows={16}
          validationError="This is not JSON."
          styles={{
            input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 'var(--mantine-font-size-xs)' },
          }}
        />
      )}
      <Group>
        <Button type="submit" loading={state.busy} disabled={token === ''}>
          Send the request
        </Button>
        {token === '' && (
          <Text size="sm" c="dimmed">
            It needs a token first.
          </Text>
        )}
      </Group>
      <AnsweredBox answered={state.answered} failed={state.failed} />
    </Stack>
  );
}

interface FieldProps {
  parameter: Parameter;
  value: string;
  onChange: (value: string) => void;
}

const ParameterField = ({ parameter: { name, required = false, description }, value, onChange }: FieldProps) => (
  <TextInput
    label={name}
    description={description}
    required={required}
    maxLength={2000}
    autoComplete="off"
    value={value}
    onChange={(event) => onChange(event.currentTarget.value)}
  />
);
