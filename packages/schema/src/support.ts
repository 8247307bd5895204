import { z } from 'zod';
import { id, line } from './text.js';

/** `id` is the client’s. No expected version: what happens in an emergency must not fail because something else changed. */
export const EmergencyDisableClient = z.object({
  id,
  reason: line('The reason', 500).describe('Told to the admins of the account and to the client’s owner.'),
});
export type EmergencyDisableClient = z.infer<typeof EmergencyDisableClient>;

/** `id` is the client’s. */
export const ReleaseClient = z.object({ id });
export type ReleaseClient = z.infer<typeof ReleaseClient>;
