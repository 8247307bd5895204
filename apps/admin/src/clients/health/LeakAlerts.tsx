import { Code, Text } from '@mantine/core';
import type { ClientDetailsFragment, LeakMeasure } from '../../api/__generated__/graphql';
import { leakReporterLabels } from '../../labels/leaks';
import { Time } from '../../ui/Time';
import type { BeginClientAction } from '../useClientActions';
import { HealthAlert } from './HealthAlert';
import { NewSecretButton } from './NewSecretButton';

type Secret = ClientDetailsFragment['secrets'][number];

interface Props {
  client: ClientDetailsFragment;
  begin: BeginClientAction;
}

const done: Readonly<Record<LeakMeasure, string>> = {
  NONE: 'It still works: whoever found it gets tokens by it. Give the program a new secret, then revoke this one.',
  STOPPED: 'It was stopped at once, and all tokens were revoked. Give the program a new secret.',
  CLIENT_DISABLED:
    'It was stopped and the client was disabled at once. Give the program a new secret, then enable the client.',
};

/** Of a secret that has ended since, nothing is left to do but cleaning up. */
const remedyFor = ({ state, leak }: Secret): string =>
  leak?.measure === 'NONE' && state === 'EXPIRED' ? 'It has ended, and gets no tokens.' : done[leak?.measure ?? 'NONE'];

/** The secrets of the client that were found where they should not be, and what to do about each. */
export const LeakAlerts = ({ client, begin }: Props) => (
  <>
    {client.secrets.map((secret) => {
      const { id, hint, leak } = secret;
      return (
        leak && (
          <HealthAlert
            key={id}
            stopped
            title={
              <>
                The secret {hint} has leaked: reported by {leakReporterLabels[leak.by]} <Time at={leak.at} />
              </>
            }
            action={<NewSecretButton client={client} begin={begin} />}
          >
            <Text size="sm">{remedyFor(secret)} Take it away from where it was found.</Text>
            {leak.url && (
              <Text size="sm" mt={4} style={{ overflowWrap: 'anywhere' }}>
                Found at <Code>{leak.url}</Code>, in the reporter’s words.
              </Text>
            )}
          </HealthAlert>
        )
      );
    })}
  </>
);
