import { added } from './added.js';

export const passwordChosen = added('Your password was chosen anew', () => 'Your password was chosen anew,');
