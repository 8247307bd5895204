import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { mostSecrets } from '../../labels/limits';
import { useMissingPrivilege, useViewer } from '../../viewer/viewer';

/** Explains how to rotate without downtime where the account allows no overlap of secrets. */
export function OverlapHint() {
  const secretsPerClient = mostSecrets(useViewer().account);
  const mayAllow = useMissingPrivilege('ADMINISTER_ACCOUNT') === undefined;
  if (secretsPerClient < 2 && !mayAllow) return null;
  return (
    <Text size="sm" c="dimmed">
      To change over without a gap, {secretsPerClient > 1 && 'add a second secret instead and revoke the old one later'}
      {secretsPerClient > 1 && mayAllow && ', or '}
      {mayAllow && (
        <>
          allow an overlap in the{' '}
          <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/policies" />}>
            policies
          </Anchor>
        </>
      )}
      .
    </Text>
  );
}
