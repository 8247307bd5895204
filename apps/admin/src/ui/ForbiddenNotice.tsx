import { FailureNotice } from './FailureNotice';

interface Props {
  /** Why they may not. */
  reason: string;
  /** It stands in the place of a whole page. */
  whole?: boolean;
}

/** Stands in place of a form or page that the viewer may not use. */
export function ForbiddenNotice({ reason, whole = false }: Props) {
  return (
    <FailureNotice failure={{ code: 'FORBIDDEN', message: reason, issues: [], requestId: undefined }} whole={whole} />
  );
}
