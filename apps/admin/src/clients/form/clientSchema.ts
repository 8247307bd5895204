import { CreateClient } from '@countersign/schema';
import { z } from 'zod';
import { type ClientValues, toClientInput } from './clientValues';

/** What would be sent is what is judged. */
export const clientSchema = z
  .custom<ClientValues>()
  .transform((values): z.input<typeof CreateClient> => toClientInput(values))
  .pipe(CreateClient);
