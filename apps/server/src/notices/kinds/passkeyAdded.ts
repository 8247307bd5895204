import { added } from './added.js';

export const passkeyAdded = added('A passkey was added', () => 'A passkey was added for you,');
