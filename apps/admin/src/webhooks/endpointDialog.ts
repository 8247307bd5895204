import type { WebhookDetailsFragment } from '../api/__generated__/graphql';

/** Of every dialog about one endpoint. */
export interface EndpointDialogProps {
  endpoint: WebhookDetailsFragment;
  onClose: () => void;
}
