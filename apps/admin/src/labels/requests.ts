import { keysOf } from '@countersign/schema';
import type { ChangeRequestState } from '../api/__generated__/graphql';

export const requestStateLabels: Record<ChangeRequestState, string> = {
  OPEN: 'Waiting',
  APPLIED: 'In effect',
  REJECTED: 'Rejected',
  WITHDRAWN: 'Withdrawn',
  EXPIRED: 'Expired',
  SUPERSEDED: 'Superseded',
};

export const requestStates = keysOf(requestStateLabels);
