import { CreateWebhookEndpoint } from '@countersign/schema';
import { z } from 'zod';
import type { WebhookRowFragment } from '../api/__generated__/graphql';
import { useSchemaForm } from '../form/useSchemaForm';

/** The form values of an endpoint. */
export interface EndpointValues {
  name: string;
  url: string;
  /** Whether every event is sent, whatever is chosen below. */
  which: 'ALL' | 'CHOSEN';
  eventTypes: string[];
}

export const newEndpointValues: EndpointValues = { name: '', url: '', which: 'ALL', eventTypes: [] };

export const endpointValuesOf = ({ name, url, eventTypes }: WebhookRowFragment): EndpointValues => ({
  name,
  url,
  which: eventTypes ? 'CHOSEN' : 'ALL',
  eventTypes: [...(eventTypes ?? [])],
});

export const toEndpointInput = ({ name, url, which, eventTypes }: EndpointValues) => ({
  name,
  url,
  eventTypes: which === 'ALL' ? null : eventTypes,
});

const schema = z
  .custom<EndpointValues>()
  .transform((values): z.input<typeof CreateWebhookEndpoint> => toEndpointInput(values))
  .pipe(CreateWebhookEndpoint);

export const useEndpointForm = (initialValues: EndpointValues) => useSchemaForm({ schema, initialValues });

export type EndpointForm = ReturnType<typeof useEndpointForm>;
