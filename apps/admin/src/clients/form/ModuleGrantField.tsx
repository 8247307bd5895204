import { Checkbox, MultiSelect, Switch } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ModuleDetailsFragment } from '../../api/__generated__/graphql';
import { isOffered, isOfferedWhole } from '../../modules/offered';
import type { ModuleGrant } from './clientValues';
import { scopesOf } from './grantedScopes';
import { ManagementNotice } from './ManagementNotice';
import styles from './ModulesField.module.css';

interface Props {
  module: ModuleDetailsFragment;
  /** How much of it is granted; left out, nothing. */
  grant: ModuleGrant | undefined;
  onChange: (grant: ModuleGrant | undefined) => void;
  disabled: boolean;
  /** Of the client. */
  environment: string;
  /** Where its chosen scopes stand in the form. */
  path: string;
  error: ReactNode;
}

/** A module: granted or not, on which level, and whether all of its scopes or those that are chosen. */
export function ModuleGrantField({ module, grant, onChange, disabled, environment, path, error }: Props) {
  const isLapsed = !isOffered(module, environment);
  const isWhole = isOfferedWhole(module, environment);
  const hasAdministratorScopes = module.scopes.some(({ level }) => level === 'ADMINISTRATOR');
  const choosable = grant ? scopesOf(module, { ...grant, scopes: null }) : [];

  function setAdministrator(administrator: boolean) {
    if (!grant) return;
    const left = scopesOf(module, { ...grant, administrator }).map(({ name }) => name);
    onChange({ ...grant, administrator, scopes: grant.scopes && left });
  }

  return (
    <li className={styles.module}>
      <Switch
        className={styles.switch}
        label={module.name}
        description={isLapsed ? 'Your account is not entitled to it here: no token is for it.' : describe(module)}
        error={grant?.scopes ? undefined : error}
        styles={isLapsed ? { label: { textDecoration: 'line-through' } } : undefined}
        checked={grant !== undefined}
        disabled={disabled}
        onChange={(event) =>
          onChange(
            event.currentTarget.checked ? { moduleId: module.id, administrator: false, scopes: null } : undefined,
          )
        }
      />
      {module.scopes.length > 0 && (
        <div className={styles.parts}>
          {hasAdministratorScopes && (isWhole || grant?.administrator) && (
            <Checkbox
              label="Administrator"
              aria-label={`Administrator of ${module.name}`}
              checked={grant?.administrator ?? false}
              disabled={!grant || disabled}
              onChange={(event) => setAdministrator(event.currentTarget.checked)}
            />
          )}
          {grant && (
            <Checkbox
              label="Choose scopes"
              aria-label={`Choose scopes of ${module.name}`}
              checked={grant.scopes !== null}
              disabled={disabled}
              onChange={(event) => onChange({ ...grant, scopes: event.currentTarget.checked ? [] : null })}
            />
          )}
        </div>
      )}
      {grant && module.builtIn && <ManagementNotice scopes={scopesOf(module, grant)} />}
      {grant?.scopes && (
        <MultiSelect
          className={styles.chosen}
          data-path={path}
          label={`Scopes of ${module.name}`}
          description="These and no others, also when the module comes to have more."
          placeholder={grant.scopes.length > 0 ? undefined : 'Find a scope'}
          searchable
          clearable
          hidePickedOptions
          limit={100}
          nothingFoundMessage="No such scope"
          data={choosable.map(({ name }) => name)}
          renderOption={({ option }) => <ScopeOption {...choosable.find(({ name }) => name === option.value)} />}
          value={[...grant.scopes]}
          onChange={(scopes) => onChange({ ...grant, scopes })}
          disabled={disabled}
          error={error}
        />
      )}
    </li>
  );
}

/** Whose it is, where it is not the account's own. */
const describe = ({ provider, description, audience }: ModuleDetailsFragment) =>
  [...(provider ? [`From ${provider}.`] : []), description || audience].join(' ');

function ScopeOption({ name, description, level }: Partial<ModuleDetailsFragment['scopes'][number]>) {
  return (
    <div>
      <span className={styles.scopeName}>{name}</span>
      {level === 'ADMINISTRATOR' && ' · administrator'}
      {description && <div className={styles.scopeDescription}>{description}</div>}
    </div>
  );
}
