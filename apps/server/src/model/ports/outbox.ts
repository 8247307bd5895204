import type { NoticeRecord } from '../../notices/model/notice.js';

/** The notices that have yet to go out. Plans put them in; here they are taken out. */
export interface Outbox {
  /** Those that are due, the oldest first. */
  due(now: number): Promise<NoticeRecord[]>;
  /** Takes one in hand until a moment. Of all who try at once, one is answered with yes. */
  claim(notice: NoticeRecord, until: number): Promise<boolean>;
  /** Remembers who was told, and by which channel. */
  told(id: string, readers: readonly string[]): Promise<void>;
  putOff(id: string, until: number): Promise<void>;
  done(id: string): Promise<void>;
}
