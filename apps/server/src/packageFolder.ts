/**
 * The folder of this package. Running code lies one folder below it: sources, compiled modules and the bundle alike.
 */
export const packageFolder = new URL('../', import.meta.url);
