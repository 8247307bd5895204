import { boundedQuery } from '../checks/boundedQuery.js';
import { LogoutQuery } from './logoutQuery.js';

/** Asked before anything is looked up. @throws OAuthError to be shown to the person */
export const assertLogoutFits = boundedQuery(LogoutQuery);
