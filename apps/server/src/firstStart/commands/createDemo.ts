import { z } from 'zod';
import { createAccessType } from '../../accessTypes/commands/createAccessType.js';
import { openAccount } from '../../accounts/commands/openAccount.js';
import { newAccount } from '../../accounts/model/account.js';
import { createClient } from '../../clients/commands/createClient.js';
import { actorForAdmin } from '../../model/adminActor.js';
import { type AnyCommand, command, type Decision, type InputOf, type PrepareContext } from '../../model/command.js';
import type { Records, Table } from '../../model/records.js';
import { createModule } from '../../modules/commands/createModule.js';
import { acrossEnvironmentsOf } from '../../modules/model/reach.js';
import {
  demoAccessTypes,
  demoClient,
  demoEnvironments,
  demoModules,
  demoName,
  demoNeighbour,
  demoPeople,
  demoReference,
  demoVendor,
} from './demoContent.js';

/**
 * Input from the first start: passwords and the client's secret are drawn beforehand, since they are printed before the
 * commit.
 */
const CreateDemo = z.object({
  id: z.string(),
  /** In the order of {@link demoPeople}. */
  passwordHashes: z.array(z.string()),
  /** The accounts beside it: the vendor's, and another customer's. */
  beside: z.object({ vendorId: z.string(), neighbourId: z.string(), passwordHashes: z.array(z.string()) }),
  client: z.custom<Awaited<ReturnType<typeof createClient.prepare>>['generated']>(),
});

type CreateDemo = z.infer<typeof CreateDemo>;

const accountOf = ({ id, passwordHashes }: CreateDemo): InputOf<typeof openAccount> => ({
  id,
  kind: 'CUSTOMER',
  isFirst: true,
  reference: demoReference,
  name: demoName,
  environments: demoEnvironments,
  admins: demoPeople.map((person, index) => ({
    ...person,
    passwordHash: passwordHashes[index] ?? null,
    invitationHash: null,
  })),
});

/** The accounts beside it, each opened as the first is; nothing is in them yet. */
const besideOf = ({ beside: { vendorId, neighbourId, passwordHashes } }: CreateDemo): InputOf<typeof openAccount>[] => {
  const admins = [...demoVendor.people, ...demoNeighbour.people].map((person, index) => ({
    ...person,
    passwordHash: passwordHashes[index] ?? null,
    invitationHash: null,
  }));
  const ofVendor = demoVendor.people.length;
  const fresh = { environments: ['production'], isFirst: false };
  return [
    {
      ...fresh,
      id: vendorId,
      kind: 'VENDOR',
      reference: null,
      name: demoVendor.name,
      admins: admins.slice(0, ofVendor),
    },
    {
      ...fresh,
      id: neighbourId,
      kind: 'CUSTOMER',
      reference: demoNeighbour.reference,
      name: demoNeighbour.name,
      admins: admins.slice(ofVendor),
    },
  ];
};

/**
 * Creates the demo account, and those beside it. Each object in it is decided by the command that would create it, in the name of the
 * account's first administrator; all of it is one commit, so that a killed start leaves nothing half done.
 */
export const createDemo = command({
  name: 'createDemo',
  input: CreateDemo,
  opens: (input, now) => newAccount(accountOf(input), now),

  async prepare(input, context) {
    const [account, beside, modules, accessTypes] = await Promise.all([
      openAccount.prepare(accountOf(input), context),
      Promise.all(besideOf(input).map(async (one) => (await openAccount.prepare(one, context)).generated)),
      drawEach(createModule, demoModules, context),
      drawEach(createAccessType, demoAccessTypes, context),
    ]);
    return { generated: { account: account.generated, beside, modules, accessTypes } };
  },

  load: (reads, input, { generated, ...context }) =>
    openAccount.load(reads, accountOf(input), { ...context, generated: generated.account }),

  decide({ input, account, bounds, generated, loaded, actor: operator, now }) {
    const opened = openAccount.decide({
      input: accountOf(input),
      account,
      bounds,
      generated: generated.account,
      loaded,
      actor: operator,
      now,
    });
    const [first] = inserted('admins', [opened]);
    if (!first) throw new Error('The account has no administrator.');
    const actor = actorForAdmin({ ...first, ...demoPeople[0] });
    const asked = { account, bounds, actor, now };

    const modules = demoModules.map((each, index) =>
      createModule.decide({
        ...asked,
        input: createModule.input.parse(each),
        generated: generated.modules[index] as { id: string },
        loaded: { claims: { catalogue: undefined, claimed: [] }, modules: inserted('modules', [opened]), clients: [] },
      }),
    );
    const accessTypes = demoAccessTypes.map((each, index) =>
      createAccessType.decide({
        ...asked,
        input: createAccessType.input.parse(each),
        generated: generated.accessTypes[index] as { id: string },
        loaded: { namesake: undefined },
      }),
    );
    const beside = besideOf(input).map((one, index) => ({
      id: one.id,
      opened: openAccount.decide({
        input: one,
        account: newAccount(one, now),
        bounds,
        generated: generated.beside[index] ?? generated.account,
        loaded: { people: one.admins.map(() => undefined) },
        actor: operator,
        now,
      }),
    }));
    const has = { modules: inserted('modules', modules), accessTypes: inserted('accessTypes', accessTypes) };
    const permissions = new Map(has.accessTypes.map((one) => [one.id, one.permissions]));
    const client = createClient.decide({
      ...asked,
      input: createClient.input.parse(demoClient(ids(has.modules), ids(has.accessTypes))),
      generated: input.client,
      loaded: {
        ...has,
        entitlements: { customer: undefined, catalogue: undefined, plan: undefined, rows: [] },
        clients: 0,
        permissions,
        easyKeys: [],
        isIdTaken: false,
        alike: [],
        namesake: undefined,
        isReferenceTaken: false,
        acrossEnvironments: acrossEnvironmentsOf(inserted('modules', [opened, ...modules])),
      },
    });
    return {
      ...opened,
      writes: [opened, ...beside.map((one) => one.opened), ...modules, ...accessTypes, client].flatMap(
        ({ writes }) => writes,
      ),
      also: beside.map(({ id, opened: { subject, changes, each = [] } }) => ({
        accountId: id,
        of: demoName,
        subject,
        changes,
        each,
      })),
      applies: [
        ...modules.map((decision) => ({ action: createModule.name, actor, decision })),
        ...accessTypes.map((decision) => ({ action: createAccessType.name, actor, decision })),
        { action: createClient.name, actor, decision: client },
      ],
    };
  },
});

const drawEach = <C extends Pick<AnyCommand, 'input' | 'prepare'>>(
  { input, prepare }: C,
  all: readonly unknown[],
  context: PrepareContext,
) => Promise.all(all.map(async (each) => (await prepare(input.parse(each), context)).generated as { id: string }));

/** The rows that decisions would insert into a table. */
const inserted = <T extends Table>(table: T, decisions: readonly Decision<unknown>[]): Records[T][] =>
  decisions
    .flatMap(({ writes }) => writes)
    .flatMap((write) => ('insert' in write && write.insert === table ? [write.row as Records[T]] : []));

const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
