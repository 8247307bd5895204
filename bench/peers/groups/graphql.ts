import { auditDocument, clientsDocument, viewerDocument } from '../../scale/documents.ts';
import { startPeer } from '../contender.ts';
import { jsonOf } from '../requests.ts';
import type { GroupPlan } from './groupPlan.ts';

const columns = { first: 25, modules: true, accessTypes: true, lastUsed: true, secrets: true };
const questions = [
  { name: 'clients(first: 25)', query: clientsDocument, variables: columns },
  { name: 'auditEntries(first: 25)', query: auditDocument, variables: { first: 25 } },
  { name: 'viewer', query: viewerDocument, variables: {} },
  { name: '{ __typename }', query: '{ __typename }', variables: {} },
];

/** The page's own questions, beside bare Apollo that answers them with what Countersign answered once. */
export const graphql: GroupPlan = async ({ sqlite, person, started }) => {
  const answers: Record<string, unknown> = {};
  for (const { query, variables } of questions) {
    const answer = await person.post('/graphql', { query, variables });
    const { data, errors } = (await answer.json()) as { data: Record<string, unknown>; errors?: unknown };
    if (errors) throw new Error(JSON.stringify(errors));
    const { __typename, ...fields } = data;
    Object.assign(answers, fields);
  }
  const bare = started(await startPeer('bare Apollo and type-graphql', 'graphqlFloor.ts', { answers }));
  const cookie = { cookie: person.cookie() };
  return questions.flatMap(({ name, query, variables }) =>
    [bare, sqlite].map((contender) => ({
      contender,
      name: `${name}: ${contender.name}`,
      path: '/graphql',
      asking: () => jsonOf({ query, variables }, contender === sqlite ? cookie : {}),
      connections: 16,
    })),
  );
};
