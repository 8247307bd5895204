import type { Seal } from '../../kernel/seal.js';
import type { Mailer } from '../../model/ports/mailer.js';
import type { Store } from '../../model/ports/store.js';
import type { NoticeRecord } from '../model/notice.js';
import type { Letter } from './letter.js';

export interface NoticeServices {
  readonly store: Store;
  readonly seal: Seal;
  readonly mailer: Mailer;
  readonly publicUrl: string;
}

/** A kind of notice that sends letters: their recipients and text. */
export interface Telling {
  /** Whether its letters carry the signed head of the audit. */
  readonly carriesAnchor: boolean;
  /** The letters for the current state; none where the notice no longer applies. */
  letters(services: NoticeServices, notice: NoticeRecord, now: number): Promise<readonly Letter[]>;
}

/** A kind of notice that performs an action whose result only its recipient may see. */
export interface Acting {
  /** Whether nothing of it is left to do. */
  act(services: NoticeServices, notice: NoticeRecord, now: number): Promise<boolean>;
}

export type Kind = Telling | Acting;
