import { foldText } from '@countersign/schema';
import { Text, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { isOffered } from '../../modules/offered';
import { EmptyValue } from '../../ui/EmptyValue';
import { ScopeList } from '../../ui/ScopeList';
import { Section } from '../../ui/Section';
import { useMissingPrivilege } from '../../viewer/viewer';
import type { ModuleGrant } from './clientValues';
import { GrantLimitNotice } from './GrantLimitNotice';
import { grantedScopes } from './grantedScopes';
import { ModuleGrantField } from './ModuleGrantField';
import styles from './ModulesField.module.css';
import type { ClientChoices } from './useClientChoices';
import type { ClientForm } from './useClientForm';

/** Up to this many modules need no search field. */
const searchThreshold = 12;

export function ModulesField({ form, choices }: { form: ClientForm; choices: ClientChoices }) {
  const missingPrivilege = useMissingPrivilege('MANAGE_MODULES');
  const { modules: grants, accessTypeIds, environment } = form.getValues();
  const isGranted = (id: string) => grants.some(({ moduleId }) => moduleId === id);
  // What the account is not entitled to is not offered; what the client has of it already stays to be seen.
  const modules = choices.modules.filter((module) => isOffered(module, environment) || isGranted(module.id));
  const scopes = grantedScopes(grants, modules);
  const [search, setSearch] = useState('');
  const shown = modules.filter(({ name, audience }) => foldText(`${name} ${audience}`).includes(foldText(search)));

  function setGrant(moduleId: string, grant: ModuleGrant | undefined) {
    const isThere = grants.some((one) => one.moduleId === moduleId);
    const kept = grants.flatMap((one) => (one.moduleId === moduleId ? (grant ?? []) : one));
    form.setFieldValue('modules', grant && !isThere ? [...grants, grant] : kept);
    for (const path of Object.keys(form.errors)) if (path.startsWith('modules.')) form.clearFieldError(path);
  }

  return (
    <Section
      title="Modules"
      description={missingPrivilege ?? 'Which APIs its tokens are for. Without any, a token carries no scope.'}
    >
      {modules.every(({ builtIn }) => builtIn) && (
        <EmptyValue>
          Your own APIs are not here yet: add each as a <Link to="/modules/new">module</Link> first.
        </EmptyValue>
      )}
      {modules.length > searchThreshold && (
        <TextInput
          aria-label="Find a module"
          placeholder={`Find one of ${modules.length} modules`}
          mb="xs"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      <ul className={styles.modules} data-path="modules" tabIndex={-1}>
        {shown.map((module) => {
          const place = grants.findIndex(({ moduleId }) => moduleId === module.id);
          return (
            <ModuleGrantField
              key={module.id}
              module={module}
              grant={grants[place]}
              onChange={(grant) => setGrant(module.id, grant)}
              disabled={Boolean(missingPrivilege)}
              environment={environment}
              path={`modules.${place}.scopes`}
              error={scopeError(form.errors, place) ?? form.errors[`modules.${place}.moduleId`]}
            />
          );
        })}
      </ul>
      {modules.length > 0 && (
        <div className={styles.scopes} aria-live="polite">
          <Text size="sm" fw={500} mb={6}>
            Scopes that it is granted
          </Text>
          <GrantLimitNotice
            scopes={scopes}
            modules={modules.filter(({ id }) => grants.some(({ moduleId }) => moduleId === id))}
            accessTypes={choices.accessTypes.filter(({ id }) => accessTypeIds.includes(id))}
          />
          {scopes.length > 0 ? <ScopeList scopes={scopes} /> : <EmptyValue>{noScopes(grants)}</EmptyValue>}
        </div>
      )}
    </Section>
  );
}

/** Why there are none. Of several modules each token may be for one alone, so that nothing is said of its tokens. */
const noScopes = (grants: readonly ModuleGrant[]): string => {
  if (grants.length === 0) return 'None: its tokens carry no scope.';
  return grants.some(({ scopes }) => scopes?.length === 0)
    ? 'None is chosen yet.'
    : 'None: these modules have no such scope.';
};

/** The first fault of the chosen scopes of a grant: of the list, or of one of them. */
const scopeError = (errors: ClientForm['errors'], place: number) =>
  Object.entries(errors).find(([path]) => `${path}.`.startsWith(`modules.${place}.scopes.`))?.[1];
