import { useQuery } from '@apollo/client/react';
import { Button, Text } from '@mantine/core';
import { Suspense, useState } from 'react';
import { CatalogueDocument } from '../../api/__generated__/graphql';
import { DisabledTooltip } from '../../ui/DisabledTooltip';
import { lazyPart } from '../../ui/lazyPart';
import { Section } from '../../ui/Section';
import { useMissingPrivilege } from '../../viewer/viewer';

const OwnModulesDialog = lazyPart(() => import('./dialogs/OwnModulesDialog'), 'OwnModulesDialog');

/** Whether accounts define modules of their own beside what is published. */
export function OwnModulesSection() {
  const { data } = useQuery(CatalogueDocument);
  const missingPrivilege = useMissingPrivilege('MANAGE_CATALOGUE');
  const [allow, setAllow] = useState<boolean>();
  if (!data) return null;
  const { ownModules } = data.catalogue;
  const may = ownModules !== false;
  return (
    <Section
      title="Modules of accounts’ own"
      actions={
        <DisabledTooltip reason={missingPrivilege}>
          <Button variant="default" disabled={Boolean(missingPrivilege)} onClick={() => setAllow(!may)}>
            {may ? 'Allow no more' : 'Allow them'}
          </Button>
        </DisabledTooltip>
      }
    >
      <Text size="sm">
        {may
          ? 'Every account may define modules of its own, with audiences that you have not published.'
          : 'Accounts have what you publish. Modules of their own from before stay; they define no more.'}
        {ownModules === null && ' That ends with the first module that you publish.'}
      </Text>
      {allow !== undefined && (
        <Suspense>
          <OwnModulesDialog allow={allow} onClose={() => setAllow(undefined)} />
        </Suspense>
      )}
    </Section>
  );
}
