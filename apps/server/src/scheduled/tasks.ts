import { anchorMoved } from '../audit/flows/anchorMoved.js';
import type { Anchor } from '../audit/model/anchor/anchor.js';
import { expireLapsed } from '../changes/flows/expireLapsed.js';
import { warnOfExpiringSecrets } from '../clients/flows/warnOfExpiringSecrets.js';
import { applyDueResets } from '../customers/flows/applyDueResets.js';
import { remindOfEnds } from '../customers/flows/remindOfEnds.js';
import { tellAnnounced } from '../customers/flows/tellAnnounced.js';
import { hour, minute, second } from '../kernel/duration.js';
import type { NoticeServices } from '../notices/kinds/kind.js';
import { sendNotices } from '../notices/sendNotices.js';
import { noteSustainedRefusals } from '../oauth/securityEvents/sustainedRefusals.js';
import { eventDeliverer } from '../webhooks/flows/eventDeliverer.js';
import type { DeliveryServices } from '../webhooks/flows/services.js';
import type { Task } from './schedule.js';

/** All tasks that run on a schedule. */
export const tasksWith = (
  { publicHttp, ...services }: Omit<NoticeServices, 'store'> & Pick<DeliveryServices, 'publicHttp'>,
  publish: (anchor: Anchor) => void,
  deliver = eventDeliverer(),
): readonly Task[] => [
  {
    name: 'deliver events',
    every: second,
    run(store, at) {
      const begun = performance.now();
      const now = () => Math.round(at + performance.now() - begun);
      return deliver({ store, seal: services.seal, publicHttp, now });
    },
  },
  {
    name: 'tell of what the vendor changes',
    every: 5 * second,
    run: (store, now) => tellAnnounced(store, services.seal, now),
  },
  { name: 'remind of what ends', every: 10 * minute, run: (store, now) => remindOfEnds(store, now) },
  {
    name: 'reset lost second factors',
    every: 10 * second,
    run: (store, now) => applyDueResets(store, services.seal, now),
  },
  { name: 'send notices', every: 5 * second, run: (store, now) => sendNotices({ ...services, store }, now) },
  { name: 'note what has lapsed', every: minute, run: (store, now) => expireLapsed(store, services.seal, now) },
  {
    name: 'tell of clients that are refused',
    every: 15 * second,
    run: (store, now) => noteSustainedRefusals(store, now),
  },
  {
    name: 'warn of secrets that end',
    every: hour,
    run: (store, now) => warnOfExpiringSecrets(store, services.seal, now),
  },
  { name: 'forget what has expired', every: 10 * minute, run: (store, now) => store.upkeep.forgetExpired(now) },
  {
    name: 'sign the heads of the audit',
    every: hour,
    run: (store, now) => anchorMoved({ ...services, store }, now, publish),
  },
  { name: 'keep statistics fresh', every: hour, run: (store) => store.upkeep.optimize() },
];
