import type { TokenModule } from '../model/tokenClient.js';
import { derived } from './derived.js';

/** The scopes that a client was granted of a module. */
export const moduleScopes = derived(({ standardScopes, administratorScopes }: TokenModule): readonly string[] => [
  ...namesIn(standardScopes),
  ...namesIn(administratorScopes),
]);

/** The names in a text that has single spaces between them. */
export const namesIn = (text: string): string[] => (text === '' ? [] : text.split(' '));
