import { List } from '@mantine/core';
import type { ClientDetailsFragment } from '../../api/__generated__/graphql';
import { Time } from '../../ui/Time';
import { refusalReason } from '../activity/refusalReason';
import type { BeginClientAction } from '../useClientActions';
import { HealthAlert } from './HealthAlert';
import { HeldAlert } from './HeldAlert';
import { NewSecretButton } from './NewSecretButton';
import { areAllExpired, lastSecretExpiry } from './secretExpiry';
import { useExpiresSoon } from './useExpiresSoon';
import { type RecentRefusals, useRecentRefusals } from './useRecentRefusals';

interface Props {
  client: ClientDetailsFragment;
  begin: BeginClientAction;
}

/** The reason why the client gets no tokens, or soon will get none. */
export function ClientHealthAlert({ client, begin }: Props) {
  const refused = useRecentRefusals(client.id);
  const expiresSoon = useExpiresSoon();
  const ends = client.publicKeys ? undefined : lastSecretExpiry(client.secrets);
  const several = client.secrets.length > 1;

  if (client.hold) return <HeldAlert hold={client.hold} />;
  if (!client.enabled) {
    return (
      refused && (
        <HealthAlert stopped={false} title="It is disabled, and asks for tokens all the same">
          <RefusalCount of={refused} />
        </HealthAlert>
      )
    );
  }
  if (ends && areAllExpired(client.secrets)) {
    return (
      <HealthAlert
        stopped
        title={`It gets no tokens: ${several ? 'all its secrets have' : 'its secret has'} expired`}
        action={<NewSecretButton client={client} begin={begin} />}
      >
        {several ? 'The last one' : 'It'} ended <Time at={ends} />. {refused && <RefusalCount of={refused} />}
      </HealthAlert>
    );
  }
  if (refused) {
    return (
      <HealthAlert
        stopped={refused.toldAt !== null}
        title={refused.toldAt ? 'Its requests are refused again and again' : 'What it asks for is refused'}
      >
        <RefusalCount of={refused} />{' '}
        {refused.lastUsedAt ? (
          <>
            It last got a token <Time at={refused.lastUsedAt} />.
          </>
        ) : (
          'It never got a token.'
        )}
        {refused.toldAt && (
          <>
            {' '}
            Its owner and the admins were told <Time at={refused.toldAt} />.
          </>
        )}
        <RefusalReasons of={refused} />
      </HealthAlert>
    );
  }
  if (ends && expiresSoon(ends)) {
    return (
      <HealthAlert
        stopped={false}
        title={
          <>
            {several ? 'Its last secret' : 'Its secret'} ends <Time at={ends} />
          </>
        }
        action={<NewSecretButton client={client} begin={begin} />}
      >
        From then on it gets no tokens, unless it has a new one.
      </HealthAlert>
    );
  }
  return null;
}

/** In words; until those are there, by the codes. */
const RefusalReasons = ({ of: { words, codes } }: { of: RecentRefusals }) => (
  <List size="sm" mt={4}>
    {words.map(({ wrong, remedy }) => (
      <List.Item key={wrong}>
        {wrong} {remedy}
      </List.Item>
    ))}
    {words.length === 0 &&
      codes.map((code) => (
        <List.Item key={code}>
          <code>{code}</code>: {refusalReason(code)}
        </List.Item>
      ))}
  </List>
);

const RefusalCount = ({ of: { count, lastAt } }: { of: RecentRefusals }) => (
  <>
    {count === 1 ? 'One request was' : `${count.toLocaleString('en')} requests were`} refused in the past day, the last{' '}
    <Time at={lastAt} />.
  </>
);
