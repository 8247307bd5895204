import { List } from '@mantine/core';
import type { ClientDetailsFragment } from '../../api/__generated__/graphql';
import { Time } from '../../ui/Time';
import { refusalWords } from '../activity/refusalWords';
import type { BeginDeed } from '../useClientDeeds';
import { isOutOfSecrets, lastsUntil } from './lastsUntil';
import { NewSecretButton } from './NewSecretButton';
import { Trouble } from './Trouble';
import { useEndingSoon } from './useEndingSoon';
import { type Refused, useRefusedNow } from './useRefusedNow';

interface Props {
  client: ClientDetailsFragment;
  begin: BeginDeed;
}

/** Why the client gets no tokens, or soon will not: what somebody came to its page to find out. */
export function ClientTrouble({ client, begin }: Props) {
  const refused = useRefusedNow(client.id);
  const endsSoon = useEndingSoon();
  const ends = client.publicKeys ? undefined : lastsUntil(client.secrets);
  const several = client.secrets.length > 1;

  if (!client.enabled) {
    return (
      refused && (
        <Trouble stopped={false} title="It is disabled, and asks for tokens all the same">
          <Count of={refused} />
        </Trouble>
      )
    );
  }
  if (ends && isOutOfSecrets(client.secrets)) {
    return (
      <Trouble
        stopped
        title={`It gets no tokens: ${several ? 'all its secrets have' : 'its secret has'} expired`}
        action={<NewSecretButton client={client} begin={begin} />}
      >
        {several ? 'The last one' : 'It'} ended <Time at={ends} />. {refused && <Count of={refused} />}
      </Trouble>
    );
  }
  if (refused) {
    return (
      <Trouble stopped={false} title="What it asks for is refused">
        <Count of={refused} />{' '}
        {refused.lastUsedAt ? (
          <>
            It last got a token <Time at={refused.lastUsedAt} />.
          </>
        ) : (
          'It never got a token.'
        )}
        <List size="sm" mt={4}>
          {refused.codes.map((code) => (
            <List.Item key={code}>
              <code>{code}</code>: {refusalWords(code)}
            </List.Item>
          ))}
        </List>
      </Trouble>
    );
  }
  if (ends && endsSoon(ends)) {
    return (
      <Trouble
        stopped={false}
        title={
          <>
            {several ? 'Its last secret' : 'Its secret'} ends <Time at={ends} />
          </>
        }
        action={<NewSecretButton client={client} begin={begin} />}
      >
        From then on it gets no tokens, unless it has a new one.
      </Trouble>
    );
  }
  return null;
}

const Count = ({ of: { count, lastAt } }: { of: Refused }) => (
  <>
    {count === 1 ? 'One request was' : `${count.toLocaleString('en')} requests were`} refused in the past day, the last{' '}
    <Time at={lastAt} />.
  </>
);
