/** Groups what belongs to clients; a client that nothing belongs to has an empty list. */
export const byClient = <T extends { readonly clientId: string }>(rows: readonly T[]) => {
  const grouped = Map.groupBy(rows, ({ clientId }) => clientId);
  return (id: string): readonly T[] => grouped.get(id) ?? [];
};
