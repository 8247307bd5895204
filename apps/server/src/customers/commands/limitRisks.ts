import { formatDuration, type LimitName, limitNames } from '@countersign/schema';
import type { Risk } from '../../changes/model/risk.js';
import { loweredLimits, vendorLimits } from '../../plans/model/limits.js';
import type { PlanRecord } from '../../plans/model/plan.js';
import { type LimitUse, maxCounted, maxTouched } from '../model/reads.js';

type Plan = Pick<PlanRecord, 'limits'> | null;

/** “1 client”, “2,000 clients”. */
const counted = (count: number, noun: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? noun : `${noun}s`}`;

/** What less of each comes to, of an account that has more already, or may have. */
const overages: { readonly [L in LimitName]: (use: LimitUse, most: number) => string | undefined } = {
  maxClients: ({ clients }, most) => {
    if (clients <= most) return undefined;
    const has =
      clients < maxCounted ? counted(clients, 'client') : `${maxCounted.toLocaleString('en')} clients or more`;
    return `has ${has}, of ${most.toLocaleString('en')} from then on: they stay, and none is added`;
  },
  maxAccessTokenLifetimeSeconds: ({ longestToken }, most) =>
    longestToken !== null && longestToken > most
      ? `has clients whose tokens live ${formatDuration(longestToken)}, and ${formatDuration(most)} from then on`
      : undefined,
  maxSecretsPerClient: () => undefined,
  maxTokensPerHour: () => undefined,
  maxSecretLifetimeDays: () => undefined,
};

/** What less of a limit comes to for whoever has it. */
const comesTo: { readonly [L in LimitName]: (most: number) => string } = {
  maxClients: (most) => `at most ${counted(most, 'client')}`,
  maxSecretsPerClient: (most) => `at most ${counted(most, 'live secret')} of a client; those that there are stay`,
  maxTokensPerHour: (most) => `at most ${counted(most, 'token')} an hour, of all clients together`,
  maxAccessTokenLifetimeSeconds: (most) => `tokens of at most ${formatDuration(most)}`,
  maxSecretLifetimeDays: (most) => `new secrets of at most ${counted(most, 'day')}`,
};

/** The accounts that have more already, each with its figures. */
const over = (limit: LimitName, touched: readonly LimitUse[], most: number): { line: string; clients: number }[] =>
  touched.flatMap((use) => {
    const said = overages[limit](use, most);
    return said === undefined ? [] : [{ line: `${use.name} ${said}`, clients: use.clients }];
  });

/** What more of a limit comes to; null for no limit. */
const could: { readonly [L in LimitName]: (most: number | null) => string } = {
  maxClients: (most) => (most === null ? 'have any number of clients' : `have up to ${counted(most, 'client')}`),
  maxSecretsPerClient: (most) =>
    most === null
      ? 'have as many secrets of a client as its policies allow'
      : `have up to ${counted(most, 'live secret')} of a client`,
  maxTokensPerHour: (most) =>
    most === null ? 'get any number of tokens' : `get up to ${counted(most, 'token')} an hour`,
  maxAccessTokenLifetimeSeconds: (most) =>
    most === null
      ? 'have tokens that live as long as its policies allow'
      : `have tokens that live up to ${counted(most, 'second')}`,
  maxSecretLifetimeDays: (most) =>
    most === null
      ? 'have secrets that live as long as its policies allow'
      : `have secrets that live up to ${counted(most, 'day')}`,
};

/**
 * What another plan, or other limits of it, come to for accounts that have it: account by account, with figures, where one has
 * more already. An account's own limits hold in place of its plan's, before and after.
 */
export function limitRisks(accounts: readonly LimitUse[], before: Plan, after: Plan): Risk[] {
  const ofPlan = (plan: Plan) => vendorLimits({ plan, limits: {} });
  const [had, has] = [ofPlan(before), ofPlan(after)];
  const lowered = loweredLimits(had, has);
  return limitNames.flatMap((limit): Risk[] => {
    const most = has[limit];
    const touched = accounts.filter(({ limits }) => limits[limit] === undefined);
    const isAll = accounts.length < maxTouched;
    if (had[limit] === most || (isAll && touched.length === 0)) return [];
    const who = whoIs(touched, isAll);
    if (most === null || !lowered.includes(limit))
      return [{ code: limit, message: `${who} could ${could[limit](most)}.` }];
    const more = over(limit, touched, most);
    const message = [`${who} would have ${comesTo[limit](most)}.`, ...summarized(more.map(({ line }) => line))].join(
      ' ',
    );
    // What accounts have changes from hour to hour: it makes another change of this only where none had more before.
    return [{ code: limit, message, clients: more.reduce((sum, { clients }) => sum + clients, 0) }];
  });
}

/** Those that are touched, of as many as were looked at. */
function whoIs(touched: readonly LimitUse[], isAll: boolean): string {
  const [first] = touched;
  if (!isAll) return `${counted(touched.length, 'account')} of the first ${maxTouched}, and whichever others have it,`;
  return first && touched.length === 1 ? first.name : counted(touched.length, 'account');
}

const maxLines = 5;

const summarized = (lines: readonly string[]): string[] => [
  ...lines.slice(0, maxLines).map((line) => `${line}.`),
  ...(lines.length > maxLines ? [`${lines.length - maxLines} more have more, too.`] : []),
];
