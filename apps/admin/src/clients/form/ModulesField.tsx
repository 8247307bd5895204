import { Checkbox, Switch, Text, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { EmptyValue } from '../../ui/EmptyValue';
import { ScopeList } from '../../ui/ScopeList';
import { Section } from '../../ui/Section';
import { useMissingPrivilege } from '../../viewer/viewer';
import { GrantLimitNotice } from './GrantLimitNotice';
import { grantedScopes } from './grantedScopes';
import styles from './ModulesField.module.css';
import type { ClientChoices } from './useClientChoices';
import type { ClientForm } from './useClientForm';

/** Up to this many modules need no search field. */
const searchThreshold = 12;

export function ModulesField({ form, choices }: { form: ClientForm; choices: ClientChoices }) {
  const missingPrivilege = useMissingPrivilege('MANAGE_MODULES');
  const { modules } = choices;
  const { modules: grants, accessTypeIds } = form.getValues();
  const scopes = grantedScopes(grants, modules);
  const [search, setSearch] = useState('');
  const shown = modules.filter(({ name, audience }) =>
    `${name} ${audience}`.toLowerCase().includes(search.toLowerCase()),
  );

  function setGranted(moduleId: string, on: boolean) {
    const others = grants.filter((one) => one.moduleId !== moduleId);
    form.setFieldValue('modules', on ? [...others, { moduleId, administrator: false }] : others);
  }

  function setAdministrator(moduleId: string, administrator: boolean) {
    form.setFieldValue(
      'modules',
      grants.map((one) => (one.moduleId === moduleId ? { moduleId, administrator } : one)),
    );
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
          const granted = grants.find(({ moduleId }) => moduleId === module.id);
          const hasAdministratorScopes = module.scopes.some(({ level }) => level === 'ADMINISTRATOR');
          return (
            <li key={module.id} className={styles.module}>
              <Switch
                className={styles.switch}
                label={module.name}
                description={module.description || module.audience}
                checked={granted !== undefined}
                disabled={Boolean(missingPrivilege)}
                onChange={(event) => setGranted(module.id, event.currentTarget.checked)}
              />
              {hasAdministratorScopes && (
                <Checkbox
                  className={styles.administrator}
                  label="Administrator"
                  aria-label={`Administrator of ${module.name}`}
                  checked={granted?.administrator ?? false}
                  disabled={!granted || Boolean(missingPrivilege)}
                  onChange={(event) => setAdministrator(module.id, event.currentTarget.checked)}
                />
              )}
            </li>
          );
        })}
      </ul>
      {modules.length > 0 && (
        <div className={styles.scopes} aria-live="polite">
          <Text size="sm" fw={500} mb={6}>
            Scopes of its tokens
          </Text>
          <GrantLimitNotice
            scopes={scopes}
            modules={modules.filter(({ id }) => grants.some(({ moduleId }) => moduleId === id))}
            accessTypes={choices.accessTypes.filter(({ id }) => accessTypeIds.includes(id))}
          />
          {scopes.length > 0 ? (
            <ScopeList scopes={scopes} />
          ) : (
            <EmptyValue>None: its tokens carry no scope.</EmptyValue>
          )}
        </div>
      )}
    </Section>
  );
}
