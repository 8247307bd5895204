import { ActionIcon, Group, Text } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { type ClientDetailsFragment, RevealClientSecretDocument } from '../../api/__generated__/graphql';
import { useCommand } from '../../commands/useCommand';
import { CopyableValue } from '../../ui/CopyableValue';
import { Tooltip } from '../../ui/tooltip/Tooltip';
import { useMissingPrivilege } from '../../viewer/viewer';
import { RevealCountdown } from '../secrets/RevealCountdown';
import { useRecoverableSecrets } from '../secrets/useRecoverableSecrets';
import { useTimedReveal } from '../secrets/useTimedReveal';
import styles from './SecretValue.module.css';

interface Props {
  clientId: string;
  secret: Pick<ClientDetailsFragment['secrets'][number], 'id' | 'hint' | 'state' | 'recoverable'>;
}

/**
 * The hint of a secret. Where the account keeps secrets, an eye shows all of it for ten seconds, after a passcode; the
 * audit notes each look.
 */
export function SecretValue({ clientId, secret: { id, hint, state, recoverable } }: Props) {
  const mayNot = useMissingPrivilege('MANAGE_CLIENTS');
  const isKept = useRecoverableSecrets();
  const { value, left, show, hide } = useTimedReveal<string>();
  const { run, busy } = useCommand(RevealClientSecretDocument, {
    successMessage: () => undefined,
    skipsApproval: true,
  });

  // Busy, but not disabled, which would lose the focus to the passcode and back.
  async function reveal() {
    if (busy) return;
    const result = await run({ input: { id: clientId, secretId: id } });
    if (result.outcome === 'APPLIED' && result.payload.secret) show(result.payload.secret.value);
  }

  const hasEye = isKept && recoverable && state !== 'EXPIRED' && mayNot === undefined;
  const label = `${value === undefined ? 'Show' : 'Hide'} the secret ${hint}`;
  return (
    <>
      <Group gap={4} wrap="nowrap">
        {value === undefined && (
          <Text span ff="monospace" size="sm">
            {hint}
          </Text>
        )}
        {hasEye && (
          <Tooltip label={label}>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={label}
              aria-busy={busy}
              onClick={() => (value === undefined ? reveal() : hide())}
            >
              {value === undefined ? <IconEye size={17} /> : <IconEyeOff size={17} />}
            </ActionIcon>
          </Tooltip>
        )}
      </Group>
      {value !== undefined && (
        <div className={styles.shown}>
          <CopyableValue label="Client secret" what="the secret" value={value} />
          <RevealCountdown seconds={left} />
        </div>
      )}
      {isKept && !recoverable && state !== 'EXPIRED' && (
        <Text size="xs" c="dimmed" className={styles.reason}>
          It cannot be shown: your account kept no copies when it was made. Rotate it to have one that can.
        </Text>
      )}
    </>
  );
}
