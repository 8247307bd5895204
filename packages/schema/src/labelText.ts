// Beside the rules of labels, not with them: who shows one loads no rules.
import type { Label } from './labels.js';

/** A label on one line. */
export const labelText = ({ key, value }: Label): string => `${key}=${value}`;

/** The label that a line says; without a sign of equality only the key is known. */
export function labelOf(text: string): { readonly key: string; readonly value: string | undefined } {
  const at = text.indexOf('=');
  return at < 0 ? { key: text, value: undefined } : { key: text.slice(0, at), value: text.slice(at + 1) };
}
