import { FailureNotice } from './FailureNotice';

export const NotFoundPage = () => (
  <FailureNotice
    fullPage
    failure={{ code: 'NOT_FOUND', message: 'There is no page at this address.', issues: [], requestId: undefined }}
  />
);
