import { Button, Stack, Text } from '@mantine/core';
import { CopyableValue } from '../ui/CopyableValue';
import { Dialog } from '../ui/Dialog';

/** Where there is no mail, whoever invites hands the link over. */
export function InvitationLink({ link, onClose }: { link: string; onClose: () => void }) {
  return (
    <Dialog onClose={onClose} title="Hand over this link">
      <Stack>
        <Text size="sm">
          This installation sends no mail. Give this link to the person whom you invited, and to nobody else: whoever
          opens it comes in. It is good for seven days, and shown only now.
        </Text>
        <CopyableValue label="Invitation link" what="the invitation link" value={link} />
        <Button onClick={onClose}>Done</Button>
      </Stack>
    </Dialog>
  );
}
