import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Unauthenticated } from '../../kernel/refusal.js';
import type { OAuth } from '../../oauth/oauth.js';
import type { GraphqlContext } from '../graphql/context.js';
import { answerLimit } from '../graphqlServer/answerLimit.js';
import { boundArguments } from '../graphqlServer/boundArguments.js';
import { compressQueries } from '../graphqlServer/compressQueries.js';
import { costLimit } from '../graphqlServer/costLimit.js';
import { formatError } from '../graphqlServer/formatError.js';
import { graphqlSchema } from '../graphqlServer/schema.js';
import { statusOfAnswer } from '../graphqlServer/statusOfAnswer.js';
import { variableFaults } from '../graphqlServer/variableFaults.js';
import { compressAnswers } from './compression.js';
import { type RequestDependencies, requestContext } from './context.js';
import { errorsOf } from './graphqlErrors.js';
import { chargeRequest, takePlace } from './rateLimits.js';

/** GraphQL at /graphql, for the page and for internal tools. */
export const graphqlRoutes = (oauth: OAuth, dependencies: RequestDependencies) => async (app: FastifyInstance) => {
  await compressAnswers(app);
  const schema = await graphqlSchema();
  const apollo = new ApolloServer<GraphqlContext>({
    schema,
    formatError: formatError(app.log),
    includeStacktraceInErrorResponses: false,
    // The schema is public: it is committed, and knowing it opens nothing.
    introspection: true,
    // The page's longest query has some hundreds. The time to validate a query grows faster than its length.
    parseOptions: { maxTokens: 5000 },
    plugins: [
      variableFaults(schema),
      boundArguments(schema),
      costLimit(schema),
      fastifyApolloDrainPlugin(app),
      ApolloServerPluginLandingPageDisabled(),
      // It would wrap every field to tell how long an answer may be kept: none may.
      ApolloServerPluginCacheControlDisabled(),
      // Nothing goes to Apollo, whatever APOLLO_… variables the environment has. Left on, the first loads its reports too.
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      statusOfAnswer,
      compressQueries,
      answerLimit,
    ],
    // They would be stored in one process of many.
    persistedQueries: false,
    stopOnTerminationSignals: false,
  });
  await apollo.start();

  const contexts = new WeakMap<FastifyRequest, GraphqlContext>();
  const contextOf = async (request: FastifyRequest): Promise<GraphqlContext> => {
    const context = contexts.get(request);
    if (!context) throw new Unauthenticated();
    return context;
  };
  // Before the body is read: a caller who is not signed in, or who asks too much, makes us parse nothing.
  const enter = async (request: FastifyRequest, reply: FastifyReply) => {
    reply.header('cache-control', 'no-store');
    const context = await requestContext(request, reply, oauth, dependencies);
    if (context) {
      await takePlace(dependencies.requestsAtOnce, context.accountId, reply);
      chargeRequest(context.accountId, reply);
      return void contexts.set(request, context);
    }
    const nobody = new Unauthenticated();
    if (request.headers['countersign-page'] === undefined) throw nobody;
    // Not a failure for the page, which asks whether there is a session. A browser would report a 401.
    return reply.send({ data: null, errors: errorsOf(nobody) });
  };
  // Parsing and validating are a piece of work, too.
  const giveWay = async (request: FastifyRequest) => (await contextOf(request)).giveWay();
  app.post('/graphql', { onRequest: enter, preHandler: giveWay }, fastifyApolloHandler(apollo, { context: contextOf }));
};
