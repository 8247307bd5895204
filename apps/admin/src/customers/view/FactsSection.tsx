import type { CustomerDetailsFragment } from '../../api/__generated__/graphql';
import { formatCount } from '../../labels/customers';
import { CopyableId } from '../../ui/CopyableId';
import { DescriptionList } from '../../ui/DescriptionList';
import { EmptyValue } from '../../ui/EmptyValue';
import { Section } from '../../ui/Section';
import { Time } from '../../ui/Time';

export function FactsSection({ customer: { reference, createdAt, figures } }: { customer: CustomerDetailsFragment }) {
  return (
    <Section title="Details">
      <DescriptionList
        items={[
          {
            name: 'Reference',
            value: reference ? <CopyableId value={reference} what="the reference" /> : <EmptyValue>None</EmptyValue>,
          },
          { name: 'API clients', value: formatCount(figures.clients) },
          { name: 'Admins', value: formatCount(figures.admins) },
          {
            name: 'Last sign-in',
            value: figures.lastSignInAt ? <Time at={figures.lastSignInAt} /> : <EmptyValue>Never</EmptyValue>,
          },
          { name: 'Created', value: <Time at={createdAt} /> },
        ]}
      />
    </Section>
  );
}
