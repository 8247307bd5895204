import { type DeliveryState, deliveryStates } from '@countersign/schema';
import { enumParam, type PagePosition, positionParams } from '../searchParams/params';

/** What of the log of an endpoint is shown. */
export interface DeliverySearch extends PagePosition {
  state?: DeliveryState | undefined;
}

export const deliverySearch = (search: Record<string, unknown>): DeliverySearch => ({
  ...positionParams(search),
  state: enumParam(deliveryStates, search, 'state'),
});
