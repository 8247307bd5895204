import type { FormErrors } from '@mantine/form';
import type { Issue } from '../api/failure';

/** The server's verdict, each part under the path of its field, as the form keeps its own. */
export const placeIssues = (issues: Issue[]): FormErrors =>
  Object.fromEntries(issues.map(({ path, message }) => [path.join('.'), message]));
