import { Box } from '@mantine/core';
import { FailureNotice } from '../ui/FailureNotice';

export function PageMissing() {
  return (
    <Box component="main" py="xl">
      <FailureNotice
        whole
        failure={{ code: 'NOT_FOUND', message: 'There is no page at this address.', issues: [], requestId: undefined }}
      />
    </Box>
  );
}
