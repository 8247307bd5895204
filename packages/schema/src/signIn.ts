import { z } from 'zod';
import { email } from './text.js';

/** What is typed on the sign-in page. The bound on the password keeps a huge one from being hashed, nothing more. */
export const SignIn = z.object({
  email,
  password: z.string().min(1, 'The password is missing.').max(1024, 'A password has at most 1,024 characters.'),
});
export type SignIn = z.infer<typeof SignIn>;
