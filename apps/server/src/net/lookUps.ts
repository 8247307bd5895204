/** So many look-ups at once. */
interface Room {
  readonly ofAll: number;
  /** Of the names below one domain, such as example.com: whoever has a name server that hangs has it of their own. */
  readonly ofDomain: number;
  readonly waiting: number;
}

const usual: Room = { ofAll: 128, ofDomain: 8, waiting: 2000 };

interface Waiting {
  readonly domain: string;
  begin(): void;
}

const domainOf = (name: string): string => name.split('.').slice(-2).join('.');

/**
 * Look-ups of names by number: each name is asked for once at a time, however many wait for it, and those of one domain
 * leave room for the others.
 * @throws when too many wait already
 */
export function boundedLookUps<Answer>(
  lookUp: (name: string) => Promise<Answer>,
  { ofAll, ofDomain, waiting: maxWaiting }: Room = usual,
): (name: string) => Promise<Answer> {
  const underWay = new Map<string, Promise<Answer>>();
  const running = new Map<string, number>();
  const line: Waiting[] = [];
  let count = 0;

  const hasRoom = (domain: string) => count < ofAll && (running.get(domain) ?? 0) < ofDomain;

  const enter = (domain: string): void => {
    count++;
    running.set(domain, (running.get(domain) ?? 0) + 1);
  };

  const leave = (domain: string): void => {
    count--;
    const left = (running.get(domain) ?? 0) - 1;
    if (left > 0) running.set(domain, left);
    else running.delete(domain);
    const next = line.findIndex((one) => hasRoom(one.domain));
    if (next === -1) return;
    const [one] = line.splice(next, 1);
    if (one) enter(one.domain);
    one?.begin();
  };

  const ask = async (name: string): Promise<Answer> => {
    const domain = domainOf(name);
    if (hasRoom(domain)) enter(domain);
    else if (line.length >= maxWaiting) throw new Error('Too many names are being looked up.');
    else await new Promise<void>((begin) => line.push({ domain, begin }));
    try {
      return await lookUp(name);
    } finally {
      leave(domain);
    }
  };

  return (name) => {
    const same = underWay.get(name);
    if (same) return same;
    const asked = ask(name).finally(() => underWay.delete(name));
    underWay.set(name, asked);
    return asked;
  };
}
