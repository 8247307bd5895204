import { Badge, Stack, Text, Title } from '@mantine/core';
import { type SyntheticEvent, useEffect, useState } from 'react';
import { CodeTabs } from '../CodeTabs';
import { meaningOf, resolved, typeText } from '../document/members';
import { credentialOf, type Operation, type Schemas } from '../document/openApi';
import { Answers } from './Answers';
import { FactsTable } from './FactsTable';
import { MembersTable } from './MembersTable';
import styles from './OperationSection.module.css';
import { sampleRequest } from './request';
import { languages } from './requestExamples';
import { TryRequest } from './TryRequest';
import { WithCode } from './WithCode';

interface Props {
  operation: Operation;
  server: string;
  schemas: Schemas;
  /** Whether the address leads to it. */
  isTarget: boolean;
}

const colorOf: Readonly<Record<string, string>> = { GET: 'blue', DELETE: 'red', PATCH: 'violet', PUT: 'violet' };

/** One operation: folded, its purpose; unfolded, all that there is to know, and a try. */
export function OperationSection({ operation, server, schemas, isTarget }: Props) {
  const { method, path, summary, operationId } = operation;
  const [isOpen, setOpen] = useState(isTarget);
  useEffect(() => {
    if (isTarget) setOpen(true);
  }, [isTarget]);
  const follow = ({ currentTarget }: SyntheticEvent<HTMLDetailsElement>) => setOpen(currentTarget.open);
  return (
    <details id={operationId} className={styles.operation} open={isOpen} onToggle={follow}>
      <summary className={styles.summary}>
        <Badge color={colorOf[method] ?? 'green'} className={styles.method}>
          {method}
        </Badge>
        <code className={styles.path}>{path}</code>
        <Title order={3} className={styles.title}>
          {summary}
        </Title>
      </summary>
      {isOpen && <Opened operation={operation} server={server} schemas={schemas} />}
    </details>
  );
}

const credentials = {
  bearer: 'Send an access token: Authorization: Bearer.',
  clientBasic: 'Send the client’s id and secret: Authorization: Basic. Or in the body, as client_id and client_secret.',
  none: 'It takes no credential.',
};

function Opened({ operation, server, schemas }: Omit<Props, 'isTarget'>) {
  const { description, parameters = [], requestBody, responses } = operation;
  const request = sampleRequest(operation, server, schemas);
  const content = Object.entries(requestBody?.content ?? {});
  const body = content[0] && resolved(content[0][1].schema, schemas);
  return (
    <Stack gap="md" className={styles.body}>
      {description && (
        <Text size="sm">
          <WithCode text={description} />
        </Text>
      )}
      <Text size="sm" c="dimmed">
        {credentials[credentialOf(operation)]}
      </Text>
      <CodeTabs what="the request" examples={languages.map(({ name, code }) => ({ name, code: code(request) }))} />
      {parameters.length > 0 && (
        <FactsTable
          label="Parameter"
          rows={parameters.map(({ name, in: where, required, description: means, schema }) => ({
            name,
            type: `${typeText(schema, schemas)}${required ? '' : ', optional'}`,
            description: [
              meaningOf({ ...schema, ...(means !== undefined && { description: means }) }),
              where !== 'query' && `(${where})`,
            ]
              .filter(Boolean)
              .join(' '),
          }))}
        />
      )}
      {body && (
        <Stack gap="xs">
          <Text size="sm" c="dimmed">
            The body is {content.map(([type]) => type).join(' or ')}.
          </Text>
          {(body.oneOf ?? [body]).map((one, at) => (
            <MembersTable
              // biome-ignore lint/suspicious/noArrayIndexKey: the variants of a fixed schema.
              key={at}
              label={one.title ?? 'In the body'}
              schema={one}
              schemas={schemas}
            />
          ))}
        </Stack>
      )}
      <Title order={4} size="h3">
        Answers
      </Title>
      <Answers responses={responses} schemas={schemas} />
      {credentialOf(operation) === 'bearer' && <TryRequest operation={operation} schemas={schemas} />}
    </Stack>
  );
}
