import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconClockExclamation } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { ExpiringSecretsDocument } from '../../api/__generated__/graphql';
import { Banner } from '../../ui/Banner';
import { Time } from '../../ui/Time';
import { useMissingPrivilege } from '../../viewer/viewer';
import { lastSecretExpiry } from './secretExpiry';

const days = 7;

/** Warns admins with the privilege to manage clients that some are about to lose their last secret. */
export function ExpiringSecretsBanner() {
  const mayNotManage = useMissingPrivilege('MANAGE_CLIENTS') !== undefined;
  const { data } = useQuery(ExpiringSecretsDocument, { variables: { days }, skip: mayNotManage });
  // No warning for a secret with another beside it, or for a client that signs with keys instead.
  const ending = data?.clients.nodes.flatMap(({ id, name, publicKeys, secrets }) => {
    const ends = publicKeys ? undefined : lastSecretExpiry(secrets);
    return ends ? { id, name, ends } : [];
  });
  const [first] = ending ?? [];
  if (!data || !ending || !first) return null;

  const more = data.clients.pageInfo.hasNextPage;
  const one = ending.length === 1 && !more;
  return (
    <Banner
      label="Secrets that end"
      icon={<IconClockExclamation size={20} stroke={1.6} aria-hidden />}
      action={
        <Button
          size="xs"
          variant="default"
          renderRoot={(props) =>
            one ? (
              <Link {...props} to="/clients/$clientId" params={{ clientId: first.id }} />
            ) : (
              <Link {...props} to="/clients" search={{ state: 'enabled', expiring: '7' }} />
            )
          }
        >
          {one ? 'Look at it' : 'Show them'}
        </Button>
      }
    >
      {one ? (
        <>
          The last secret of {first.name} ends <Time at={first.ends} />
        </>
      ) : (
        `${more ? 'More than ' : ''}${ending.length} clients lose their last secret within ${days} days`
      )}
    </Banner>
  );
}
