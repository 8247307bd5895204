import { Badge, Stack, Text } from '@mantine/core';
import { CopyableCode } from '../../ui/CopyableCode';
import { resolved } from '../document/members';
import type { Answer, Operation, Schemas } from '../document/openApi';
import { sampleOf } from '../document/sample';
import styles from './Answers.module.css';
import { MembersTable } from './MembersTable';
import { WithCode } from './WithCode';

const colorOf = (status: string): string => (status < '300' ? 'green' : status < '400' ? 'gray' : 'red');

// Every refusal has the same form, which the chapter about errors shows.
const isProblem = ({ content = {} }: Answer): boolean => 'application/problem+json' in content;

/** What an operation answers, by status. */
export const Answers = ({ responses, schemas }: Pick<Operation, 'responses'> & { schemas: Schemas }) => (
  <dl className={styles.answers}>
    {Object.entries(responses).map(([status, answer]) => (
      <div key={status} className={styles.answer}>
        <dt>
          <Badge color={colorOf(status)}>{status}</Badge>
        </dt>
        <dd>
          <WithCode text={answer.description} />
          {Object.entries(answer.headers ?? {}).map(([name, { description }]) => (
            <Text key={name} size="sm" c="dimmed">
              <code>{name}</code>: {description}
            </Text>
          ))}
          {!isProblem(answer) && <AnswerBody answer={answer} schemas={schemas} />}
        </dd>
      </div>
    ))}
  </dl>
);

function AnswerBody({ answer, schemas }: { answer: Answer; schemas: Schemas }) {
  const [type, content] = Object.entries(answer.content ?? {})[0] ?? [];
  if (!type?.includes('json') || !content) return null;
  const schema = resolved(content.schema, schemas);
  const sample = JSON.stringify(sampleOf(schema, schemas, { onlyRequired: false }), null, 2);
  return (
    <Stack gap="xs" mt="xs">
      <CopyableCode code={sample} what="the sample answer" />
      <MembersTable label="In the answer" schema={schema} schemas={schemas} />
    </Stack>
  );
}
