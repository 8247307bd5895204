import { FailureNotice } from './FailureNotice';

interface Props {
  /** The reason for the refusal. */
  reason: string;
  /** Whether the notice replaces a whole page. */
  fullPage?: boolean;
}

/** Replaces a form or page that the viewer may not use. */
export function ForbiddenNotice({ reason, fullPage = false }: Props) {
  return (
    <FailureNotice
      failure={{ code: 'FORBIDDEN', message: reason, issues: [], requestId: undefined }}
      fullPage={fullPage}
    />
  );
}
