import type { NoticeServices } from '../kinds/kind.js';
import type { Channel } from './channel.js';
import { mail } from './mail.js';

/** Every channel that letters go out by. */
export const channelsOf = ({ mailer }: NoticeServices): readonly Channel[] => [mail(mailer)];
