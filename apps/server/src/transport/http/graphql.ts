import { ApolloServer, HeaderMap } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import { GraphQLError } from 'graphql';
import { Refusal, Unauthenticated } from '../../kernel/refusal.js';
import type { OAuth } from '../../oauth/oauth.js';
import type { GraphqlContext } from '../graphql/context.js';
import { answerLimit } from '../graphqlServer/answerLimit.js';
import { boundArguments } from '../graphqlServer/boundArguments.js';
import { costLimit } from '../graphqlServer/costLimit.js';
import { formatError } from '../graphqlServer/formatError.js';
import { graphqlSchema } from '../graphqlServer/schema.js';
import { tryAgainLater } from '../graphqlServer/tryAgainLater.js';
import { type RequestDependencies, requestContext } from './context.js';
import { retryAfterOf } from './problem.js';
import { statuses } from './statuses.js';

/** GraphQL at /graphql, for the page and for internal tools. */
export const graphqlRoutes = (oauth: OAuth, dependencies: RequestDependencies) => async (app: FastifyInstance) => {
  const schema = await graphqlSchema();
  const apollo = new ApolloServer<GraphqlContext>({
    schema,
    formatError: formatError(app.log),
    includeStacktraceInErrorResponses: false,
    // The schema is public: it is committed, and knowing it opens nothing.
    introspection: true,
    // The page's longest question has some hundreds. Checking one takes longer than in proportion to its length.
    parseOptions: { maxTokens: 5000 },
    plugins: [
      boundArguments(schema),
      costLimit(schema),
      fastifyApolloDrainPlugin(app),
      ApolloServerPluginLandingPageDisabled(),
      tryAgainLater,
      answerLimit,
    ],
    stopOnTerminationSignals: false,
  });
  await apollo.start();
  await app.register(fastifyApollo(apollo), {
    path: '/graphql',
    method: ['POST'],
    // Before the question is read: nobody makes us check one who is not signed in.
    context: async (request, reply) =>
      (await requestContext(request, reply, oauth, dependencies).catch(asGraphqlError)) ?? signInFirst(),
  });
};

/**
 * No failure of the page's: by asking it finds out whether somebody is signed in. A browser would report the status as an
 * error.
 */
function signInFirst(): never {
  const originalError = new Unauthenticated();
  throw new GraphQLError(originalError.message, { originalError, extensions: { http: { status: 200 } } });
}

/** Before a resolver runs, Apollo asks the error itself for the status of its answer. */
function asGraphqlError(error: unknown): never {
  if (!(error instanceof Refusal)) throw error;
  const retryAfter = retryAfterOf(error);
  const headers = new HeaderMap(retryAfter === undefined ? [] : [['retry-after', String(retryAfter)]]);
  throw new GraphQLError(error.message, {
    originalError: error,
    extensions: { http: { status: statuses[error.code], headers } },
  });
}
