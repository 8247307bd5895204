export { type Mailbox, startMailbox } from '@countersign/tooling/mailbox';
