import { useState } from 'react';
import { type AuthFailure, postAuth } from '../../api/auth';

const refused: AuthFailure = {
  code: 'UNAUTHENTICATED',
  message: 'No passkey was used. Try again, or use another way.',
  issues: [],
  requestId: undefined,
  methods: [],
};

/** Asks the browser for a passkey assertion and sends it to the server, with what alone it is given for, if for one thing. */
export function usePasskey(flow: 'sign-in' | 'step-up', purpose?: string) {
  const [busy, setBusy] = useState(false);

  async function authenticate(): Promise<AuthFailure | undefined> {
    setBusy(true);
    try {
      const options = await postAuth<never>(`${flow}/passkey/options`);
      if (options.failure) return options.failure;
      const { startAuthentication } = await import('@simplewebauthn/browser');
      // It throws when the person cancels, on timeout, and when there is no passkey for this site.
      const response = await startAuthentication({ optionsJSON: options.data }).catch(() => undefined);
      if (!response) return refused;
      return (await postAuth(`${flow}/passkey`, { ...response, purpose })).failure;
    } finally {
      setBusy(false);
    }
  }

  return { authenticate, busy };
}
