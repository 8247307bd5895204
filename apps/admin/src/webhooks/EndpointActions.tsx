import { Button, Group } from '@mantine/core';
import { Suspense, useState } from 'react';
import type { WebhookDetailsFragment } from '../api/__generated__/graphql';
import { DisabledTooltip } from '../ui/DisabledTooltip';
import { lazyPart } from '../ui/lazyPart';
import { Section } from '../ui/Section';
import { useMissingPrivilege } from '../viewer/viewer';

const DeleteEndpointDialog = lazyPart(() => import('./DeleteEndpointDialog'), 'DeleteEndpointDialog');
const DisableEndpointDialog = lazyPart(() => import('./DisableEndpointDialog'), 'DisableEndpointDialog');
const EnableEndpointDialog = lazyPart(() => import('./EnableEndpointDialog'), 'EnableEndpointDialog');
const ReplayDialog = lazyPart(() => import('./ReplayDialog'), 'ReplayDialog');
const RotateKeyDialog = lazyPart(() => import('./RotateKeyDialog'), 'RotateKeyDialog');

type Opened = 'enable' | 'disable' | 'rotate' | 'replay' | 'delete';

const dialogs = {
  enable: EnableEndpointDialog,
  disable: DisableEndpointDialog,
  rotate: RotateKeyDialog,
  replay: ReplayDialog,
  delete: DeleteEndpointDialog,
};

/** What is rarely done to an endpoint, and not by mistake. */
export function EndpointActions({ endpoint }: { endpoint: WebhookDetailsFragment }) {
  const [opened, setOpened] = useState<Opened>();
  const missingPrivilege = useMissingPrivilege('ADMINISTER_ACCOUNT', 'VIEW_AUDIT');
  const isEnabled = endpoint.state === 'ENABLED';
  const isOff = isEnabled ? undefined : 'Nothing is sent to it now. Enable it first.';
  const Opened = opened && dialogs[opened];
  const button = (what: Opened, label: string, reason?: string) => (
    <DisabledTooltip reason={reason}>
      <Button
        variant="default"
        {...(what === 'delete' && { c: 'red' })}
        disabled={Boolean(reason)}
        onClick={() => setOpened(what)}
      >
        {label}
      </Button>
    </DisabledTooltip>
  );
  return (
    <Section title="Manage this endpoint">
      <Group gap="xs">
        {isEnabled ? button('disable', 'Disable') : button('enable', 'Enable', missingPrivilege)}
        {button('rotate', 'Rotate the secret', missingPrivilege)}
        {button('replay', 'Send past events again', missingPrivilege ?? isOff)}
        {button('delete', 'Delete')}
      </Group>
      <Suspense>{Opened && <Opened endpoint={endpoint} onClose={() => setOpened(undefined)} />}</Suspense>
    </Section>
  );
}
