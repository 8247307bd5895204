import { Text } from '@mantine/core';
import { AccessTypesDocument, type ModuleDetailsFragment, ModulesDocument } from '../../api/__generated__/graphql';
import { useAllPages } from '../../localList/useAllPages';
import { Loaded } from '../../ui/Loaded';
import { RowsSkeleton } from '../../ui/RowsSkeleton';
import { BeforeAndAfter } from './BeforeAndAfter';
import { grantedBy, type OpenedThing } from './opened';
import { PermissionRows, ScopeRows } from './RowTables';

interface Props {
  field: 'modules' | 'accessTypes';
  thing: OpenedThing;
}

/** What a module or an access type that a difference names allows, as it is now. */
export const GrantTables = ({ field, thing }: Props) =>
  field === 'modules' ? <ModuleTables thing={thing} /> : <AccessTypeTables thing={thing} />;

const Gone = () => <Text size="sm">It is not there any more.</Text>;

function ModuleTables({ thing: { key, before, after } }: { thing: OpenedThing }) {
  const query = useAllPages(ModulesDocument, 'modules');
  return (
    <Loaded query={query} skeleton={<RowsSkeleton rows={2} />}>
      {(modules) => {
        const module = modules.find((each) => each.key === key);
        if (!module) return <Gone />;
        return (
          <BeforeAndAfter before={scopesOf(module, before)} after={scopesOf(module, after)}>
            {(scopes) => <ScopeRows scopes={scopes} />}
          </BeforeAndAfter>
        );
      }}
    </Loaded>
  );
}

const scopesOf = ({ scopes }: ModuleDetailsFragment, lines: readonly string[]) =>
  scopes.filter(({ name, level }) =>
    lines
      .map(grantedBy)
      .some(({ scope, administrator }) => (scope ? scope === name : administrator || level === 'STANDARD')),
  );

function AccessTypeTables({ thing: { key, before, after } }: { thing: OpenedThing }) {
  const query = useAllPages(AccessTypesDocument, 'accessTypes');
  return (
    <Loaded query={query} skeleton={<RowsSkeleton rows={2} />}>
      {(accessTypes) => {
        const permissions = accessTypes.find(({ name }) => name === key)?.permissions;
        if (!permissions) return <Gone />;
        const of = (lines: readonly string[]) => (lines.length > 0 ? permissions : []);
        return (
          <BeforeAndAfter before={of(before)} after={of(after)}>
            {(rows) => <PermissionRows permissions={rows} />}
          </BeforeAndAfter>
        );
      }}
    </Loaded>
  );
}
