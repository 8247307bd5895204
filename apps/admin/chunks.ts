const inFolder = (folder: string, ...names: string[]) => new RegExp(`[\\\\/]${folder}[\\\\/](${names.join('|')})\\b`);
const either =
  (...tests: RegExp[]) =>
  (id: string) =>
    tests.some((test) => test.test(id));

const framework = /node_modules[\\/](react|react-dom|scheduler|@apollo|rxjs|graphql|@tanstack|@wry|optimism)[\\/]/;
const kit = /node_modules[\\/](@mantine|@tabler|@floating-ui)[\\/]/;
const own = /[\\/]apps[\\/]admin[\\/]src[\\/]/;

/** What a list and a page are drawn with, and what of the kit the rest stands on. */
const controls = either(
  /@mantine[\\/]hooks[\\/]|AccordionChevron|ComboboxChevron|get-transition-props|RadioIcon/,
  inFolder('esm', 'core', 'utils[\\\\/]InlineInput'),
  inFolder(
    'components',
    'ActionIcon',
    'Alert',
    'Anchor',
    'Avatar',
    'Badge',
    'Burger',
    'Checkbox',
    'CloseButton',
    'Code',
  ),
  inFolder('components', 'Collapse', 'Divider', 'FloatingIndicator', 'Indicator', 'Input', 'InputBase', 'Kbd', 'List'),
  inFolder('components', 'NativeSelect', 'NavLink', 'Paper', 'Portal', 'SegmentedControl', 'SimpleGrid', 'TextInput'),
  inFolder('components', 'Transition', 'VisuallyHidden'),
);
const shared = either(
  /node_modules[\\/]@(apollo|tanstack)[\\/]|schema[\\/]dist[\\/]duration/,
  inFolder('src', 'api', 'viewer', 'searchParams', 'localList[\\\\/]useAllPages'),
  inFolder('commands', 'useCommand', 'refresh', 'pendingApproval', 'useApprovalNeed', 'useWouldWait'),
  inFolder('labels', 'time', 'actor', 'days', 'circumstances', 'tokens', 'approvals', 'clients', 'limits'),
  /src[\\/]ui[\\/](?!dialog[\\/]Window|Delete|useLeave|Conflict|Banner|menu[\\/]kit|tooltip[\\/]Bubble)/,
);
const words = either(inFolder('src', 'labels', 'audit[\\\\/]fieldChanges'), /WaitingAlready/);
const floating = either(
  /@floating-ui[\\/]|utils[\\/]Floating[\\/]/,
  inFolder('components', 'Popover', 'Tooltip', 'Menu', 'FocusTrap', 'Overlay'),
);
const dialogs = either(
  /react-remove-scroll|use-sidecar|react-style-singleton|use-callback-ref/,
  inFolder('components', 'Modal', 'ModalBase', 'ScrollArea'),
);
const choices = inFolder('components', 'Combobox', 'Select', 'MultiSelect', 'TagsInput', 'Pill', 'PillsInput');
const fields = inFolder('components', 'Radio', 'Textarea', 'Switch', 'PasswordInput');
const numbers = either(inFolder('components', 'NumberInput'), /react-number-format/);
const form = /@mantine[\\/]form[\\/]|[\\/]klona[\\/]|fast-deep-equal/;

const initial: '$initial'[] = ['$initial'];

/**
 * Into which files the page is built. Left alone, each button and icon that two pages share is a file of its own, and the
 * first page some ninety of them; all in one, a page that is read waits for what a form is filled in with. What is needed
 * before anything is seen comes in three, what most pages are drawn with in four, and what floats, asks or is typed into
 * by itself. A file takes along what its modules need and none before it has taken: so what the others stand on comes
 * first. What changes with a dependency alone stays in the browser's cache over our own changes.
 */
export const chunks = [
  { name: 'framework', test: framework, tags: initial },
  { name: 'kit', test: kit, tags: initial },
  { name: 'frame', test: own, tags: initial },
  { name: 'controls', test: controls, minShareCount: 2 },
  { name: 'icons', test: /@tabler/, minShareCount: 3 },
  { name: 'shared', test: shared, minShareCount: 10 },
  { name: 'words', test: words, minShareCount: 6 },
  { name: 'floating', test: floating },
  { name: 'dialogs', test: dialogs },
  { name: 'choices', test: choices },
  { name: 'form', test: form },
  { name: 'numbers', test: numbers },
  { name: 'fields', test: fields, minShareCount: 4 },
  { name: 'forms', test: own, minShareCount: 12 },
];
