import type { Client } from '../clients/model/client.js';
import type { AccountReads } from '../model/reads.js';
import type { Module } from '../modules/model/module.js';

/**
 * What everybody in an account may do, as plain facts, worked out from the rows and by nothing of the server: the oracle of
 * *nothing grows without a line*. A fact is "holder · kind · thing"; numbers and policies are facts for every step.
 */
export interface Facts {
  readonly held: ReadonlySet<string>;
  /** "holder · kind" to a number, of which more is more. */
  readonly amounts: ReadonlyMap<string, number>;
}

const everyone = { limit: 100, backwards: false };
const steps = { SHOWN_ONCE: 0, RECOVERABLE: 1 };
const warnings = Array.from({ length: 90 }, (_, index) => index + 1);
/** Some addresses, and whether ranges have them, by what is written at their beginning. */
const addresses = {
  '192.0.2.7': ['192.0.2.0/24', '192.0.2.7'],
  '192.0.2.8': ['192.0.2.0/24'],
  '198.51.100.1': ['198.51.100.0/24'],
  '2001:db8::1': ['2001:db8::/32'],
  '203.0.113.1': [] as string[],
};
const allowedOf = (ranges: readonly string[]) =>
  Object.entries(addresses).flatMap(([address, within]) =>
    ranges.length === 0 || within.some((range) => ranges.includes(range)) ? address : [],
  );
/** Some clients, and which of them a program manages, by what is written of its limit. */
const placed = ['production', 'uat', 'sandbox'].flatMap((environment) =>
  ['team=pay', 'team=ops', ''].flatMap((label) => [true, false].map((own) => ({ environment, label, own }))),
);
const managedBy = ({ modules, managedClients: limit }: Client, all: readonly Module[]): string[] =>
  modules.some(({ moduleId }) => all.some(({ id, builtIn }) => builtIn && id === moduleId))
    ? placed
        .filter(
          ({ environment, label, own }) =>
            !limit ||
            ((limit.environments.length === 0 || limit.environments.includes(environment)) &&
              (limit.label === null || label === limit.label || label.split('=')[0] === limit.label) &&
              (!limit.ownClients || own)),
        )
        .map((one) => Object.values(one).join(' '))
    : [];
const never = Number.POSITIVE_INFINITY;

export async function effective(reads: AccountReads): Promise<Facts> {
  const [account, modules, accessTypes, admins, provider, page] = await Promise.all([
    reads.account(),
    reads.modules.all(),
    reads.accessTypes.all().then((all) => reads.accessTypes.permissionsOf(all.map(({ id }) => id))),
    reads.admins.page(everyone),
    reads.admins.identityProvider(),
    reads.clients.page({}, 'NAME_ASC', everyone),
  ]);
  const clients = await Promise.all(page.items.map(({ id }) => reads.clients.byId(id)));
  const held = new Set<string>();
  const amounts = new Map<string, number>();
  const tell = (holder: string, kind: string, thing: string) => held.add([holder, kind, thing].join(' · '));

  for (const client of clients) {
    if (!client) continue;
    const { id } = client;
    for (const { moduleId, administrator, scopes } of client.modules) {
      tell(id, 'module', moduleId);
      if (scopes === null) tell(id, 'whole', moduleId);
      const module = modules.find((one) => one.id === moduleId);
      for (const { name, level } of module?.scopes ?? []) {
        if ((level === 'STANDARD' || administrator) && (scopes === null || scopes.includes(name))) {
          tell(id, 'scope', name);
        }
      }
    }
    for (const one of managedBy(client, modules)) tell(id, 'managed', one);
    for (const accessTypeId of client.accessTypeIds) tell(id, 'accessType', accessTypeId);
    for (const { permissions } of accessTypes.filter((one) => client.accessTypeIds.includes(one.id))) {
      for (const { object, operations, fields } of permissions) {
        for (const operation of operations) {
          tell(id, 'operation', `${operation} ${object}`);
          for (const field of fields ?? ['*']) tell(id, 'field', `${operation} ${object} ${field}`);
        }
      }
    }
    for (const uri of client.redirectUris) tell(id, 'redirect', uri);
    for (const key of client.publicKeys) tell(id, 'key', JSON.stringify(key));
    for (const grantType of client.grantTypes) tell(id, 'grant', grantType);
    for (const secret of client.secrets) {
      tell(id, 'secret', secret.id);
      amounts.set(`${secret.id} · secretEnd`, secret.expiresAt ?? never);
    }
    tell(id, 'environment', client.environment);
    if (client.ownerEmail) tell(id, 'owner', client.ownerEmail);
    if (client.type === 'PUBLIC') tell(id, 'type', 'PUBLIC');
    if (client.enabled) tell(id, 'enabled', 'yes');
    for (const address of allowedOf(client.allowedIpRanges)) tell(id, 'address', address);
    amounts.set(`${id} · lifetime`, client.accessTokenLifetime);
  }
  for (const module of modules) {
    for (const server of module.resourceServerIds) tell(module.id, 'resourceServer', server);
    if (module.accessTokenFormat === 'JWT') tell(module.id, 'format', 'JWT');
    tell(module.id, 'audience', module.audience);
  }
  for (const admin of admins.items) {
    for (const privilege of admin.privileges) tell(admin.id, 'privilege', privilege);
    if (admin.enabled) tell(admin.id, 'admitted', 'yes');
  }
  if (provider) {
    tell('provider', 'issuer', provider.issuer);
    tell('provider', 'providerClient', provider.clientId);
    tell('provider', 'providerSecret', provider.sealedClientSecret);
    for (const domain of provider.domains) tell('provider', 'domain', domain);
  } else tell('account', 'ownPasswords', 'of everybody');
  if (account) {
    const { settings } = account;
    for (const environment of account.environments) tell('account', 'livesIn', environment);
    const policy = (name: string, amount: number) => amounts.set(`account · ${name}`, amount);
    policy('secretVisibility', steps[settings.secretVisibility]);
    policy('clientIds', settings.clientIds === 'CHOSEN' ? 1 : 0);
    policy('immutableAfterCreation', settings.immutableAfterCreation ? 0 : 1);
    policy('slugNames', settings.slugNames ? 0 : 1);
    policy('typedConfirmation', settings.typedConfirmation ? 0 : 1);
    policy('stepUpForEachReveal', settings.stepUpForEachReveal ? 0 : 1);
    policy('rotationOverlap', settings.rotationOverlap ? 1 : 0);
    policy('maxOverlapDays', settings.maxOverlapDays);
    policy('secretsPerClient', settings.secretsPerClient);
    policy('maxSecretLifetimeDays', settings.maxSecretLifetimeDays ?? never);
    policy('maxAccessTokenLifetimeSeconds', settings.maxAccessTokenLifetimeSeconds);
    policy('clientCredentialsRefreshToken', settings.clientCredentialsRefreshToken ? 1 : 0);
    policy('longLivedAssertions', settings.longLivedAssertions ? 1 : 0);
    policy('maxTokensPerMinute', settings.maxTokensPerMinute);
    policy('refusalsTold', settings.refusalsTold);
    policy('leakedSecrets', settings.leakedSecrets === 'TELL' ? 1 : 0);
    policy('leakedClients', settings.leakedSecrets === 'DISABLE_CLIENT' ? 0 : 1);
    policy('sessionIdleMinutes', settings.sessionIdleMinutes);
    policy('secondFactorRequired', settings.secondFactorRequired ? 0 : 1);
    policy('machinesMaySkipStepUp', settings.machinesMaySkipStepUp ? 1 : 0);
    for (const address of allowedOf(settings.allowedIpRanges)) tell('account', 'address', address);
    for (const day of warnings) if (!settings.secretWarningDays.includes(day)) tell('account', 'unwarned', String(day));

    // Where nobody else approves nothing waits, nobody is needed, and there is no end of time for it.
    const { on, scope, approvers, expiryDays } = settings.multiAdmin;
    policy('multiAdmin', on ? 0 : 1);
    if (!on || scope === 'SECRETS_AND_PERMISSIONS') tell('account', 'atOnce', 'words');
    if (!on || scope === 'PRODUCTION') tell('account', 'atOnce', 'elsewhere');
    policy('approvers', on ? -approvers : 0);
    policy('approvalExpiryDays', on ? expiryDays : never);
  }
  return { held, amounts };
}

/** What of an account grew from one moment to another, as "holder · kind · thing". */
export function grown(before: Facts, after: Facts): string[] {
  const isCovered = (fact: string) =>
    before.held.has(fact) || (fact.includes(' · field · ') && before.held.has(fact.replace(/ \S+$/, ' *')));
  return [
    ...[...after.held].filter((fact) => !isCovered(fact)),
    ...[...after.amounts].flatMap(([name, amount]) => {
      const old = before.amounts.get(name);
      return old === undefined || amount > old ? [`${name} · ${old ?? 'nothing'} to ${amount}`] : [];
    }),
  ];
}
