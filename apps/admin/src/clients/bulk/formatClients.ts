/** "1 client", "1,000 clients". */
export const formatClients = (count: number): string =>
  count === 1 ? '1 client' : `${count.toLocaleString('en')} clients`;
