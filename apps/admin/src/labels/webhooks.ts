import {
  actionsOf,
  type DeliveryState,
  type EventType,
  eventTypes,
  type WebhookState,
  wordsOfAction,
} from '@countersign/schema';

export const webhookStateLabels: Record<WebhookState, string> = {
  ENABLED: 'Enabled',
  DISABLED: 'Disabled',
  PAUSED: 'Paused',
};

export const deliveryStateLabels: Record<DeliveryState, string> = {
  PENDING: 'Waiting',
  DELIVERED: 'Delivered',
  SKIPPED: 'Skipped',
};

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** What an event tells of, in the words of the audit. */
export const eventLabel = (type: EventType): string => {
  const labels = actionsOf(type).flatMap((action) => {
    const words = wordsOfAction(action);
    return words ? [words.filterLabel ?? sentence(words.past)] : [];
  });
  return [...new Set(labels)].join(', or: ');
};

/** The types of events by their first word, which says what they are about. */
export const eventGroups: readonly { readonly group: string; readonly items: readonly EventType[] }[] = [
  ...Map.groupBy(eventTypes, (type) => type.split('.')[0] ?? type),
].map(([group, items]) => ({ group: sentence(group.replaceAll('_', ' ')), items }));

/** “All events”, “client.created” or “3 events”. */
export const eventsInWords = (types: readonly string[] | null | undefined): string => {
  if (!types) return 'All events';
  return types.length === 1 ? (types[0] ?? '') : `${types.length} events`;
};
