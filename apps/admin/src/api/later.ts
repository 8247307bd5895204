/** Code that the first load leaves out did not come: the connection is gone, or a new version has replaced it. */
export class NotLoaded extends Error {}

/**
 * Loads code once it is needed. The router would answer the browser's own error by loading the page anew at once: without
 * a connection nothing would be left of it, and nothing asked whoever was typing.
 * @throws NotLoaded
 */
export const later =
  <Part>(load: () => Promise<Part>) =>
  (): Promise<Part> =>
    load().catch((cause: unknown) => {
      throw new NotLoaded('A part of the page could not be loaded.', { cause });
    });
