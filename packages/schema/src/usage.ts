import { z } from 'zod';

export const usageResolutions = ['HOUR', 'DAY'] as const;
export type UsageResolution = (typeof usageResolutions)[number];

const day = 24 * 60 * 60 * 1000;

/** As many rows of counts as one answer has. */
export const maxUsageCounts = 400;

const longest = { HOUR: (maxUsageCounts * day) / 24, DAY: maxUsageCounts * day };

/** Which counts of usage: those that began within a span of time. */
export const UsageSpan = z
  .strictObject({
    resolution: z.enum(usageResolutions).describe('Hours are known for a week, days (UTC) for thirteen months.'),
    from: z.date().describe('From this moment on.'),
    to: z.date().optional().describe('Before this moment; left out, until now.'),
  })
  .refine(({ from, to }) => to === undefined || from < to, { error: 'It ends before it begins.', path: ['to'] })
  .refine(({ resolution, from, to }) => to === undefined || to.getTime() - from.getTime() <= longest[resolution], {
    error: `Ask for at most ${maxUsageCounts} counts at once.`,
    path: ['from'],
  });
export type UsageSpan = z.infer<typeof UsageSpan>;

export const usagePartKinds = ['SECRET', 'GRANT_TYPE', 'MODULE'] as const;
export type UsagePartKind = (typeof usagePartKinds)[number];
