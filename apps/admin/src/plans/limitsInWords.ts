import { limitNames } from '@countersign/schema';
import type { PlanRowFragment } from '../api/__generated__/graphql';
import { formatLimit, limitLabels } from '../labels/limits';

/** The limits that a plan has, each with its name. */
export const limitsInWords = ({ limits }: Pick<PlanRowFragment, 'limits'>): { name: string; value: string }[] =>
  limitNames.flatMap((limit) => {
    const value = limits[limit];
    return value === null ? [] : [{ name: limitLabels[limit], value: formatLimit(limit, value) }];
  });
