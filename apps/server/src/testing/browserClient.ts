import { type CookieJar, cookieJar } from '@countersign/tooling/admin';

/** Somebody whose browser is sent from our site to another and back. */
export interface BrowserClient {
  /** Sends one request, with the cookies of that site; redirects are not followed. */
  go(address: string, init?: RequestInit): Promise<Response>;
  /** Posts JSON to us; answers the status and what came. */
  // biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of an answer by looking at it.
  ask(path: string, body: object): Promise<any>;
  /** Begins to sign in by the company that the address leads to; answers where that is. */
  begin(email: string): Promise<{ url: string }>;
  /** Follows redirects to our own page; answers its address. */
  follow(from: string): Promise<URL>;
  /** Follows them back to our door, and stops before it. */
  followToDoor(from: string): Promise<string>;
  /** Signs in by the company; answers what our page is told of it. */
  signIn(email: string): Promise<string>;
  /** Whom we take them for; undefined for nobody. */
  viewer(): Promise<{ email: string; account: { id: string } } | undefined>;
}

/** `url` is where the server listens, whose name for itself is http://localhost. */
export function browserClientAt(url: string): BrowserClient {
  const jars = new Map<string, CookieJar>();

  const go: BrowserClient['go'] = async (address, init = {}) => {
    const to = new URL(address.replace(/^http:\/\/localhost(?=\/)/, url));
    const jar = jars.get(to.host) ?? cookieJar();
    jars.set(to.host, jar);
    const answer = await fetch(to, { ...init, redirect: 'manual', headers: { cookie: jar.header(), ...init.headers } });
    jar.take(answer);
    return answer;
  };
  const ask: BrowserClient['ask'] = async (path, body) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await go(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    return { status: answer.status, ...(await answer.json()) };
  };
  const begin: BrowserClient['begin'] = (email) => ask('/auth/sign-in/sso/begin', { email, to: '/audit' });

  const until = async (from: string, arrived: (at: string) => boolean): Promise<string> => {
    let at = from;
    for (let hops = 0; hops < 12; hops++) {
      if (arrived(at)) return at;
      at = new URL((await go(at)).headers.get('location') ?? '', at).href;
    }
    throw new Error(`Lost at ${at}.`);
  };
  const follow: BrowserClient['follow'] = async (from) =>
    new URL(await until(from, (at) => new URL(at).pathname === '/sign-in'));

  return {
    go,
    ask,
    begin,
    follow,
    followToDoor: (from) => until(from, (at) => at.startsWith('http://localhost/')),
    async signIn(email) {
      const { url: away } = await begin(email);
      return (await follow(away)).searchParams.get('sso') ?? '';
    },
    viewer: async () => (await ask('/graphql', { query: '{ viewer { email account { id } } }' })).data?.viewer,
  };
}
