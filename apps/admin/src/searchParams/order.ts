/** An order as it stands in the address: by what, and with a minus before it downwards. */
export type OrderBy<By extends string> = By | `-${By}`;
export type Direction = 'ascending' | 'descending';

export const ordersBy = <By extends string>(sortable: readonly By[]): readonly OrderBy<By>[] =>
  sortable.flatMap((by) => [by, `-${by}`] as const);

export const directionBy = <By extends string>(order: OrderBy<By>, by: By): Direction | undefined => {
  if (order === by) return 'ascending';
  return order === `-${by}` ? 'descending' : undefined;
};

export const inOrder = <By extends string>(by: By, direction: Direction): OrderBy<By> =>
  direction === 'ascending' ? by : `-${by}`;
