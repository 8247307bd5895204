import { Anchor, Text } from '@mantine/core';
import type { ModuleDetailsFragment } from '../api/__generated__/graphql';
import { offerInWords, standingReasons } from '../labels/catalogue';
import { Time } from '../ui/Time';

/** What an account has of a published module: how much of it, until when, and where to read on. */
export function OfferLines({ module }: { module: ModuleDetailsFragment }) {
  if (!module.provider) return null;
  return (
    <>
      {module.standing === 'IN_FORCE' ? (
        module.offers.map((offer) => (
          <Text key={offerInWords(offer)} size="xs" c="dimmed">
            {offerInWords(offer)}
          </Text>
        ))
      ) : (
        <Text size="xs" c="var(--mantine-color-error)">
          No token is for it. {standingReasons[module.standing]}
        </Text>
      )}
      {module.sunsetAt && (
        <Text size="xs" c="dimmed">
          Ends <Time at={module.sunsetAt} />
        </Text>
      )}
      {module.documentationUrl && (
        <Anchor href={module.documentationUrl} target="_blank" rel="noreferrer" size="xs">
          Documentation
        </Anchor>
      )}
    </>
  );
}
