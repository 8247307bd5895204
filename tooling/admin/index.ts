export { type Person, personAt } from './person.ts';
export { readAudit } from './readAudit.ts';
export { type Admin, signIn } from './signIn.ts';
