import { useQuery } from '@apollo/client/react';
import { ClientAddressesDocument } from '../../api/__generated__/graphql';
import { FoldedSection } from '../../ui/FoldedSection';
import { IpRangesField } from '../../ui/IpRangesField';
import { hasErrorAt } from './hasErrorAt';
import { summaries } from './summaries';
import type { ClientForm } from './useClientForm';

/** From where a client may come. One that is there already has come from somewhere. */
export function AddressesField({ form, clientId }: { form: ClientForm; clientId: string | undefined }) {
  const { data } = useQuery(ClientAddressesDocument, {
    variables: { id: clientId ?? '' },
    skip: clientId === undefined,
    fetchPolicy: 'network-only',
  });
  const { allowedIpRanges, allowShutOut } = form.getValues();
  return (
    <FoldedSection
      title="Where it comes from"
      summary={summaries.addresses(form.getValues())}
      hasError={hasErrorAt(form, 'allowedIpRanges')}
    >
      <IpRangesField
        label="Allowed addresses"
        description="Single addresses and networks (CIDR), IPv4 and IPv6. From elsewhere its secret and its tokens are refused as if they were wrong. Empty: it may come from anywhere."
        value={{ allowedIpRanges, allowShutOut }}
        onChange={(value) => {
          // What was wrong was said of one of them, whose place may be another's now.
          for (const path of Object.keys(form.errors)) {
            if (path.startsWith('allowedIpRanges')) form.clearFieldError(path);
          }
          form.setFieldValue('allowedIpRanges', value.allowedIpRanges);
          form.setFieldValue('allowShutOut', value.allowShutOut);
        }}
        errors={form.errors}
        recent={data?.client.recentAddresses ?? []}
        hasUntrustedProxy={data?.account.hasUntrustedProxy ?? false}
      />
    </FoldedSection>
  );
}
