import type { ScopeLevel } from '@countersign/schema';

export const levelWords: Record<ScopeLevel, string> = { STANDARD: 'Standard', ADMINISTRATOR: 'Administrator' };
