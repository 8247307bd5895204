import type { AnnouncementRecord, NearEnd } from '../../customers/model/announcement.js';

/** What accounts are yet to be told of. Plans insert it, and those that tell an account of it move it on. */
export interface Announcements {
  /** Those that are not told to all yet, oldest first; a part of them where there are many. */
  open(): Promise<AnnouncementRecord[]>;
  byId(id: string): Promise<AnnouncementRecord | undefined>;
  /** The accounts whom it concerns, in the order of their ids: one batch after the last that was told. */
  concerned(announcement: AnnouncementRecord): Promise<string[]>;
  done(id: string): Promise<void>;
  /**
   * Ends within so many days, and no sooner than `after`, of which nobody was told since they are that near: a batch of them,
   * soonest first.
   */
  nearing(now: number, days: number, after: number): Promise<NearEnd[]>;
  /** Writes down what accounts are to be told of; what is written already stays as it is. */
  add(reminders: readonly AnnouncementRecord[]): Promise<void>;
}
