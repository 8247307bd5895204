import { Tabs, Text } from '@mantine/core';
import { CopyableCode } from '../../ui/CopyableCode';
import type { ClientTarget } from '../target';
import { examples } from './examples/examples';

/** Programs that get a token for this client, one for each language. */
export const ExampleTabs = ({
  tokenEndpoint,
  client,
}: {
  tokenEndpoint: string;
  client: Pick<ClientTarget, 'id' | 'environment'>;
}) => (
  <Tabs defaultValue={examples[0]?.name ?? null} keepMounted={false} styles={{ tab: { paddingInline: '0.5rem' } }}>
    <Tabs.List aria-label="Languages">
      {examples.map(({ name }) => (
        <Tabs.Tab key={name} value={name}>
          {name}
        </Tabs.Tab>
      ))}
    </Tabs.List>
    {examples.map(({ name, run, code }) => (
      <Tabs.Panel key={name} value={name} pt="sm">
        <Text size="sm" c="dimmed" mb="xs">
          {run}
        </Text>
        <CopyableCode code={code(tokenEndpoint, client.id, client.environment)} what={`the example in ${name}`} />
      </Tabs.Panel>
    ))}
  </Tabs>
);
