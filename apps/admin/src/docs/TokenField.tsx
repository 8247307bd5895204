import { PasswordInput } from '@mantine/core';
import { useToken } from './token';

/** The token of every request that is tried on this page. */
export function TokenField() {
  const { token, setToken } = useToken();
  return (
    <PasswordInput
      label="Access token"
      description="Of a client, or a personal token of yours from My security. It stays in this page, and is gone with it."
      autoComplete="off"
      data-1p-ignore
      maxLength={16_000}
      value={token}
      onChange={(event) => setToken(event.currentTarget.value.trim())}
    />
  );
}
