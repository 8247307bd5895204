import type { FastifyInstance } from 'fastify';

/** The methods that a path accepts; none where there is no route. */
export type MethodsAt = (path: string) => readonly string[];

/**
 * Records the routes as they are added, by any plugin. Wildcard routes do not count, since only they know their paths;
 * nor does OPTIONS, which a browser sends before the actual request (Fetch, "CORS-preflight fetch").
 */
export function rememberMethods(app: FastifyInstance): MethodsAt {
  const routes: { readonly parts: readonly string[]; readonly methods: readonly string[] }[] = [];
  app.addHook('onRoute', ({ url, method }) => {
    if (!url.includes('*')) routes.push({ parts: url.split('/'), methods: [method].flat() });
  });
  return (path) => {
    const asked = path.split('/');
    const fits = (parts: readonly string[]): boolean =>
      parts.length === asked.length && parts.every((part, at) => part.startsWith(':') || part === asked[at]);
    const methods = routes.filter(({ parts }) => fits(parts)).flatMap((route) => route.methods);
    return [...new Set(methods)].filter((method) => method !== 'OPTIONS');
  };
}
