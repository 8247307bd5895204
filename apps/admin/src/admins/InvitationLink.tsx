import { Button, Stack, Text } from '@mantine/core';
import { CopyableValue } from '../ui/CopyableValue';
import { Dialog } from '../ui/Dialog';

/** Where there is no mail, the inviting admin hands over the link. */
export function InvitationLink({ link, onClose }: { link: string; onClose: () => void }) {
  return (
    <Dialog onClose={onClose} title="Hand over this link">
      <Stack>
        <Text size="sm">
          This installation sends no mail. Give this link only to the person whom you invited: anybody who opens it can
          sign in with it. It is valid for seven days and is shown only now.
        </Text>
        <CopyableValue label="Invitation link" what="the invitation link" value={link} />
        <Button onClick={onClose}>Done</Button>
      </Stack>
    </Dialog>
  );
}
