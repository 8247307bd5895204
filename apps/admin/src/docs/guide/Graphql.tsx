import { Anchor, Button, Group, Stack, Textarea, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { CodeTabs } from '../CodeTabs';
import { AnsweredBox } from '../reference/AnsweredBox';
import { languages } from '../reference/requestExamples';
import { type Answered, send } from '../reference/send';
import { TokenField } from '../TokenField';
import { useToken } from '../token';
import { Chapter } from './Chapter';
import { graphqlRequest, question } from './graphqlExamples';

/** The other door to the same commands. */
export const Graphql = ({ issuer }: { issuer: string }) => (
  <Chapter id="graphql" title="GraphQL">
    <p>
      <code>POST /graphql</code> does all that the page can do, with the same tokens and scopes. Every type, field and
      argument is described in the schema, which the server also tells by introspection: point GraphiQL, Altair or a
      code generator at it.
    </p>
    <Group>
      <Button
        component="a"
        href="/schema.graphql"
        download="countersign.graphql"
        size="xs"
        variant="default"
        leftSection={<IconDownload size={15} />}
      >
        Download the schema
      </Button>
    </Group>
    <CodeTabs
      what="the question"
      examples={languages.map(({ name, code }) => ({ name, code: code(graphqlRequest(issuer)) }))}
    />
    <ul>
      <li>
        A mutation answers an <code>outcome</code>: <code>APPLIED</code>, or <code>PENDING_APPROVAL</code> with its{' '}
        <code>changeRequest</code>. <code>dryRun: true</code> answers <code>PREVIEWED</code>.
      </li>
      <li>
        A question has a cost, which <code>extensions.cost</code> of a refusal tells beside its limit: ask for fewer
        things, or for shorter lists.
      </li>
      <li>
        Lists are connections: <code>first</code> and <code>after</code>, or <code>last</code> and <code>before</code>.
      </li>
      <li>
        What goes wrong in one field leaves its siblings as they are: a secret that is told once is never lost to the
        failure of another. See <Anchor href="#errors">Errors</Anchor>.
      </li>
    </ul>
    <TryQuestion />
  </Chapter>
);

function TryQuestion() {
  const { token } = useToken();
  const [query, setQuery] = useState(question);
  const [state, setState] = useState<{ busy: boolean; failed: boolean; answered?: Answered }>({
    busy: false,
    failed: false,
  });

  async function submit(event: FormEvent) {
    event.preventDefault();
    setState({ busy: true, failed: false });
    try {
      const body = JSON.stringify({ query });
      const answered = await send({ method: 'POST', path: '/graphql', token, type: 'application/json', body });
      setState({ busy: false, failed: false, answered });
    } catch {
      setState({ busy: false, failed: true });
    }
  }

  return (
    <Stack component="form" gap="sm" onSubmit={submit} aria-label="Try a question">
      <Title order={3}>Try it</Title>
      <TokenField />
      <Textarea
        label="Question"
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
        autosize
        minRows={6}
        maxRows={20}
        spellCheck={false}
        styles={{
          input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 'var(--mantine-font-size-xs)' },
        }}
      />
      <Group>
        <Button type="submit" loading={state.busy} disabled={token === ''}>
          Ask
        </Button>
      </Group>
      <AnsweredBox answered={state.answered} failed={state.failed} />
    </Stack>
  );
}
