import type { KeptAnswers } from '../../model/keptAnswer.js';
import type { StatementResult } from '../commit.js';
import type { Statement, Statements } from '../statements.js';

/** One conditional statement: of concurrent callers, in any processes, the database lets one succeed. */
export const keptAnswers = (
  statements: Statements,
  run: (statement: Statement) => Promise<StatementResult>,
): KeptAnswers => ({
  keep: async (answer) => (await run(statements.insertOnce('keptAnswers', { ...answer }))).count === 1,
  async forget({ id, expiresAt }) {
    await run(statements.write({ removeAll: 'keptAnswers', where: { id, expiresAt } }));
  },
});
