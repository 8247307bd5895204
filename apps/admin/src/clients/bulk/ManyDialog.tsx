import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { Group, Loader, Progress, Stack, Text, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { ManyOutcomeFragment } from '../../api/__generated__/graphql';
import type { Failure } from '../../api/failure';
import { FieldChanges } from '../../audit/fieldChanges/FieldChanges';
import { useCommand } from '../../commands/useCommand';
import { type AskingCommand, effectOf } from '../../labels/effects';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { FailureAlert } from '../../ui/FailureAlert';
import { RiskAlert } from '../../ui/RiskAlert';
import { useViewer } from '../../viewer/viewer';
import { BulkImpact } from './BulkImpact';
import { formatClients } from './formatClients';
import { LeftOutAlert } from './LeftOutAlert';
import { useManyPreview } from './useManyPreview';
import { type Member, useMembers } from './useMembers';

/** What every change of many names, besides what it does. */
export interface Targets {
  readonly clients: { id: string; expectedVersion: number }[];
  readonly confirmation: string;
}

interface Props<Data extends object, Variables extends OperationVariables> {
  ids: readonly string[];
  /** "Delete": of how many follows. */
  verb: string;
  done: string;
  command: AskingCommand;
  mutation: TypedDocumentNode<Data, Variables>;
  variables: (targets: Targets) => Variables;
  /** Names what is asked for; undefined until it is complete. */
  asked: string | undefined;
  effect?: Partial<Parameters<typeof effectOf>[1]>;
  dangerous?: boolean;
  skipsApproval?: boolean;
  onDone: () => void;
  onClose: () => void;
  children?: ReactNode;
}

const targetsOf = (members: readonly Member[], confirmation: string): Targets => ({
  clients: members.map(({ id, version }) => ({ id, expectedVersion: version })),
  confirmation,
});

/** The names of the clients are told by the table of what it will hit. */
const shownChanges = ({ changes }: ManyOutcomeFragment) => changes.filter(({ field }) => field !== 'clients');

const countOf = ({ changes }: ManyOutcomeFragment): number => {
  const listed = changes.find(({ field }) => field === 'clients')?.after;
  return Array.isArray(listed) ? listed.length : 0;
};

/** Asks for one change of many clients: what it will do, what it will hit, and whom it leaves out, before it is confirmed. */
export function ManyDialog<Data extends object, Variables extends OperationVariables>(props: Props<Data, Variables>) {
  const { ids, verb, done, command, mutation, variables, asked, effect, dangerous, skipsApproval = false } = props;
  const { typedConfirmation } = useViewer().account.settings;
  const [typed, setTyped] = useState('');
  const [failure, setFailure] = useState<Failure>();
  const [round, setRound] = useState(0);
  const read = useMembers(ids, round);
  const key = asked === undefined ? undefined : `${round} ${asked}`;
  const preview = useManyPreview(mutation, key, read.members, (members) =>
    variables(targetsOf(members, String(members.length))),
  );
  const payload = preview?.payload;
  const many = useCommand(mutation, {
    successMessage: `${formatClients(payload ? countOf(payload) : 0)} ${done}.`,
    handlesFailure: true,
    skipsApproval,
    previewed: payload?.wouldWait ?? undefined,
  });
  const left = preview?.members ?? read.members ?? [];
  const count = preview || read.members ? left.length : ids.length;
  const countLabel = formatClients(count);

  async function confirm() {
    const result = await many.run(variables(targetsOf(left, typed.trim())));
    if (result.outcome !== 'REFUSED') return props.onDone();
    setFailure(result.failure);
    // Somebody changed one of them: look at all as they are now, and decide anew.
    setRound(round + 1);
    setTyped('');
  }

  return (
    <ConfirmDialog
      title={`${verb} ${countLabel}?`}
      verb={`${verb} ${countLabel}`}
      dangerous={dangerous ?? false}
      busy={many.busy}
      ready={Boolean(payload && countOf(payload) > 0) && (!typedConfirmation || typed.trim() === String(count))}
      onConfirm={confirm}
      onClose={props.onClose}
    >
      {failure && <FailureAlert failure={failure} />}
      {read.failure && <FailureAlert failure={read.failure} unasked />}
      {preview?.failure && <FailureAlert failure={preview.failure} unasked />}
      {props.children}
      {!read.members && !read.failure && <Looking looked={read.looked} of={ids.length} />}
      {read.members && asked !== undefined && !preview && <WorkingOut />}
      {preview && <LeftOutAlert leftOut={preview.leftOut} />}
      {payload && (
        <Stack gap="sm" role="group" aria-label="What it would do">
          <Text size="sm">{effectOf(command, { waits: many.waits, ...effect }).join(' ')}</Text>
          {countOf(payload) < left.length && (
            <Text size="sm" role="status">
              {countOf(payload) === 0
                ? 'All of them are so already: nothing would change.'
                : `${formatClients(left.length - countOf(payload))} of them stay as they are, being so already.`}
            </Text>
          )}
          {shownChanges(payload).length > 0 && <FieldChanges changes={shownChanges(payload)} />}
          <RiskAlert risks={payload.risks} />
        </Stack>
      )}
      {read.members && <BulkImpact members={left} />}
      {many.commentField}
      {typedConfirmation && count > 0 && (
        <TextInput
          label={`Type ${count}, the number of clients, to confirm`}
          inputMode="numeric"
          autoComplete="off"
          data-autofocus
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
    </ConfirmDialog>
  );
}

function Looking({ looked, of }: { looked: number; of: number }) {
  return (
    <Stack gap={4}>
      <Text size="sm" role="status">
        Looking at {looked.toLocaleString('en')} of {of.toLocaleString('en')} clients …
      </Text>
      <Progress value={(looked / of) * 100} aria-label="Clients looked at" />
    </Stack>
  );
}

const WorkingOut = () => (
  <Group gap="xs" role="status">
    <Loader size="xs" />
    <Text size="sm">Working out what it would do …</Text>
  </Group>
);
