import type { FormErrors } from '@mantine/form';
import type { Issue } from '../api/failure';

/** The server's issues as errors of the form, by the path of their field. */
export const toFormErrors = (issues: Issue[]): FormErrors =>
  Object.fromEntries(issues.map(({ path, message }) => [path.join('.'), message]));
