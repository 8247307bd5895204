import type { ScopeLevel } from '@countersign/schema';

export const scopeLevelLabels: Record<ScopeLevel, string> = { STANDARD: 'Standard', ADMINISTRATOR: 'Administrator' };
