import type { ClientType, GrantType } from '@countersign/schema';

export const typeWords: Record<ClientType, string> = { CONFIDENTIAL: 'Confidential', PUBLIC: 'Public' };

export const grantWords: Record<GrantType, string> = {
  CLIENT_CREDENTIALS: 'Client credentials',
  AUTHORIZATION_CODE: 'Authorization code with PKCE',
};
