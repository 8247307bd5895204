import type { NeighbourFigures, NeighbourOrder } from '../noisy/neighbour.ts';
import type { NoiseFigures, NoiseOrder } from '../noisy/noise.ts';
import { childrenOf, putFirst } from '../noisy/putFirst.ts';
import type { NoisyRequest } from '../noisy/request.ts';
import { openStage } from '../noisy/stage.ts';
import { told } from '../noisy/told.ts';
import { questions } from './questions.ts';

interface DearestPlan {
  readonly engine: 'sqlite' | 'postgres';
  /** Only the questions with that in their name. */
  readonly only?: string | undefined;
  /** Hears each row as it is measured. */
  tell(row: DearestRow): void;
}

/** How long others waited while one question was asked again and again, in milliseconds. */
export interface DearestRow {
  readonly question: string;
  /** How long its pages are, and how often it stands in the question. */
  readonly first: number;
  readonly aliases: number;
  readonly answers: string;
  /** Medians of another tenant's token and page. */
  readonly token: number;
  readonly page: number;
  /** The longest that anybody waited for either. */
  readonly worst: number;
}

const clients = 3000;
const milliseconds = 3000;
const pageLengths = [100, 25, 5, 1];
const mostAliases = 400;

/** Asks whatever can be asked in as many aliases as its cost bears, again and again, and times another tenant. */
export async function dearest({ engine, only = '', tell }: DearestPlan): Promise<DearestRow[]> {
  const stage = await openStage({ engine, clients, scale: '1000' });
  try {
    const { url, tenant, callers, token, page } = stage;
    for (const child of childrenOf(process.pid)) putFirst(child);
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${callers[0]?.token}` };
    const asked = (question: string, aliases: number): NoisyRequest => {
      const query = `{ ${Array.from({ length: aliases }, (_, at) => `f${at}: ${question}`).join(' ')} }`;
      return { method: 'POST', path: '/graphql', headers, body: JSON.stringify({ query }) };
    };
    const isAccepted = async (question: string, aliases: number) => {
      const { body = '' } = asked(question, aliases);
      const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
      const text = await answer.text();
      if (answer.status === 200 || text.includes('ANSWER_TOO_LARGE')) return true;
      if (!/QUERY_TOO_COSTLY|more that 5000 tokens|once in a/.test(text))
        throw new Error(`${question}: ${text.slice(0, 400)}`);
      return false;
    };

    const rows: DearestRow[] = [];
    const ids: Record<string, string> = { accessType: tenant.accessTypeId, client: callers[0]?.id ?? '' };
    const named = questions(1, (field) => ids[field] ?? 'none');
    for (const name of [...named.keys()].filter((each) => each.includes(only))) {
      const fits = await fitting(name);
      if (!fits) throw new Error(`${name} is never accepted.`);
      const { question, first, aliases } = fits;
      const noise = [asked(question, aliases)];
      const order = { url, noise, connections: 1, milliseconds } satisfies NoiseOrder;
      const storm = told<NoiseFigures>('noise.ts', order);
      const watched = { url, token, page, milliseconds: milliseconds - 500 } satisfies NeighbourOrder;
      const loud = await told<NeighbourFigures>('neighbour.ts', watched);
      const row = {
        question: name,
        first,
        aliases,
        answers: JSON.stringify(await storm),
        token: Math.round(loud.token.median),
        page: Math.round(loud.page.median),
        worst: Math.round(Math.max(loud.token.worst, loud.page.worst)),
      };
      rows.push(row);
      tell(row);
    }
    return rows;

    async function fitting(name: string) {
      for (const first of pageLengths) {
        const question = questions(first, (field) => ids[field] ?? 'none').get(name) ?? '';
        if (!(await isAccepted(question, 1))) continue;
        let [most, tooMany] = [1, mostAliases];
        while (tooMany - most > 1) {
          const middle = Math.floor((most + tooMany) / 2);
          if (await isAccepted(question, middle)) most = middle;
          else tooMany = middle;
        }
        return { question, first, aliases: most };
      }
      return undefined;
    }
  } finally {
    await stage.end();
  }
}
