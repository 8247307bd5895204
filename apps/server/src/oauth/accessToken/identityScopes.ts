/** The scopes of OpenID Connect (Core §5.4 and §11): about the person, not about a module. */
export const identityScopes: readonly string[] = ['openid', 'profile', 'email', 'offline_access'];
