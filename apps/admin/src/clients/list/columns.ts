import { keysOf } from '@countersign/schema';
import { useLocalStorage } from '@mantine/hooks';

/** The optional columns beside a client's name, in their order. */
export const columnLabels = {
  id: 'Client id',
  state: 'State',
  type: 'Type',
  environment: 'Environment',
  modules: 'Modules',
  accessTypes: 'Access types',
  owner: 'Owner',
  secrets: 'Next secret to end',
  created: 'Created',
  used: 'Last used',
} as const;

export type Column = keyof typeof columnLabels;
export const columns = keysOf(columnLabels);

const defaultColumns: readonly Column[] = ['state', 'type', 'modules', 'owner', 'used'];
/** The owner is the contact for an expiring secret, and there is no room for all columns. */
const expiringColumns: readonly Column[] = ['state', 'owner', 'used'];

/** The columns named in a text; unknown names are dropped. */
export const parseColumns = (text: string): Column[] => {
  const named = text.split(',');
  return columns.filter((column) => named.includes(column));
};

interface ColumnParams {
  columns?: string | undefined;
  expiring?: string | undefined;
  unused?: string | undefined;
}

/**
 * The visible columns: those in the URL, or those last chosen in this browser, or the default; and the columns that the
 * list is filtered by.
 */
export function useColumns({ columns: inAddress, expiring, unused }: ColumnParams) {
  const [remembered, remember] = useLocalStorage({
    key: 'countersign.clients.columns',
    getInitialValueInEffect: false,
  });
  const chosen = inAddress ?? remembered;
  const filteredColumns = [expiring && 'secrets', unused && 'used'];
  const isDefault = chosen === undefined || chosen === defaultColumns.join();
  const wanted = isDefault ? (expiring ? expiringColumns : defaultColumns) : parseColumns(chosen);
  return {
    shown: columns.filter((column) => wanted.includes(column) || filteredColumns.includes(column)),
    /** The default columns, some of which are hidden in a narrow window. */
    isDefault,
    remember: (shown: readonly Column[]) => remember(shown.join()),
  };
}
