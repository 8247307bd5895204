import { InvalidInput } from '../../kernel/refusal.js';
import type { ClientRecord } from '../model/client.js';

/**
 * @param other the client that is called so already, where its caller may know of it
 * @throws InvalidInput naming it, by which a caller finds what an earlier call has made
 */
export function assertReferenceFree(other: Pick<ClientRecord, 'id' | 'name'> | undefined, isTaken: boolean): void {
  if (!other && isTaken) throw InvalidInput.at('reference', 'Another client has this reference already.');
  if (other) throw InvalidInput.at('reference', `The client “${other.name}” (${other.id}) has this reference already.`);
}
