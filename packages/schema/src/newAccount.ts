import { z } from 'zod';
import { EnvironmentName, maxEnvironments } from './settings.js';
import { email, line, unique } from './text.js';

/** The operator's input for a new account: the account, and its first administrator. */
export const NewAccount = z.object({
  name: line('The name of the account', 200),
  environments: z
    .array(EnvironmentName)
    .min(1, 'An account has at least one environment.')
    .max(...maxEnvironments)
    .transform(unique)
    .default(['production'])
    .describe('Production, unless others are named.'),
  adminEmail: email,
  adminName: line("The administrator's name", 200),
});
export type NewAccount = z.infer<typeof NewAccount>;
