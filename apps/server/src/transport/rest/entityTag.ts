import { RestKnown, RestPrecondition } from '@countersign/schema';
import type { FastifyRequest } from 'fastify';
import { parse } from '../../kernel/parse.js';
import type { Shown } from './resource.js';

/** The version, and what shows without one: that a request has lapsed. */
export const entityTagOf = ({ version, state }: Shown): string =>
  `"${[version, ...(typeof state === 'string' ? [state] : [])].join('.')}"`;

/** The tags of a header, read before anything else is. */
export const expectedTags = ({ headers }: FastifyRequest): readonly string[] | undefined =>
  tagsIn(parse(RestPrecondition, { 'If-Match': headers['if-match'] })['If-Match']);

export const knownTags = ({ headers }: FastifyRequest): readonly string[] =>
  tagsIn(parse(RestKnown, { 'If-None-Match': headers['if-none-match'] })['If-None-Match']) ?? [];

const tagsIn = (header: string | undefined): string[] | undefined => header?.split(/\s*,\s*/);

/** Whether the caller has this very state already (RFC 9110 §13.1.2): tags are compared weakly. */
export const isKnown = (known: readonly string[], tag: string): boolean =>
  known.some((one) => one === '*' || one.replace(/^W\//, '') === tag);

/**
 * Whether this state is expected, or none is named. Tags are compared strongly: a weak one names no version (RFC 9110
 * §13.1.1).
 */
export const isExpected = (expected: readonly string[] | undefined, tag: string | undefined): boolean =>
  !expected || (tag !== undefined && expected.some((one) => one === '*' || one === tag));
