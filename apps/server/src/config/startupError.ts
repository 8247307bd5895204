/** The reason that the server does not start, for the operator. Printed without a stack, with a non-zero exit code. */
export class StartupError extends Error {}
