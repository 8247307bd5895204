import { FailureNotice } from './FailureNotice';

interface Props {
  /** Why they may not. */
  lack: string;
  /** It stands in the place of a whole page. */
  whole?: boolean;
}

/** Stands where there would be something that the one who looks may not do. */
export function LackNotice({ lack, whole = false }: Props) {
  return (
    <FailureNotice failure={{ code: 'FORBIDDEN', message: lack, issues: [], requestId: undefined }} whole={whole} />
  );
}
