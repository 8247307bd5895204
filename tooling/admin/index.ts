export { type CookieJar, cookieJar } from './cookieJar.ts';
export { newAccount } from './newAccount.ts';
export { type Person, personAt, type Who } from './person.ts';
export { type Entry, readAudit } from './readAudit.ts';
export { type Admin, signIn } from './signIn.ts';
