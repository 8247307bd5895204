import { useLazyQuery } from '@apollo/client/react';
import { Button, Group, Loader, Text } from '@mantine/core';
import { IconShieldCheck, IconShieldX } from '@tabler/icons-react';
import { AuditChainDocument } from '../api/__generated__/graphql';
import { failureOf } from '../api/failure';

/** Asks the server to follow the chain from the first entry to the last, and says what came of it. */
export function VerifyChain() {
  const [verify, { data, loading, error }] = useLazyQuery(AuditChainDocument, { fetchPolicy: 'network-only' });
  const chain = data?.auditChain;
  return (
    <Group gap="sm">
      <Text size="sm" role="status" c={error || chain?.brokenAt != null ? 'var(--mantine-color-error)' : 'dimmed'}>
        {error && failureOf(error).message}
        {chain?.brokenAt === null && `All ${chain.entries.toLocaleString('en')} entries are as they were written.`}
        {chain?.brokenAt != null &&
          `Entry ${chain.brokenAt} does not follow from the one before: something was changed or taken out.`}
      </Text>
      <Button
        variant="default"
        // Not `loading`, which would disable it, and take the focus from whoever pressed it by keyboard.
        leftSection={
          loading ? (
            <Loader size={16} />
          ) : chain?.brokenAt == null ? (
            <IconShieldCheck size={16} />
          ) : (
            <IconShieldX size={16} />
          )
        }
        onClick={() => !loading && verify()}
      >
        Check for tampering
      </Button>
    </Group>
  );
}
