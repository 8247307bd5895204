import { FailureNotice } from './FailureNotice';

export const PageMissing = () => (
  <FailureNotice
    whole
    failure={{ code: 'NOT_FOUND', message: 'There is no page at this address.', issues: [], requestId: undefined }}
  />
);
