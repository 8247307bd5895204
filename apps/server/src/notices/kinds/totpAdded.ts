import { added } from './added.js';

export const totpAdded = added('An authenticator app was set up', () => 'An authenticator app was set up for you,');
