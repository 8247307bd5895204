import { CreateClient } from '@countersign/schema';
import { z } from 'zod';
import { type ClientValues, toClientInput } from './clientValues';

/** Validates the input as it would be sent. */
export const clientSchema = z
  .custom<ClientValues>()
  .transform((values): z.input<typeof CreateClient> => toClientInput(values))
  .pipe(CreateClient);
