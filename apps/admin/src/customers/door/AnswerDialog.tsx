import { maxSupportHours } from '@countersign/schema';
import { Button, Group, NumberInput, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import {
  DeclineSupportAccessDocument,
  OpenSupportAccessDocument,
  type SupportAccessRowFragment,
} from '../../api/__generated__/graphql';
import type { Failure } from '../../api/failure';
import { useCommand } from '../../commands/useCommand';
import { effectOf } from '../../labels/effects';
import { Dialog } from '../../ui/Dialog';
import { EffectAlert } from '../../ui/EffectAlert';
import { FailureAlert } from '../../ui/FailureAlert';

interface Props {
  access: SupportAccessRowFragment;
  vendor: string;
  onClose: () => void;
}

/** Lets one of the vendor's look inside for so many hours, or does not. */
export function AnswerDialog({
  access: { id, version, personName, accountName, reason, ...asked },
  vendor,
  onClose,
}: Props) {
  const [hours, setHours] = useState<number | string>(asked.hours);
  const [failure, setFailure] = useState<Failure>();
  const input = { id, expectedVersion: version, hours: Number(hours) };
  const isRight = Number.isInteger(hours) && Number(hours) >= 1 && Number(hours) <= maxSupportHours;
  const open = useCommand(OpenSupportAccessDocument, {
    ...(isRight && { preview: { input } }),
    successMessage: `${personName} may look inside.`,
    handlesFailure: true,
  });
  const decline = useCommand(DeclineSupportAccessDocument, {
    successMessage: `${personName} is told that they may not.`,
    handlesFailure: true,
    skipsApproval: true,
  });

  async function letIn(event: FormEvent) {
    event.preventDefault();
    const result = await open.run({ input });
    if (result.outcome === 'REFUSED') setFailure(result.failure);
    else onClose();
  }

  async function refuse() {
    const result = await decline.run({ input: { id } });
    if (result.outcome === 'REFUSED') setFailure(result.failure);
    else onClose();
  }

  return (
    <Dialog title={`Let ${personName} of ${vendor} look inside ${accountName}?`} onClose={onClose}>
      <form onSubmit={letIn}>
        <Stack>
          {failure && <FailureAlert failure={failure} />}
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            They say why: “{reason}”
          </Text>
          <NumberInput
            label="For how many hours?"
            description={`They asked for ${asked.hours}. You can shut it sooner, at any moment.`}
            min={1}
            max={maxSupportHours}
            allowDecimal={false}
            value={hours}
            onChange={setHours}
            w={220}
          />
          <EffectAlert effect={effectOf('openSupportAccess', { waits: open.waits })} grave={false} />
          {open.commentField}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" loading={decline.busy} onClick={refuse} data-autofocus>
              Do not let them
            </Button>
            <Button type="submit" disabled={!isRight} loading={open.busy}>
              Let them look
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
