/** How many endpoints an account has at most, disabled ones included. */
export const maxWebhookEndpoints = 10;

/** How long the replaced signing key of an endpoint may go on beside its successor, in hours. */
export const maxKeyOverlapHours = 168;

/** Whether events are sent to an endpoint; it is paused by Countersign, after days of failures. */
export const webhookStates = ['ENABLED', 'DISABLED', 'PAUSED'] as const;
export type WebhookState = (typeof webhookStates)[number];

/** What became of the delivery of an event; skipped after the last attempt failed. */
export const deliveryStates = ['PENDING', 'DELIVERED', 'SKIPPED'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** Where an endpoint goes on that is enabled again: with the first event that it was not sent, or with the next one. */
export const resumePoints = ['WHERE_IT_STOPPED', 'NOW'] as const;
export type ResumePoint = (typeof resumePoints)[number];
