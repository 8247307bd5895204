/** Why the server does not start, in words for the one who starts it. Told without a stack, with a non-zero exit. */
export class StartupError extends Error {}
