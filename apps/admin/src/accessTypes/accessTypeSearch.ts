import { type Position, positionOf } from '../address/search';

export const accessTypeSearch = (search: Record<string, unknown>): Position => positionOf(search);
