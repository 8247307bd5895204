import type { NoticeServices } from '../kinds/kind.js';
import type { Channel } from './channel.js';
import { mail } from './mail.js';

/** Every way by which letters go out. */
export const channelsOf = ({ mailer }: NoticeServices): readonly Channel[] => [mail(mailer)];
