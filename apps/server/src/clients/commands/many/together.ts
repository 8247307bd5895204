import type { Account } from '../../../accounts/model/account.js';
import { accountSubject } from '../../../accounts/model/describe.js';
import { type FieldChange, type Owner, ownerFields } from '../../../audit/model/entry.js';
import { pluralize, type Risk } from '../../../changes/model/risk.js';
import { changesNothing, type Decision } from '../../../model/command.js';
import { Reach } from '../../../modules/model/reach.js';
import type { Client } from '../../model/client.js';

/** What a change comes to for one of many clients. */
export interface MemberDecision {
  readonly client: Pick<Client, 'id' | 'name' | 'environment'>;
  readonly decision: Decision<{ clientId: string }>;
}

interface Together {
  readonly account: Account;
  summary(changed: readonly MemberDecision[]): readonly FieldChange[];
  risks?(changed: readonly MemberDecision[]): readonly Risk[];
}

/**
 * The decisions of many clients as one: it reaches wherever one of them does, rests on what each rests on, and tells of each
 * in an entry of its own. Those that are so already stay as they are; when that is all of them, nothing changes.
 */
export function together(
  members: readonly MemberDecision[],
  { account, summary, risks = risksTogether }: Together,
): Decision<{ clientIds: string[] }> {
  const subject = accountSubject(account);
  const result = { clientIds: members.map(({ client }) => client.id) };
  const changed = members.filter(({ decision }) => !changesNothing(decision));
  if (changed.length === 0) return { writes: [], subject, changes: [], result };
  const decisions = changed.map(({ decision }) => decision);
  const dependsOn = decisions.flatMap(({ dependsOn: on = [] }) => on);
  const reach = Reach.ofAll(decisions.map((decision) => decision.reach));
  const changes = [
    { field: 'clients', before: null, after: changed.map(({ client }) => `${client.name} (${client.id})`) },
    ...summary(changed),
  ];
  const owner = ownerOfAll(changes, decisions);
  return {
    expects: decisions.flatMap(({ expects = [] }) => expects),
    writes: decisions.flatMap(({ writes }) => writes),
    ...(reach && { reach }),
    // A module that all are granted is one dependency.
    dependsOn: [...new Map(dependsOn.map((one) => [`${one.table} ${one.id}`, one])).values()],
    subject,
    changes,
    ...(owner && { owner }),
    risks: risks(changed),
    each: decisions.map(({ subject: of, changes, owner }) => ({ subject: of, changes, owner })),
    result,
  };
}

/** Whom it is about that all of them come to have one owner: erased with this person, like each one's own entry. */
function ownerOfAll(
  changes: readonly FieldChange[],
  decisions: readonly MemberDecision['decision'][],
): Owner | undefined {
  if (!changes.some(({ field }) => ownerFields.has(field))) return undefined;
  return { before: null, after: decisions[0]?.owner?.after ?? null };
}

// A reviewer reads so many lines about one field; what the others say is a part of what is granted to all.
const maxLinesOfField = 5;

/** The lines of each, those that are the same as one, with their number; of a field with many, the most frequent. */
export function risksTogether(members: readonly MemberDecision[]): Risk[] {
  const all = members.flatMap(({ client, decision: { risks = [] } }) => risks.map((risk) => ({ ...risk, client })));
  return [...Map.groupBy(all, ({ code }) => code)].flatMap(([code, ofField]) => {
    const lines = [...Map.groupBy(ofField, ({ message }) => message)]
      .map(([message, same]) => ({ message, names: same.map(({ client }) => client.name) }))
      .sort((a, b) => b.names.length - a.names.length);
    const others = lines.slice(maxLinesOfField);
    const count = new Set(others.flatMap(({ names }) => names)).size;
    return [
      ...lines
        .slice(0, maxLinesOfField)
        .map(({ message, names }): Risk => ({ code, message: `${who(names)}: ${message}` })),
      ...(others.length > 0
        ? [{ code, message: `${pluralize(count, 'more client')} would get a part of what this gives to all.` }]
        : []),
    ];
  });
}

const who = ([only = '', ...more]: readonly string[]): string =>
  more.length === 0 ? only : `Each of ${more.length + 1} clients`;
