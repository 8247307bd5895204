/**
 * Node's module, not imported: an import would read each of its exports, among them getters that load Node's own `fetch`,
 * a twentieth of a start.
 */
export const { IncomingMessage, ServerResponse, STATUS_CODES } = process.getBuiltinModule('node:http');
