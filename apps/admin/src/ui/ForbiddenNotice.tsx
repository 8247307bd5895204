import { FailureNotice } from './FailureNotice';

interface Props {
  /** Why they may not. */
  reason: string;
  /** It stands in the place of a whole page. */
  fullPage?: boolean;
}

/** Stands in place of a form or page that the viewer may not use. */
export function ForbiddenNotice({ reason, fullPage = false }: Props) {
  return (
    <FailureNotice
      failure={{ code: 'FORBIDDEN', message: reason, issues: [], requestId: undefined }}
      fullPage={fullPage}
    />
  );
}
