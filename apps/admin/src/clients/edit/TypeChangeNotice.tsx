import type { ClientType } from '@countersign/schema';
import { Alert } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';

interface Props {
  from: ClientType;
  to: ClientType;
  secrets: number;
}

/** A change of type is a change of secrets, announced before it is saved. */
export function TypeChangeNotice({ from, to, secrets }: Props) {
  if (from === to) return null;
  if (to === 'PUBLIC') {
    return (
      <Alert
        color="yellow"
        icon={<IconAlertTriangle size={18} />}
        title={
          secrets === 0
            ? 'A public client has no secret.'
            : `A public client has no secret: ${secrets === 1 ? 'that of this client is' : `the ${secrets} of this client are`} removed for good.`
        }
      >
        Whatever uses client credentials stops getting tokens.
      </Alert>
    );
  }
  return (
    <Alert color="ink" icon={<IconInfoCircle size={18} />} title="A confidential client needs a secret.">
      It has none after saving: rotate the secret on the client’s page to get the first one.
    </Alert>
  );
}
