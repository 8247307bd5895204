import { passesFor } from '@countersign/schema';
import { InvalidInput } from './refusal.js';

/** @throws InvalidInput when a name would pass for that of another: “Payro11” for “Payroll”. The same name may be there twice. */
export function assertDistinctName(kind: string, name: string, others: readonly { readonly name: string }[]): void {
  const other = others.find((one) => passesFor(one.name, name));
  if (other) throw InvalidInput.at('name', `This reads like “${other.name}”, the name of another ${kind}.`);
}
