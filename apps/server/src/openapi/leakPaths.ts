import { ReportLeaks, ScannedMatches, ScanSignature } from '@countersign/schema';
import { answer, jsonBody, jsonSchema, type Paths, problem } from './parts.js';

const tags = ['Leaks'];

const refusals = {
  400: problem('INVALID_INPUT, with the path of each field at fault in issues.'),
  413: problem('INVALID_INPUT: the body is too large.'),
  415: problem('INVALID_INPUT: the body is not JSON.'),
  429: problem('RATE_LIMITED: try again after Retry-After.'),
  503: problem('UNAVAILABLE: try again after Retry-After.'),
};

const signature = Object.entries(ScanSignature.shape).map(([name, schema]) => ({
  name,
  in: 'header',
  required: true,
  description: schema.description,
  schema: jsonSchema(schema),
}));

/** Where leaked credentials are reported. */
export const leakPaths: Paths = {
  '/api/leaks': {
    post: {
      summary: 'Report leaked credentials',
      description:
        'For anybody who found secrets, tokens or links of this server. It needs no token. The answer is the same whatever was found.',
      tags,
      security: [],
      operationId: 'reportLeaks',
      requestBody: jsonBody(jsonSchema(ReportLeaks)),
      responses: { 202: answer('It was received.', 'LeaksReceived'), ...refusals },
    },
  },
  '/api/leaks/github': {
    post: {
      summary: 'Report what GitHub’s secret scanning found',
      description: 'The secret scanning partner program: the body is signed by GitHub.',
      tags,
      security: [],
      operationId: 'reportScannedMatches',
      parameters: signature,
      requestBody: jsonBody(jsonSchema(ScannedMatches)),
      responses: {
        200: answer('Of each match, whether it was one of ours.', 'ScanFeedback'),
        ...refusals,
        403: problem('FORBIDDEN: GitHub did not sign it.'),
      },
    },
  },
  '/api/leaks/patterns': {
    get: {
      summary: 'Read how credentials look',
      description: 'For programs that scan for leaked ones: regular expressions without look-around.',
      tags,
      security: [],
      operationId: 'readLeakPatterns',
      responses: {
        200: answer('The patterns.', 'LeakPatterns'),
        400: problem('INVALID_INPUT: it takes no parameter.'),
      },
    },
  },
};
