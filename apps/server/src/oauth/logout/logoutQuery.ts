import { z } from 'zod';
import { parameter } from '../checks/parseParameters.js';

const bounded = (name: string, length: number, description: string) =>
  parameter(name, description).max(length, `The parameter ${name} is longer than ${length} characters.`).optional();

/** The parameters of a request to sign out (OpenID Connect RP-Initiated Logout 1.0 §2). */
export const LogoutQuery = z.object({
  id_token_hint: bounded('id_token_hint', 8000, 'An ID token of the person that is meant, also one that has expired.'),
  logout_hint: bounded('logout_hint', 1000, 'The email address of the person that is meant.'),
  client_id: bounded('client_id', 200, 'The application; the one that id_token_hint is for.'),
  post_logout_redirect_uri: bounded('post_logout_redirect_uri', 2100, 'Exactly as registered.'),
  state: bounded('state', 8000, 'Comes back with the person.'),
});
