import { ExportAudit, ExportClients, type ExportFormat, exportFormats } from '@countersign/schema';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { toAuditFilter } from '../../../audit/commands/auditFilter.js';
import { exportAudit } from '../../../audit/commands/exportAudit.js';
import { anchorNow } from '../../../audit/flows/anchorNow.js';
import { auditExportFields, auditRows } from '../../../audit/flows/exportRows.js';
import { publishedInLog } from '../../../audit/flows/publishedInLog.js';
import type { Anchor } from '../../../audit/model/anchor/anchor.js';
import { toClientFilter } from '../../../clients/commands/clientFilter.js';
import { exportClients } from '../../../clients/commands/exportClients.js';
import { clientExportFields, clientRows } from '../../../clients/flows/exportRows.js';
import { execute } from '../../../execution/execute.js';
import type { Row } from '../../../export/row.js';
import { writers } from '../../../export/write.js';
import { parse } from '../../../kernel/parse.js';
import { Unauthenticated } from '../../../kernel/refusal.js';
import { attempt, attemptLimit } from '../../../limits/attempts.js';
import { withIds } from '../../../model/withIds.js';
import type { OAuth } from '../../../oauth/oauth.js';
import { withheldFrom } from '../../../policy/withheld.js';
import type { GraphqlContext } from '../../graphql/context.js';
import { compressAnswers } from '../compression.js';
import { type RequestDependencies, requestContext } from '../context.js';
import { chargeRequest, takePlace } from '../rateLimits.js';

interface File {
  readonly name: string;
  readonly format: ExportFormat;
  readonly fields: readonly string[];
  readonly rows: AsyncIterable<Row>;
}

/** Before it is parsed. */
interface Query {
  readonly Querystring: Readonly<Record<string, unknown>>;
}

// A page of rows is read at once; this many are a piece of work.
const rowsAtOnce = 25;

/** Rows as they are; others' requests have their turn in between. */
async function* givingWay(rows: AsyncIterable<Row>, giveWay: GraphqlContext['giveWay']): AsyncGenerator<Row> {
  let written = 0;
  for await (const row of rows) {
    yield row;
    if (++written % rowsAtOnce === 0) await giveWay();
  }
}

/** Exports lists as files, to callers who may read the list: a person with a session, or a program with a token. */
export const exportRoutes =
  (oauth: OAuth, dependencies: RequestDependencies): FastifyPluginAsync =>
  async (app) => {
    await compressAnswers(app);
    const enter = async <T>(
      request: FastifyRequest,
      reply: FastifyReply,
      schema: z.ZodType<T>,
      raw: unknown,
    ): Promise<[GraphqlContext, T]> => {
      const context = await requestContext(request, reply, oauth, dependencies);
      if (!context) throw new Unauthenticated();
      const input = parse(schema, raw);
      const { store, now, exportsAtOnce } = dependencies;
      await takePlace(exportsAtOnce, context.accountId, reply);
      chargeRequest(context.accountId, reply);
      const bounds = [attemptLimit('exports', context.actor.id)];
      return attempt(store.limits, bounds, now(), async () => [context, await withIds(schema, input, context.reads)], {
        keep: true,
      });
    };

    /** An export carries the signed head of the chain, up to the entry that records the export. */
    const anchored = async (request: FastifyRequest, reply: FastifyReply, context: GraphqlContext): Promise<Anchor> => {
      const anchor = await anchorNow(context, context.accountId, context.now());
      publishedInLog(request.log)(anchor);
      reply.header('countersign-audit-anchor', anchor.jws);
      return anchor;
    };

    const send = (reply: FastifyReply, { giveWay }: GraphqlContext, { name, format, fields, rows }: File) => {
      const day = new Date(dependencies.now()).toISOString().slice(0, 10);
      return reply
        .header('cache-control', 'no-store')
        .header('content-disposition', `attachment; filename="${name}-${day}.${format}"`)
        .type(writers[format].contentType)
        .send(writers[format].write(givingWay(rows, giveWay), fields));
    };

    for (const format of exportFormats) {
      app.get<Query>(`/api/export/clients.${format}`, async (request, reply) => {
        const raw = { ...request.query, format };
        const [context, { order, format: _format, ...filter }] = await enter(request, reply, ExportClients, raw);
        await execute(exportClients, raw, context);
        await anchored(request, reply, context);
        const now = context.now();
        const rows = clientRows(context.reads, toClientFilter(filter, now), order, now);
        return send(reply, context, { name: 'clients', format, fields: clientExportFields, rows });
      });

      app.get<Query>(`/api/export/audit.${format}`, async (request, reply) => {
        const raw = { ...request.query, format };
        const [context, { format: _format, ...filter }] = await enter(request, reply, ExportAudit, raw);
        await execute(exportAudit, raw, context);
        const anchor = await anchored(request, reply, context);
        return send(reply, context, {
          name: 'audit',
          format,
          fields: auditExportFields,
          rows: auditRows(context.reads, toAuditFilter(filter), anchor, (entry) => withheldFrom(context.actor, entry)),
        });
      });
    }
  };
