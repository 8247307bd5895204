import { Select } from '@mantine/core';
import { useState } from 'react';
import { type ModuleDetailsFragment, ModulesDocument, MoveModuleDocument } from '../../api/__generated__/graphql';
import type { Failure } from '../../api/failure';
import { useCommand } from '../../commands/useCommand';
import { WaitingAlready } from '../../commands/WaitingAlready';
import { effectOf } from '../../labels/effects';
import { useAllPages } from '../../localList/useAllPages';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { ConflictAlert } from '../../ui/ConflictAlert';
import { EffectAlert } from '../../ui/EffectAlert';
import { MovedScopes } from './MovedScopes';
import { MovePreview } from './MovePreview';

interface Props {
  module: ModuleDetailsFragment;
  /** Runs once it is gone, and before anything is read anew: goes on to the published one. */
  onMoved: (ontoId: string) => unknown;
  onClose: () => void;
}

/** Moves an own module onto a published one: what becomes of each scope is said before. */
export function MoveDialog({ module, onMoved, onClose }: Props) {
  const modules = useAllPages(ModulesDocument, 'modules').data ?? [];
  const published = modules.filter(({ provider, standing }) => provider !== null && standing === 'IN_FORCE');
  const [ontoId, setOntoId] = useState<string | null>(null);
  const [chosen, setChosen] = useState<Readonly<Record<string, string | null>>>({});
  const [failure, setFailure] = useState<Failure>();
  const onto = published.find(({ id }) => id === ontoId);
  const names = onto?.scopes.map(({ name }) => name) ?? [];
  const placeOf = (name: string): string | null => chosen[name] ?? (names.includes(name) ? name : null);
  const moved = module.scopes.flatMap(({ name }) => {
    const to = placeOf(name);
    return to === null || !names.includes(to) ? [] : [{ from: name, to }];
  });
  const input = { id: module.id, expectedVersion: module.version, ontoId: ontoId ?? '', scopes: moved };
  const { run, busy, commentField, waits } = useCommand(MoveModuleDocument, {
    successMessage: `${module.name} is moved onto ${onto?.name ?? 'the published module'}.`,
    handlesFailure: true,
    beforeRefresh: ({ outcome }) => outcome === 'APPLIED' && onMoved(ontoId ?? ''),
  });

  async function move() {
    const result = await run({ input });
    if (result.outcome === 'REFUSED') setFailure(result.failure);
    else onClose();
  }

  const takesAway = moved.length < module.scopes.length;
  return (
    <ConfirmDialog
      title={`Move ${module.name} onto a published module`}
      verb="Move module"
      busy={busy}
      ready={onto !== undefined}
      onConfirm={move}
      onClose={onClose}
    >
      {failure && <ConflictAlert failure={failure} what="module" />}
      <WaitingAlready subjectId={module.id} what="module" />
      <Select
        label="Published module"
        required
        searchable
        placeholder="Find a module"
        nothingFoundMessage="Nothing that is published to you has this in its name."
        data={published.map(({ id, name }) => ({ value: id, label: name }))}
        value={ontoId}
        onChange={setOntoId}
        comboboxProps={{ withinPortal: false }}
      />
      {onto && (
        <>
          <MovedScopes
            scopes={module.scopes}
            onto={onto}
            placeOf={placeOf}
            onChange={(from, to) => setChosen({ ...chosen, [from]: to })}
          />
          <MovePreview input={input} />
          <EffectAlert effect={effectOf('moveModule', { waits, takesAway })} grave={takesAway} />
        </>
      )}
      {commentField}
    </ConfirmDialog>
  );
}
