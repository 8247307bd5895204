import { useQuery } from '@apollo/client/react';
import { Button, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { AuditAnchorDocument } from '../api/__generated__/graphql';
import { CopyableValue } from '../ui/CopyableValue';
import { Section } from '../ui/Section';
import { Time } from '../ui/Time';

/** The signed head of the audit as it was published last, for whoever keeps it elsewhere. */
export function AnchorSection() {
  const { data } = useQuery(AuditAnchorDocument);
  if (!data) return null;
  const anchor = data.auditAnchor;
  const file = anchor && `data:text/plain;charset=utf-8,${encodeURIComponent(`${anchor.jws}\n`)}`;
  return (
    <Section
      title="Anchor"
      description="Keep this line where nobody who runs Countersign can change it. Whoever has it can prove later that no entry up to there was changed, taken out or cut off."
      actions={
        anchor &&
        file && (
          <Button
            component="a"
            href={file}
            download={`countersign-audit-anchor-${anchor.seq}.txt`}
            variant="default"
            size="xs"
            leftSection={<IconDownload size={15} />}
          >
            Download
          </Button>
        )
      }
    >
      {anchor ? (
        <Stack gap="sm">
          <Text size="sm">
            Entry {anchor.seq.toLocaleString('en')} was the last one when it was signed, <Time at={anchor.at} exact />.
            It is signed anew every hour in which something happened, and with each file that you export.
          </Text>
          <CopyableValue label="Hash of that entry" what="the hash" value={anchor.hash} />
          <CopyableValue
            label="Anchor"
            what="the anchor"
            value={anchor.jws}
            shown={`${anchor.jws.slice(0, 24)}…${anchor.jws.slice(-12)}`}
          />
          <Text size="sm" c="dimmed">
            To check the audit against it, give the file to whoever runs this installation: countersign audit verify
            --anchor FILE.
          </Text>
        </Stack>
      ) : (
        <Text size="sm" c="dimmed">
          None yet: the first is signed within an hour.
        </Text>
      )}
    </Section>
  );
}
