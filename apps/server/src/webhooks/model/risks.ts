import { addedItems, checkRisks, noRisk, type Risk, type RiskCheck, summarizeNames } from '../../changes/model/risk.js';
import type { WebhookEndpointRecord } from './endpoint.js';

interface EndpointChange {
  readonly before?: WebhookEndpointRecord | undefined;
  readonly after: WebhookEndpointRecord;
}

type CheckedField = 'name' | 'url' | 'eventTypes' | 'state';

const isSent = (endpoint: WebhookEndpointRecord | undefined) => endpoint?.state === 'ENABLED';

/** Total by type: what each field of an endpoint lets somebody outside read of the account. */
const riskChecks: { readonly [F in CheckedField]: RiskCheck<EndpointChange> } = {
  name: noRisk,
  url: ({ before, after }) =>
    before?.url !== after.url &&
    `Whoever runs ${summarizeNames([new URL(after.url).host])} would read what happens in this account.`,
  eventTypes({ before, after }) {
    if (!before) return undefined;
    if (after.eventTypes === null) return before.eventTypes !== null && 'Every event would be sent, new ones included.';
    const more = before.eventTypes === null ? [] : addedItems(before.eventTypes, after.eventTypes);
    return more.length > 0 && `More would be sent: ${summarizeNames(more)}.`;
  },
  state: ({ before, after }) =>
    before !== undefined &&
    isSent(after) &&
    !isSent(before) &&
    `Events would be sent to ${summarizeNames([new URL(after.url).host])} again.`,
};

/** The risks of a new or changed endpoint: what is read outside that was not before. */
export const endpointRisks = (change: EndpointChange): Risk[] => checkRisks(riskChecks, change);
