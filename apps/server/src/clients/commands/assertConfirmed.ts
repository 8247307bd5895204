import { type AccountSettings, isNameTyped } from '@countersign/schema';
import { InvalidInput } from '../../kernel/refusal.js';

/**
 * What cannot be undone is done only after the client's name was typed, unless the account does without.
 * @throws InvalidInput when it was not
 */
export function assertConfirmed(
  client: { readonly name: string },
  confirmation: string | undefined,
  { typedConfirmation }: AccountSettings,
): void {
  if (typedConfirmation && !isNameTyped(confirmation ?? '', client.name)) {
    throw InvalidInput.at('confirmation', `Type the client's name, ${client.name}, to confirm.`);
  }
}
