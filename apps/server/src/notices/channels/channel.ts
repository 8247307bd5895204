import type { Letter } from '../kinds/letter.js';
import type { NoticeRecord } from '../model/notice.js';

/** A way by which letters reach people. */
export interface Channel {
  /** Kept with those who were told by it. */
  readonly name: string;
  /** Throws when the letter could not be handed over: it is tried again later, by this channel alone. */
  send(letter: Letter, notice: NoticeRecord): Promise<void>;
}
