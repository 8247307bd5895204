/** packages/schema has the same number, but depends on zod, which the list does not load. */
export const maxBulkClients = 1000;
