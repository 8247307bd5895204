import type { WebhookState } from '@countersign/schema';
import { diff } from '../../audit/model/diff.js';
import type { Write } from '../../model/plan.js';
import { describeEndpoint, endpointSubject } from '../model/describe.js';
import type { WebhookEndpoint } from '../model/endpoint.js';
import { endpointRisks } from '../model/risks.js';

/** The change of an endpoint's state; none where it has it already. */
export function setState(endpoint: WebhookEndpoint, state: WebhookState, pausedBecause = '') {
  const { id, version } = endpoint;
  const set = { state, pausedBecause };
  const changed = { ...endpoint, ...set };
  const update: Write = { update: 'webhookEndpoints', id, version, set };
  return {
    writes: [update],
    subject: endpointSubject(endpoint),
    changes: diff(describeEndpoint(endpoint), describeEndpoint(changed)),
    risks: endpointRisks({ before: endpoint, after: changed }),
    result: { endpointId: id },
  };
}
