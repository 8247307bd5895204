import { PermissionTable } from '../../accessTypes/PermissionTable';
import type { AccessTypeDetailsFragment, ModuleDetailsFragment } from '../../api/__generated__/graphql';
import { LongList } from '../../localList/LongList';
import { ScopeTable } from '../../modules/ScopeTable';
import { BeforeAndAfter } from './BeforeAndAfter';

type Scope = ModuleDetailsFragment['scopes'][number];
type Permission = AccessTypeDetailsFragment['permissions'][number];

export const ScopeRows = ({ scopes }: { scopes: readonly Scope[] }) => (
  <LongList rows={scopes} noun="scopes" searchTexts={({ name, description }) => [name, description]}>
    {(rows) => <ScopeTable scopes={rows} />}
  </LongList>
);

export const PermissionRows = ({ permissions }: { permissions: readonly Permission[] }) => (
  <LongList rows={permissions} noun="objects" searchTexts={({ object, fields }) => [object, ...(fields ?? [])]}>
    {(rows) => <PermissionTable permissions={rows} />}
  </LongList>
);

const isScope = (row: unknown): row is Scope =>
  typeof row === 'object' && row !== null && 'name' in row && 'level' in row;

/** As the audit keeps it, where all fields are a list that is not there. */
const isPermission = (row: unknown): row is Permission =>
  typeof row === 'object' && row !== null && 'object' in row && 'operations' in row;

const listed = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

interface Props {
  field: 'scopes' | 'permissions';
  before: unknown;
  after: unknown;
}

/** The scopes of a module, or the objects of an access type, as the difference itself has them. */
export function RowTables({ field, before, after }: Props) {
  const [had, has] = [listed(before), listed(after)];
  if (field === 'scopes') {
    return (
      <BeforeAndAfter before={had.filter(isScope)} after={has.filter(isScope)}>
        {(scopes) => <ScopeRows scopes={scopes} />}
      </BeforeAndAfter>
    );
  }
  return (
    <BeforeAndAfter before={had.filter(isPermission)} after={has.filter(isPermission)}>
      {(permissions) => <PermissionRows permissions={permissions} />}
    </BeforeAndAfter>
  );
}
