import type { OperatorActor } from './actor.js';

/** The actor of scheduled work, which has no requester. */
export const systemActor: OperatorActor = { kind: 'operator', id: 'operator', name: 'Countersign' };
