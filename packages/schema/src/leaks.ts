import { z } from 'zod';

/** What happens to a credential that is reported as leaked, besides that people are told. */
export const leakPolicies = ['TELL', 'STOP_SECRET', 'DISABLE_CLIENT'] as const;
export type LeakPolicy = (typeof leakPolicies)[number];

/** Who reported a leak: GitHub, by its signature, or somebody who gave no proof of who they are. */
export const leakReporters = ['GITHUB', 'ANYBODY'] as const;
export type LeakReporter = (typeof leakReporters)[number];

/** How many values a report of anybody names at most. */
export const maxReportedValues = 100;

/** How many matches GitHub reports at once at most. */
export const maxScannedMatches = 5000;

const value = z
  .string()
  .min(1, 'A value has at least one character.')
  .max(2048, 'A value has at most 2,048 characters.');

/** Where a value was found: an address, or nothing. */
const place = z.string().max(2048, 'The address has at most 2,048 characters.').default('');

/** What anybody sends who found credentials of ours somewhere. */
export const ReportLeaks = z.strictObject({
  values: z
    .array(value)
    .min(1, 'Name at least one value.')
    .max(maxReportedValues, `At most ${maxReportedValues} values are reported at once.`),
  url: place,
});
export type ReportLeaks = z.infer<typeof ReportLeaks>;

const header = (what: string) => z.string().max(200, `${what} has at most 200 characters.`).default('');

/** By which GitHub shows that a report is its own. */
export const ScanSignature = z.object({
  'Github-Public-Key-Identifier': header('An identifier').describe('Which of GitHub’s keys signed the body.'),
  'Github-Public-Key-Signature': header('A signature').describe('Of the body as it is: ECDSA over P-256 with SHA-256.'),
});

/** What GitHub's secret scanning sends: further fields are no concern of ours. */
export const ScannedMatches = z
  .array(
    z.object({
      token: value,
      type: z.string().max(200),
      url: z.string().max(8192).nullish(),
      source: z.string().max(200).nullish(),
    }),
  )
  .max(maxScannedMatches, `At most ${maxScannedMatches} matches are read at once.`);
export type ScannedMatches = z.infer<typeof ScannedMatches>;
