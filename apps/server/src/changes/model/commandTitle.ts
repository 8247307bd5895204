import { wordsOfAction } from '@countersign/schema';

/** The title of a request's command, which the page and the mails show before the name of its subject. */
export const commandTitle = (command: string): string => wordsOfAction(command)?.title ?? command;
