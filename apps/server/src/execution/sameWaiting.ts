import type { CommandName } from '@countersign/schema';
import { requesterColumns } from '../changes/commands/requester.js';
import type { ChangeRequestRecord } from '../changes/model/changeRequest.js';
import type { AdminActor, ClientActor } from '../kernel/actor.js';
import { canonicalJson } from '../kernel/canonicalJson.js';
import type { AccountReads } from '../model/reads.js';

interface Asked {
  readonly command: CommandName;
  readonly input: unknown;
  readonly comment: string;
  readonly actor: AdminActor | ClientActor;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * The open request of the same requester for the same change, to the letter: who asks again is answered by it. It is
 * looked for among the latest 20, since whoever asks for very many would wait for all that they asked before.
 */
export async function findSameWaiting(
  reads: AccountReads,
  { command, input, comment, actor, now }: Asked,
): Promise<ChangeRequestRecord | undefined> {
  const { requesterId, requesterPersonId } = requesterColumns(actor);
  const open = await reads.changes.openBy(requesterPersonId, command, now);
  const letter = canonicalJson(input);
  return open.find(
    (request) =>
      request.requesterId === requesterId && request.comment === comment && canonicalJson(request.input) === letter,
  );
}
