import type { NoticeRecord } from '../../notices/model/notice.js';

/** The notices that are not yet sent. Plans insert them; this port takes them out. */
export interface Outbox {
  /** The accounts that have notices which are due. */
  accountsDue(now: number): Promise<string[]>;
  /** The notices of an account that are due, oldest first; a part of them where there are many. */
  due(accountId: string, now: number): Promise<NoticeRecord[]>;
  /** How many are due, counted no further than 10,000. */
  depth(now: number): Promise<number>;
  /** Claims a notice until `until`. Of concurrent callers, one gets true. */
  claim(notice: NoticeRecord, until: number): Promise<boolean>;
  /** Records the readers who were notified, and by which channel. */
  told(id: string, readers: readonly string[]): Promise<void>;
  putOff(id: string, until: number): Promise<void>;
  done(id: string): Promise<void>;
}
