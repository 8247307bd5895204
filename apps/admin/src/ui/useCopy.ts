import { useEffect, useRef, useState } from 'react';

/** Without https the clipboard API is closed to scripts, but the copy command works. */
function copyBySelection(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  // Appended to the open dialog, if any: its focus trap would clear a selection outside of it.
  (document.querySelector('[role="dialog"]') ?? document.body).append(field);
  const before = document.activeElement;
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  if (before instanceof HTMLElement) before.focus();
  return done;
}

async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** Copies, and reports for two seconds whether it worked. `onCopied` is called only on success. */
export function useCopy(value: string, onCopied?: () => void) {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  async function copy() {
    const done = await write(value);
    setState(done ? 'copied' : 'failed');
    if (done) onCopied?.();
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setState('idle'), 2000);
  }

  return { state, copy };
}
