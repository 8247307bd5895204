import type { FastifyReply, FastifyRequest } from 'fastify';

/** A part of the server that reports errors to all its callers in one form. */
export interface ErrorRenderer {
  /** The prefixes of its paths: `/api` stands for itself and for everything below it. */
  readonly roots: readonly string[];
  /** Answers a request with an error. */
  refuse(error: Error, request: FastifyRequest, reply: FastifyReply): FastifyReply;
}

/** A fault of the request, found before its content is read; Fastify's own refusals have the same shape. */
export class RequestFault extends Error {
  constructor(
    readonly statusCode: number,
    message: string,
  ) {
    super(message);
  }
}

/** The status of a fault of the request, where an error is one: 4xx. */
export function requestFaultStatus({ statusCode }: Error & { statusCode?: number }): number | undefined {
  return statusCode !== undefined && statusCode >= 400 && statusCode < 500 ? statusCode : undefined;
}

/**
 * The path of an address, as the router compares it: needless escapes do not make it another path, nor does the name of
 * a host before it (the absolute form of RFC 9112 §3.2.2).
 */
export function pathOf(url: string): string {
  const [path = '/'] = url.replace(/^https?:\/\/[^/?]*\/?/i, '/').split('?');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The renderer that a path belongs to, whether or not there is a route at it. */
export const errorRendererAt = <D extends Pick<ErrorRenderer, 'roots'>>(
  errorRenderers: readonly D[],
  path: string,
): D | undefined =>
  errorRenderers.find(({ roots }) => roots.some((root) => path === root || path.startsWith(`${root}/`)));
