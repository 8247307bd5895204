export { readAudit } from './readAudit.ts';
export { type Admin, signIn } from './signIn.ts';
