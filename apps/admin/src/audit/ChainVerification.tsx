import { useLazyQuery } from '@apollo/client/react';
import { Button, Group, Loader, Text } from '@mantine/core';
import { IconShieldCheck, IconShieldX } from '@tabler/icons-react';
import { AuditChainDocument } from '../api/__generated__/graphql';
import { failureOf } from '../api/failure';

/** Has the server verify the hash chain of the audit, and shows the result. */
export function ChainVerification() {
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
        // Not `loading`, which would disable the button and lose the focus of keyboard users.
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
