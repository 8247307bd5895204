import { RotateWebhookSecret } from '@countersign/schema';
import { hour } from '../../kernel/duration.js';
import { newId } from '../../kernel/newId.js';
import { command } from '../../model/command.js';
import type { Write } from '../../model/plan.js';
import { endpointSubject } from '../model/describe.js';
import { keysInForce, type WebhookKeyRecord } from '../model/endpoint.js';
import { drawKey, keyRecord } from '../model/signing.js';
import { loadEndpoint, requireEndpoint } from './loadEndpoint.js';

/** Puts a new signing key in the place of the present one, which goes on signing beside it for a while. */
export const rotateWebhookSecret = command({
  name: 'rotateWebhookSecret',
  input: RotateWebhookSecret,
  prepare(_input, { seal }) {
    const { generated, secret } = drawKey(newId('whk'), seal);
    return { generated, secret: { id: generated.keyId, hint: generated.hint, value: secret } };
  },
  load: (reads, { id }) => loadEndpoint(reads, id),

  decide({ input, generated, loaded, now }) {
    const endpoint = requireEndpoint(loaded.endpoint, input.expectedVersion);
    const { id, version, keys } = endpoint;
    const [current] = keysInForce(endpoint, now);
    const until = input.overlapHours > 0 ? now + input.overlapHours * hour : undefined;
    // Two at most: whoever rotates twice within the overlap has no use for the first of three.
    const replace = (key: WebhookKeyRecord): Write =>
      key === current && until !== undefined
        ? { amend: 'webhookKeys', key: { id: key.id }, set: { expiresAt: until } }
        : { remove: 'webhookKeys', key: { id: key.id } };
    return {
      writes: [
        // The version keeps two rotations apart.
        { update: 'webhookEndpoints', id, version, set: {} },
        ...keys.map(replace),
        { insert: 'webhookKeys', row: keyRecord(generated, id, now) },
      ],
      subject: endpointSubject(endpoint),
      changes: [
        { field: 'signingSecret', before: current?.hint ?? null, after: generated.hint },
        // For how long and not until when: it counts from the approval.
        ...(until === undefined ? [] : [{ field: 'overlapHours', before: null, after: input.overlapHours }]),
      ],
      risks: [],
      result: { endpointId: id },
    };
  },
});
