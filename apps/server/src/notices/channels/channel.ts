import type { Letter } from '../kinds/letter.js';
import type { NoticeRecord } from '../model/notice.js';

/** A channel that delivers letters to people. */
export interface Channel {
  /** Stored with the recipients of letters sent by it. */
  readonly name: string;
  /** Throws when the letter could not be delivered: it is retried later, by this channel alone. */
  send(letter: Letter, notice: NoticeRecord): Promise<void>;
}
