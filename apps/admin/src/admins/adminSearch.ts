import { type Position, positionOf } from '../address/search';

export const adminSearch = (search: Record<string, unknown>): Position => positionOf(search);
