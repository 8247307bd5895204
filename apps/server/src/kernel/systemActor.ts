import type { OperatorActor } from './actor.js';

/** Nobody's word: what is done because its time has come. */
export const systemActor: OperatorActor = { kind: 'operator', id: 'operator', name: 'Countersign' };
