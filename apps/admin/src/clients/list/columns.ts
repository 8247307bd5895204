import { useLocalStorage } from '@mantine/hooks';

/** What may stand beside a client's name, in the order in which it does. */
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
export const columns = Object.keys(columnLabels) as Column[];

const usual: readonly Column[] = ['state', 'type', 'modules', 'owner', 'used'];
/** Whom to tell matters then, and there is no room for all. */
const whenExpiring: readonly Column[] = ['state', 'owner', 'used'];

/** The columns that a text names; what it names besides is left out. */
export const parseColumns = (text: string): Column[] => {
  const named = text.split(',');
  return columns.filter((column) => named.includes(column));
};

interface Asked {
  columns?: string | undefined;
  expiring?: string | undefined;
  unused?: string | undefined;
}

/**
 * The columns that are shown: those in the address, or those that this person chose here last, or the usual ones; and what
 * the list is narrowed by, whose days one wants to see.
 */
export function useColumns({ columns: inAddress, expiring, unused }: Asked) {
  const [remembered, remember] = useLocalStorage({
    key: 'countersign.clients.columns',
    getInitialValueInEffect: false,
  });
  const chosen = inAddress ?? remembered;
  const narrowing = [expiring && 'secrets', unused && 'used'];
  const isUsual = chosen === undefined || chosen === usual.join();
  const wanted = isUsual ? (expiring ? whenExpiring : usual) : parseColumns(chosen);
  return {
    shown: columns.filter((column) => wanted.includes(column) || narrowing.includes(column)),
    /** Of columns that nobody chose, a narrow window leaves some out. */
    isUsual,
    remember: (shown: readonly Column[]) => remember(shown.join()),
  };
}
