import type { AnnouncementRecord } from '../../customers/model/announcement.js';

/** What accounts are yet to be told of. Plans insert it, and those that tell an account of it move it on. */
export interface Announcements {
  /** Those that are not told to all yet, oldest first; a part of them where there are many. */
  open(): Promise<AnnouncementRecord[]>;
  byId(id: string): Promise<AnnouncementRecord | undefined>;
  /** The accounts whom it concerns, in the order of their ids: one batch after the last that was told. */
  concerned(announcement: AnnouncementRecord): Promise<string[]>;
  done(id: string): Promise<void>;
}
