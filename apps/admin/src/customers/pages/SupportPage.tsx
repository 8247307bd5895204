import { Stack } from '@mantine/core';
import { ForbiddenNotice } from '../../ui/ForbiddenNotice';
import { PageHeader } from '../../ui/PageHeader';
import { useMissingPrivilege } from '../../viewer/viewer';
import { DoorSection } from '../door/DoorSection';
import { ResetSection } from '../factorReset/ResetSection';
import { FindSection } from '../support/FindSection';
import { TroubleSection } from '../support/TroubleSection';
import { useSupportActions } from '../support/useSupportActions';
import { VendorOnly } from '../VendorOnly';

export const SupportPage = () => (
  <VendorOnly>
    <Support />
  </VendorOnly>
);

function Support() {
  const missingPrivilege = useMissingPrivilege('SUPPORT_ACCOUNTS');
  const { begin, dialog } = useSupportActions();
  if (missingPrivilege) return <ForbiddenNotice fullPage reason={missingPrivilege} />;
  return (
    <>
      <PageHeader
        title="Support"
        description="Whose client is in trouble, and whom to speak to. What a client or a person may do is their account’s, and not shown here."
      />
      <Stack>
        <FindSection begin={begin} />
        <TroubleSection begin={begin} />
        <DoorSection />
        <ResetSection />
      </Stack>
      {dialog}
    </>
  );
}
