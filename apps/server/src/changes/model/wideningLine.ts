import { rangesBeyond } from '@countersign/schema';
import { summarizeNames } from './risk.js';

/** What a reviewer is told of ranges that let in more than before: “It could come from …”. */
export function wideningLine(subject: string, before: readonly string[], after: readonly string[]): string | false {
  if (before.length === 0) return false;
  if (after.length === 0) return `${subject} from any address.`;
  const beyond = rangesBeyond(after, before);
  return beyond.length > 0 && `${subject} from more addresses: ${summarizeNames(beyond)}.`;
}
