import type { FastifyInstance } from 'fastify';

/** Which methods a path is asked by; none where nothing is. */
export type MethodsAt = (path: string) => readonly string[];

/**
 * Remembers the routes as they are added, whatever plugin adds them. What a wildcard stands for its own route alone knows, so
 * it counts for nothing here; and OPTIONS is what a browser asks before it asks (Fetch, "CORS-preflight fetch").
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
