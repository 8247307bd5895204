import { onDemand } from '../onDemand';

const none = () => null;

/** Without its code there is no bubble: a page that can be read is not taken away for that. */
export const bubble = onDemand(() => import('./Bubble').catch(() => ({ Bubble: none })));
