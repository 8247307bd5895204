import { onDemand } from '../onDemand';

/** What draws a dialog: no page needs it to be read. */
export const dialogKit = onDemand(() => import('./Window'));
