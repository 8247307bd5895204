import { useState } from 'react';
import { type AuthFailure, askAuth } from '../../api/auth';

const refused: AuthFailure = {
  code: 'UNAUTHENTICATED',
  message: 'No passkey was used. Try again, or use another way.',
  issues: [],
  requestId: undefined,
  ways: [],
};

/** Has the browser ask for a passkey, and sends what it answers. */
export function usePasskey(at: 'sign-in' | 'step-up') {
  const [busy, setBusy] = useState(false);

  async function prove(): Promise<AuthFailure | undefined> {
    setBusy(true);
    try {
      const asked = await askAuth<never>(`${at}/passkey/ask`);
      if (asked.failure) return asked.failure;
      const { startAuthentication } = await import('@simplewebauthn/browser');
      // It throws when the person turns away, when time is up, and when there is none for this site.
      const response = await startAuthentication({ optionsJSON: asked.data }).catch(() => undefined);
      if (!response) return refused;
      return (await askAuth(`${at}/passkey`, response)).failure;
    } finally {
      setBusy(false);
    }
  }

  return { prove, busy };
}
