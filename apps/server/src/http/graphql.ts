import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import type { GraphqlContext } from '../graphql/context.js';
import { formatError } from '../graphql/formatError.js';
import { graphqlSchema } from '../graphql/schema.js';
import { type RequestDependencies, requestContext } from './context.js';

/** GraphQL at /graphql, for the page and for internal tools. */
export const graphqlRoutes = (dependencies: RequestDependencies) => async (app: FastifyInstance) => {
  const apollo = new ApolloServer<Partial<GraphqlContext>>({
    schema: await graphqlSchema(),
    formatError: formatError(app.log),
    includeStacktraceInErrorResponses: false,
    // The schema is public: it is committed, and knowing it opens nothing.
    introspection: true,
    plugins: [fastifyApolloDrainPlugin(app), ApolloServerPluginLandingPageDisabled()],
    stopOnTerminationSignals: false,
  });
  await apollo.start();
  await app.register(fastifyApollo(apollo), {
    path: '/graphql',
    method: ['POST'],
    context: (request) => requestContext(request, dependencies),
  });
};
