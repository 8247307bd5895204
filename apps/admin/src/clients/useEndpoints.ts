import { usePublicJson } from '../api/usePublicJson';

/** The server's endpoints for applications, from the server's own metadata (RFC 8414 §2). */
export interface Endpoints {
  issuer: string;
  token_endpoint: string;
  jwks_uri: string;
  authorization_endpoint?: string;
  introspection_endpoint?: string;
  revocation_endpoint?: string;
}

export function useEndpoints() {
  const { data: endpoints, ...state } = usePublicJson<Endpoints>('/.well-known/oauth-authorization-server');
  return { endpoints, ...state };
}
