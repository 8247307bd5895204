/** The vendor, whose product the accounts are customers of. */
export const demoVendor = {
  name: 'Meridian Software',
  people: [
    { email: 'vera@meridian.example', name: 'Vera Lind' },
    { email: 'omar@meridian.example', name: 'Omar Haddad' },
  ],
} as const;

/** A customer besides the one to try things in. */
export const demoNeighbour = {
  name: 'Tailspin Toys',
  reference: 'C-1002',
  people: [{ email: 'dana@tailspin.example', name: 'Dana Weiss' }],
} as const;

export const demoName = 'Northwind';

export const demoReference = 'C-1001';

export const demoEnvironments = ['production', 'uat', 'sandbox'];

/** Two administrators, so that one can countersign the other's requests. */
export const demoPeople = [
  { email: 'ada@northwind.example', name: 'Ada Larsen' },
  { email: 'ben@northwind.example', name: 'Ben Okafor' },
] as const;

export const demoModules = [
  {
    key: 'payments',
    name: 'Payments',
    description: 'Pay people and suppliers, and see what was paid.',
    audience: 'https://api.northwind.example/payments',
    scopes: [
      { name: 'payments.read', description: 'See payments', level: 'STANDARD' },
      { name: 'payments.create', description: 'Prepare payments', level: 'STANDARD' },
      { name: 'payments.release', description: 'Release prepared payments', level: 'ADMINISTRATOR' },
    ],
  },
  {
    key: 'payroll',
    name: 'Payroll',
    description: 'Employees, pay runs and payslips.',
    audience: 'https://api.northwind.example/payroll',
    scopes: [
      { name: 'payroll.read', description: 'See pay runs and payslips', level: 'STANDARD' },
      { name: 'payroll.submit', description: 'Submit hours and expenses', level: 'STANDARD' },
      { name: 'payroll.admin', description: 'Open and close pay runs', level: 'ADMINISTRATOR' },
    ],
  },
  {
    key: 'scheduling',
    name: 'Scheduling',
    description: 'Jobs, workflows and who does them when.',
    audience: 'https://api.northwind.example/scheduling',
    scopes: [
      { name: 'https://api.northwind.example/auth/workflow.read', description: 'See workflows', level: 'STANDARD' },
      {
        name: 'https://api.northwind.example/auth/schedule.read',
        description: 'See scheduled jobs',
        level: 'STANDARD',
      },
      {
        name: 'https://api.northwind.example/auth/schedule.admin',
        description: 'Schedule jobs',
        level: 'ADMINISTRATOR',
      },
    ],
  },
];

export const demoAccessTypes = [
  {
    name: 'ObjectRead',
    description: 'Look at everything, change nothing.',
    permissions: ['Partner', 'Opportunity', 'Document'].map((object) => ({ object, operations: ['READ'] })),
  },
  {
    name: 'ObjectReadWrite',
    description: 'Look at and change everything.',
    permissions: ['Partner', 'Opportunity', 'Document'].map((object) => ({ object, operations: ['READ', 'WRITE'] })),
  },
  {
    name: 'PartnerLink',
    description: 'Connect partners with the opportunities that they work on.',
    permissions: [
      { object: 'Partner', operations: ['READ', 'LINK'], fields: ['name', 'country', 'status'] },
      { object: 'Opportunity', operations: ['READ', 'LINK'] },
    ],
  },
  { name: 'PayrollNoTables', description: 'For payroll clients, which need no tables.', permissions: [] },
];

/** A client that reads payments and payroll. */
export const demoClient = (moduleIds: readonly string[], accessTypeIds: readonly string[]) => ({
  name: 'Payroll export',
  description: 'Fetches the finished pay runs every night.',
  grantTypes: ['CLIENT_CREDENTIALS'],
  owner: { name: 'Cleo Marsh', email: 'integrations@northwind.example', phone: '+44 20 7946 0000' },
  modules: moduleIds.slice(0, 2).map((moduleId) => ({ moduleId })),
  accessTypeIds: accessTypeIds.slice(0, 1),
});
