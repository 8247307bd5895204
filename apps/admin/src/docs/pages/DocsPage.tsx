import { Anchor, Box, Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { usePublicJson } from '../../api/usePublicJson';
import { Logo } from '../../ui/Logo';
import { PageTitle } from '../../ui/PageTitle';
import { SearchField } from '../../ui/SearchField';
import { matching, subjectsOf } from '../contents';
import { DocsNavigation } from '../DocsNavigation';
import { type OpenApi, operationsOf } from '../document/openApi';
import { CallApi } from '../guide/CallApi';
import { CheckToken } from '../guide/CheckToken';
import { Errors } from '../guide/Errors';
import { GetToken } from '../guide/GetToken';
import { Graphql } from '../guide/Graphql';
import { LanguageContext } from '../language';
import { Reference } from '../reference/Reference';
import { TokenContext } from '../token';
import { useTarget } from '../useTarget';
import styles from './DocsPage.module.css';

/** The documentation of the API, for anybody: a guide, and the reference of every operation, which can be tried. */
export function DocsPage() {
  const { data: document, failed, retry } = usePublicJson<OpenApi>('/openapi.json');
  const [token, setToken] = useState('');
  const [language, choose] = useState('curl');
  return (
    <TokenContext value={{ token, setToken }}>
      <LanguageContext value={{ language, choose }}>
        <Box className={styles.page}>
          <header className={styles.header}>
            <Anchor href="/" underline="never" c="inherit">
              <Group gap="xs" wrap="nowrap">
                <Logo size={28} />
                <Text fw={600}>Countersign</Text>
              </Group>
            </Anchor>
          </header>
          {failed && (
            <main id="content" className={styles.alone}>
              <PageTitle>The API</PageTitle>
              <Text my="md">The documentation could not be loaded.</Text>
              <Button variant="default" onClick={retry}>
                Try again
              </Button>
            </main>
          )}
          {!document && !failed && (
            <main id="content" className={styles.alone} aria-busy="true">
              <Skeleton height={480} />
            </main>
          )}
          {document && <Docs document={document} />}
        </Box>
      </LanguageContext>
    </TokenContext>
  );
}

function Docs({ document }: { document: OpenApi }) {
  const [search, setSearch] = useState<string>();
  // Where a link leads must be there, whatever was searched for before.
  const target = useTarget(() => setSearch(undefined));
  const operations = operationsOf(document);
  const found = matching(operations, search ?? '');
  const issuer = document.servers[0]?.url ?? '';
  return (
    <div className={styles.columns}>
      <div className={styles.side}>
        <DocsNavigation
          subjects={subjectsOf(document, found)}
          search={<SearchField label="Find an operation" value={search} onSearch={setSearch} main />}
        />
      </div>
      <main id="content" className={styles.content}>
        <Stack gap="lg">
          <div>
            <PageTitle>The API</PageTitle>
            <Text c="dimmed" mt="xs">
              Tokens for API clients, and the clients themselves: over REST (
              <Anchor href="/openapi.json" inherit underline="always">
                openapi.json
              </Anchor>
              ) and GraphQL (
              <Anchor href="/schema.graphql" inherit underline="always">
                schema.graphql
              </Anchor>
              ).
            </Text>
          </div>
          {!search && (
            <>
              <GetToken issuer={issuer} />
              <CheckToken issuer={issuer} />
              <CallApi />
              <Errors issuer={issuer} />
              <Graphql issuer={issuer} />
            </>
          )}
          {search && (
            <Text role="status" size="sm" c="dimmed">
              {found.length === 0
                ? 'No operation has these words.'
                : `${found.length === 1 ? 'One operation' : `${found.length} operations`} of ${operations.length}`}
            </Text>
          )}
          <Reference document={document} operations={found} target={target} />
        </Stack>
      </main>
    </div>
  );
}
