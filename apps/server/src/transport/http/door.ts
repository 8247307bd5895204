import type { FastifyReply, FastifyRequest } from 'fastify';

/** A part of the server whose callers are all told in one form what went wrong. */
export interface Door {
  /** Where its paths begin: `/api` stands for itself and for whatever is below it. */
  readonly roots: readonly string[];
  /** Answers what went wrong. */
  refuse(error: Error, request: FastifyRequest, reply: FastifyReply): FastifyReply;
}

/** A request is at fault before anybody reads what it asks for; Fastify's own refusals have the same shape. */
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

/** The path of an address, as the router compares it: what is escaped without need is the same path. */
export function pathOf(url: string): string {
  const [path = '/'] = url.split('?');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The door to which a path belongs, however little there is at it. */
export const doorAt = <D extends Pick<Door, 'roots'>>(doors: readonly D[], path: string): D | undefined =>
  doors.find(({ roots }) => roots.some((root) => path === root || path.startsWith(`${root}/`)));
