import { Button } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useState } from 'react';
import { deliveryMessages } from '../../admins/deliveryMessages';
import { InvitationLink } from '../../admins/InvitationLink';
import { ResendAccountInvitationDocument } from '../../api/__generated__/graphql';
import { useCommand } from '../../commands/useCommand';
import { useViewer } from '../../viewer/viewer';

/** Sends somebody who is invited into an account their invitation again. */
export function ResendInvitation({ accountId, adminId }: { accountId: string; adminId: string }) {
  const { privileges } = useViewer();
  const [link, setLink] = useState<string | null>(null);
  const resend = useCommand(ResendAccountInvitationDocument, {
    successMessage: ({ delivery }) => deliveryMessages[delivery ?? 'LINK'],
    hasEffect: true,
    skipsApproval: true,
    beforeRefresh: (payload) => setLink(payload.link ?? null),
  });
  if (!privileges.includes('MANAGE_ACCOUNTS') && !privileges.includes('SUPPORT_ACCOUNTS')) return null;
  return (
    <>
      <Button
        variant="light"
        size="compact-xs"
        mt={4}
        w="max-content"
        leftSection={<IconMail size={13} />}
        loading={resend.busy}
        onClick={() => resend.run({ input: { id: accountId, adminId } })}
      >
        Send the invitation again
      </Button>
      {link && <InvitationLink link={link} onClose={() => setLink(null)} />}
    </>
  );
}
