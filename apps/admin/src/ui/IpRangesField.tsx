import { isWithin, joinedSpans, touches } from '@countersign/schema';
import { Alert, Button, Checkbox, Group, Stack, TagsInput, Text } from '@mantine/core';
import { IconAlertTriangle, IconPlus } from '@tabler/icons-react';

export interface AddressForm {
  readonly allowedIpRanges: string[];
  /** Said of ranges that shut out every address of the past week. */
  readonly allowShutOut?: boolean | undefined;
}

interface Props {
  label: string;
  description: string;
  value: AddressForm;
  onChange: (value: AddressForm) => void;
  /** By the path of the field. */
  errors: Readonly<Record<string, unknown>>;
  /** From where programs came, the latest first. */
  recent: readonly { readonly network: string; readonly lastAt: string }[];
  hasUntrustedProxy: boolean;
}

const week = 7 * 24 * 60 * 60 * 1000;
const mostOffered = 8;

/** From where programs may come: ranges that are typed, or taken from where they came. */
export function IpRangesField({ label, description, value, onChange, errors, recent, hasUntrustedProxy }: Props) {
  const { allowedIpRanges: ranges, allowShutOut } = value;
  const spans = joinedSpans(ranges);
  const offered = recent.filter(({ network }) => !isWithin(spans, network)).slice(0, mostOffered);
  const lately = recent.filter(({ lastAt }) => Date.parse(lastAt) > Date.now() - week);
  const shutsOut = spans.length > 0 && lately.length > 0 && !lately.some(({ network }) => touches(ranges, network));
  const error = Object.entries(errors).find(([path, text]) => text && path.split('.')[0] === 'allowedIpRanges');
  const [, place] = error?.[0].split('.') ?? [];
  const which = place === undefined ? '' : `${ranges[Number(place)]}: `;
  return (
    <Stack gap="sm">
      {hasUntrustedProxy && (
        <Alert
          color="yellow"
          icon={<IconAlertTriangle size={18} />}
          title="Every program seems to come from the proxy."
        >
          Requests reach this server through a proxy that TRUST_PROXY does not name. Until the operator names it, ranges
          let in all programs or none.
        </Alert>
      )}
      <TagsInput
        label={label}
        description={description}
        placeholder={ranges.length === 0 ? '192.0.2.0/24 or 2001:db8::/32' : ''}
        maw={640}
        splitChars={[',', ' ', '\n']}
        data-path="allowedIpRanges"
        spellCheck={false}
        value={ranges}
        onChange={(allowedIpRanges) => onChange({ allowedIpRanges })}
        error={error && `${which}${error[1]}`}
      />
      {offered.length > 0 && (
        <div>
          <Text size="sm" c="dimmed" mb={6} id="recent-addresses">
            It came from these in the past 30 days. Choose one to allow it:
          </Text>
          <Group gap="xs" role="group" aria-labelledby="recent-addresses">
            {offered.map(({ network }) => (
              <Button
                key={network}
                size="compact-sm"
                variant="default"
                leftSection={<IconPlus size={14} />}
                onClick={() => onChange({ allowedIpRanges: [...ranges, network] })}
              >
                {network}
              </Button>
            ))}
          </Group>
        </div>
      )}
      {shutsOut && (
        <Alert
          color="yellow"
          icon={<IconAlertTriangle size={18} />}
          title="These shut out every address of the past week."
        >
          <Checkbox
            label="That is meant"
            checked={allowShutOut ?? false}
            onChange={({ currentTarget: { checked } }) =>
              onChange({ allowedIpRanges: ranges, ...(checked && { allowShutOut: true }) })
            }
          />
        </Alert>
      )}
    </Stack>
  );
}
