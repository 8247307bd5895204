export interface Shown {
  name: string;
  description: string;
  modules: string[];
  owner: string;
  environment?: string;
  /** How many hours ago it got tokens. */
  used: number[];
}

/** The clients of the office that the pictures show. */
export const clients: Shown[] = [
  {
    name: 'Data warehouse',
    description: 'Copies everything once an hour.',
    modules: ['payments', 'payroll', 'scheduling'],
    owner: 'Data team',
    used: [50, 26, 3, 1],
  },
  {
    name: 'Expense robot',
    description: 'Books expenses that people photograph.',
    modules: ['payments', 'payroll'],
    owner: 'Joon Park',
    used: [3],
  },
  {
    name: 'Field service planner',
    description: 'Plans jobs and sends them to technicians.',
    modules: ['scheduling'],
    owner: 'Operations',
    environment: 'uat',
    used: [26],
  },
  {
    name: 'Ledger sync',
    description: 'Keeps the general ledger up to date.',
    modules: ['payments'],
    owner: 'Finance systems',
    used: [50, 26, 3, 1],
  },
  {
    name: 'Nightly payroll export',
    description: 'Fetches the finished pay runs every night.',
    modules: ['payroll'],
    owner: 'Cleo Marsh',
    used: [26],
  },
  {
    name: 'Supplier portal',
    description: 'Lets suppliers see what they were paid.',
    modules: ['payments'],
    owner: 'Mira Holt',
    used: [50],
  },
];
