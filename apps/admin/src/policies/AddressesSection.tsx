import { useQuery } from '@apollo/client/react';
import type { UseFormReturnType } from '@mantine/form';
import { AccountAddressesDocument } from '../api/__generated__/graphql';
import { IpRangesField } from '../ui/IpRangesField';
import { Section } from '../ui/Section';
import { useMissingPrivilege } from '../viewer/viewer';
import type { PolicyValues } from './policyValues';

/** From where the programs of the account may come. */
export function AddressesSection({ form }: { form: UseFormReturnType<PolicyValues> }) {
  const skip = useMissingPrivilege('ADMINISTER_ACCOUNT') !== undefined;
  const { data } = useQuery(AccountAddressesDocument, { skip, fetchPolicy: 'network-only' });
  const { allowedIpRanges, allowShutOut } = form.getValues();
  return (
    <Section title="Where programs come from">
      <IpRangesField
        label="Allowed addresses"
        description="For every client and personal token, besides what a client says itself. People on this page come in from anywhere. Empty: so do programs."
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
        recent={data?.recentAddressesOfAccount ?? []}
        hasUntrustedProxy={data?.account.hasUntrustedProxy ?? false}
      />
    </Section>
  );
}
