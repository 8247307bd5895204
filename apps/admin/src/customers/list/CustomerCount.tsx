import { Text, VisuallyHidden } from '@mantine/core';
import type { CustomersQuery } from '../../api/__generated__/graphql';

/** How many accounts the page shows; all of them where there is one page. */
export function CustomerCount({ customers }: { customers: CustomersQuery['customers'] | undefined }) {
  return (
    <Text role="status" size="xs" c="dimmed" mb={customers?.nodes.length ? 8 : 0}>
      {customers && inWords(customers)}
    </Text>
  );
}

function inWords({ nodes: { length }, pageInfo }: CustomersQuery['customers']) {
  // The page shows this in full; this is the announcement for screen readers.
  if (length === 0) return <VisuallyHidden>No accounts</VisuallyHidden>;
  const count = length === 1 ? '1 account' : `${length} accounts`;
  return pageInfo.hasNextPage || pageInfo.hasPreviousPage ? `${count} on this page` : count;
}
