import { boundedQuery } from '../checks/boundedQuery.js';
import { AuthorizationQuery } from './authorizationQuery.js';

/** Asked before anything is looked up. @throws OAuthError to be shown to the person */
export const assertQueryFits = boundedQuery(AuthorizationQuery);
