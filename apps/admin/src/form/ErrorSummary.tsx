import { Alert, Anchor, List } from '@mantine/core';
import type { FormErrors } from '@mantine/form';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { fieldLabel } from '../labels/fields';

interface Props {
  errors: FormErrors;
  /** The number of refused attempts to save: each one moves the focus to the summary. */
  refusals: number;
}

/** The field of a path, or its nearest ancestor that the form has marked. */
function fieldAt(path: string): HTMLElement | null {
  for (let at = path; at; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
    const found = document.querySelector<HTMLElement>(`[data-path="${CSS.escape(at)}"]`);
    if (found) return found;
  }
  return null;
}

/** By the order of the fields on the page; errors without a field come last. */
function byPlace(one: string, other: string): number {
  const [a, b] = [fieldAt(one), fieldAt(other)];
  if (!a || !b || a === b) return Number(!a) - Number(!b);
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/**
 * Every error of a form in one place, each linked to its field. It also shows errors of fields below the fold, and of
 * fields that the form does not show.
 */
export function ErrorSummary({ errors, refusals }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const paths = Object.keys(errors)
    .filter((path) => errors[path])
    .toSorted(byPlace);
  const shown = refusals > 0 && paths.length > 0;

  useEffect(() => {
    if (refusals > 0) box.current?.focus();
  }, [refusals]);

  if (!shown) return null;
  return (
    <Alert
      ref={box}
      tabIndex={-1}
      role="alert"
      color="red"
      icon={<IconAlertTriangle size={18} />}
      title={paths.length === 1 ? 'One thing needs correcting' : `${paths.length} things need correcting`}
    >
      <List size="sm" spacing={2}>
        {paths.map((path) => (
          <List.Item key={path}>
            <Anchor
              component="button"
              type="button"
              size="sm"
              c="inherit"
              td="underline"
              ta="start"
              onClick={() => fieldAt(path)?.focus()}
            >
              {fieldLabel(path.split('.')[0] ?? path)}: {errors[path]}
            </Anchor>
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
