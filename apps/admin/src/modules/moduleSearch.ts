import { type Position, positionOf } from '../address/search';

export const moduleSearch = (search: Record<string, unknown>): Position => positionOf(search);
