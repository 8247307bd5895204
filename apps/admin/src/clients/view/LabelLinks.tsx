import { type Label, labelText } from '@countersign/schema';
import { Anchor, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';

/** Each label leads to the other clients that have it. */
export const LabelLinks = ({ labels }: { labels: readonly Label[] }) => (
  <Group gap="xs">
    {labels.map(labelText).map((label) => (
      <Anchor
        key={label}
        size="sm"
        style={{ overflowWrap: 'anywhere' }}
        renderRoot={(props) => <Link {...props} to="/clients" search={{ label }} />}
      >
        {label}
      </Anchor>
    ))}
  </Group>
);
