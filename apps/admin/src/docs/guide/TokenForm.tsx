import { Alert, Button, Group, Paper, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { TokenField } from '../TokenField';
import { useToken } from '../token';
import styles from './TokenForm.module.css';

interface Answer {
  readonly access_token?: string;
  readonly error?: string;
  readonly error_description?: string;
}

/** Gets a token here, for the requests that are tried on this page. */
export function TokenForm() {
  const { setToken } = useToken();
  const [id, setId] = useState('');
  const [secret, setSecret] = useState('');
  const [state, setState] = useState<{ busy: boolean; said?: string; isGood?: boolean }>({ busy: false });

  async function submit(event: FormEvent) {
    event.preventDefault();
    setState({ busy: true });
    try {
      const answer = await fetch('/oauth/token', {
        method: 'POST',
        credentials: 'omit',
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          client_id: id.trim(),
          client_secret: secret.trim(),
        }),
      });
      const { access_token: token, error, error_description: why } = (await answer.json()) as Answer;
      if (token) setToken(token);
      setState({
        busy: false,
        isGood: token !== undefined,
        said: token ? 'You have a token.' : `${error}: ${why ?? ''}`,
      });
    } catch {
      setState({ busy: false, isGood: false, said: 'The server did not answer. Try again.' });
    }
  }

  return (
    <Paper component="section" withBorder radius="lg" p="md" aria-labelledby="try-token">
      <Stack gap="sm">
        <Title order={3} id="try-token">
          Try it here
        </Title>
        <Text size="sm" c="dimmed">
          With a token, every operation below can be tried. What you type stays in this page.
        </Text>
        <Stack component="form" gap="sm" onSubmit={submit}>
          <Group align="flex-end">
            <TextInput
              className={styles.field}
              label="Client id"
              autoComplete="off"
              required
              maxLength={128}
              value={id}
              onChange={(event) => setId(event.currentTarget.value)}
            />
            <PasswordInput
              className={styles.field}
              label="Secret"
              autoComplete="off"
              data-1p-ignore
              required
              maxLength={512}
              value={secret}
              onChange={(event) => setSecret(event.currentTarget.value)}
            />
            <Button type="submit" variant="default" loading={state.busy}>
              Get a token
            </Button>
          </Group>
          {state.said && (
            <Alert color={state.isGood ? 'green' : 'red'} role={state.isGood ? 'status' : 'alert'}>
              {state.said}
            </Alert>
          )}
        </Stack>
        <TokenField />
      </Stack>
    </Paper>
  );
}
