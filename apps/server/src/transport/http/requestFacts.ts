import type { FastifyRequest } from 'fastify';
import type { RequestFacts } from '../../oauth/model/requestFacts.js';

const known = new WeakMap<FastifyRequest, RequestFacts>();

/** Adds to what is known of a request. */
export const note = (request: FastifyRequest, facts: RequestFacts): void =>
  void known.set(request, { ...known.get(request), ...facts });

/** Of a request at one of OAuth's endpoints; undefined of any other. */
export const factsOf = (request: FastifyRequest): RequestFacts | undefined => known.get(request);
