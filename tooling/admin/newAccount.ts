import { personAt, type Who } from './person.ts';

interface NewAccount {
  readonly name: string;
  readonly adminEmail: string;
  readonly adminName: string;
}

/** Has a person of the vendor make an account, where no mail is sent; answers the link of its first admin's invitation. */
export async function newAccount(url: string, vendor: Who | undefined, input: NewAccount): Promise<string> {
  if (!vendor) throw new Error('The first start printed nobody of the vendor.');
  const person = personAt(url, vendor);
  await person.signIn();
  const query = 'mutation($input: CreateAccountInput!) { createAccount(input: $input) { link } }';
  const answer = await person.post('/graphql', { query, variables: { input } });
  return ((await answer.json()) as { data: { createAccount: { link: string } } }).data.createAccount.link;
}
