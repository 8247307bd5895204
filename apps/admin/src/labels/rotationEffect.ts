import { type Circumstances, type Effect, once } from './circumstances';
import { formatDays } from './days';

export const listed = (hints: readonly string[]) =>
  hints.length === 1 ? `The secret ${hints[0]}` : `The secrets ${hints.join(', ')}`;
export const verb = (hints: readonly string[], one: string, several: string) => (hints.length === 1 ? one : several);

/** What a rotation stops, and when; what it makes, and who sees it. */
export function rotation(change: Circumstances): Effect {
  const { ending, overlap, waits, enabled, recoverable, staying } = change;
  const works = !enabled
    ? 'It works once the client is enabled.'
    : waits === false
      ? ''
      : 'It works from then on, and not before.';
  const seen = change.linked ? 'shown by the link' : `shown to you${recoverable ? '' : ' once'}`;
  const shown = `A new one is made and ${seen}. ${works}`.trim();
  if (ending.length === 0) {
    const first = staying > 0 ? 'It gets one more secret' : 'It gets its first secret';
    return [once(change, first), shown, 'Nothing stops.'];
  }
  const stop = verb(ending, 'stops', 'stop');
  if (overlap > 0) {
    const after = waits === false ? 'in' : 'after';
    return [
      `${listed(ending)} ${stop} ${after} ${formatDays(overlap)}${waits === false ? '' : ', if this is approved by then'}.`,
      shown,
      ...(enabled ? ['Until then both work, so that integrations can change over.'] : []),
    ];
  }
  return [
    once(change, `${listed(ending)} ${stop}`, 'at once'),
    shown,
    ...(enabled ? ['Integrations that use what stops fail until they have the new one.'] : []),
  ];
}
