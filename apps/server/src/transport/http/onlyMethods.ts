import type { FastifyInstance, HTTPMethods } from 'fastify';

const known: HTTPMethods[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Answers the other methods of a path, which would else look as though the path did not exist (RFC 9110 §15.5.6). */
export function onlyMethods(
  app: FastifyInstance,
  url: string,
  allowed: readonly HTTPMethods[],
  refuse: (allow: string) => never,
): void {
  const method = known.filter((one) => !allowed.includes(one));
  app.route({ method, url, handler: async () => refuse(allowed.join(', ')) });
}
