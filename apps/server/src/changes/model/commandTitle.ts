import { wordsOfAction } from '@countersign/schema';

/** What a request asks for, before the name of its subject, as the page and the mails say it. */
export const commandTitle = (command: string): string => wordsOfAction(command)?.title ?? command;
