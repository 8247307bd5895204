import { useEffect, useState } from 'react';

/** The server's endpoints for applications, from the server's own metadata (RFC 8414 §2). */
export interface Endpoints {
  issuer: string;
  token_endpoint: string;
  jwks_uri: string;
  authorization_endpoint?: string;
  introspection_endpoint?: string;
  revocation_endpoint?: string;
}

let cached: Promise<Endpoints> | undefined;

function discover(): Promise<Endpoints> {
  cached ??= fetch('/.well-known/oauth-authorization-server').then((response) => {
    if (!response.ok) throw new Error(`The metadata answered ${response.status}.`);
    return response.json();
  });
  cached.catch(() => {
    cached = undefined;
  });
  return cached;
}

export function useEndpoints() {
  const [endpoints, setEndpoints] = useState<Endpoints>();
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again.
  useEffect(() => {
    let current = true;
    setFailed(false);
    discover().then(
      (found) => current && setEndpoints(found),
      () => current && setFailed(true),
    );
    return () => {
      current = false;
    };
  }, [attempt]);

  return { endpoints, failed, retry: () => setAttempt(attempt + 1) };
}
