/** The cookies that a browser keeps of one site. */
export interface CookieJar {
  /** What it sends along, as the header `cookie`. */
  header(): string;
  /** Keeps what an answer sets, and drops what it takes back. */
  take(answer: Response): void;
}

export function cookieJar(): CookieJar {
  const cookies = new Map<string, string>();
  return {
    header: () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    take(answer) {
      for (const line of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        if (value) cookies.set(name, value);
        else cookies.delete(name);
      }
    },
  };
}
