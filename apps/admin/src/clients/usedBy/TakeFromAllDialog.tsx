import { useApolloClient } from '@apollo/client/react';
import { Group, Loader, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { UpdateClientsDocument } from '../../api/__generated__/graphql';
import { type Failure, failureOf } from '../../api/failure';
import { Dialog } from '../../ui/Dialog';
import { FailureAlert } from '../../ui/FailureAlert';
import { formatClients } from '../bulk/formatClients';
import { gatherMatching } from '../bulk/gatherMatching';
import { ManyDialog } from '../bulk/ManyDialog';
import { filterOf, takeAway, type Used } from './used';

interface Props {
  used: Used;
  onClose: () => void;
}

interface Holders {
  readonly ids: readonly string[];
  readonly isCut: boolean;
}

/** Takes a module or an access type from every client that has it, by one change that says what it breaks. */
export function TakeFromAllDialog({ used, onClose }: Props) {
  const apollo = useApolloClient();
  const [holders, setHolders] = useState<Holders>();
  const [failure, setFailure] = useState<Failure>();
  const [found, setFound] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: those that have it as the dialog opens, and no others later.
  useEffect(() => {
    let current = true;
    gatherMatching(apollo, filterOf(used), (count) => current && setFound(count)).then(
      ({ rows, isCut }) => current && setHolders({ ids: rows.map(({ id }) => id), isCut }),
      (error) => current && setFailure(failureOf(error)),
    );
    return () => {
      current = false;
    };
  }, [apollo]);

  if (holders && holders.ids.length > 0) {
    return (
      <ManyDialog
        ids={holders.ids}
        verb={`Take ${used.name} from`}
        done="changed"
        command="updateClients"
        mutation={UpdateClientsDocument}
        variables={(targets) => ({ input: { ...takeAway(used), ...targets } })}
        asked={used.id}
        effect={{ takesAway: true }}
        dangerous
        onDone={onClose}
        onClose={onClose}
      >
        {holders.isCut && (
          <Text size="sm">More have it than can be changed at once. Once these are done, take it from the rest.</Text>
        )}
      </ManyDialog>
    );
  }
  return (
    <Dialog title={`Take ${used.name} from all of them?`} onClose={onClose}>
      <Stack>
        {failure && <FailureAlert failure={failure} unasked />}
        {!failure && !holders && (
          <Group gap="xs" role="status">
            <Loader size="xs" />
            <Text size="sm">{found === 0 ? 'Looking for who has it …' : `${formatClients(found)} found …`}</Text>
          </Group>
        )}
        {holders && <Text size="sm">No client has it any more.</Text>}
      </Stack>
    </Dialog>
  );
}
