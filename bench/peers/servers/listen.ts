import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What this server was started with. */
export const orderOf = <Order>(): Order => JSON.parse(process.argv[2] ?? '{}');

/** Tells the bench where this server listens, and ends with it. */
export function tellPort(address: AddressInfo): void {
  process.once('disconnect', () => process.exit(0));
  process.send?.(address.port);
}

/** Listens on a port of the system's choice. */
export function listen(listener: RequestListener): void {
  const server = createServer({ keepAliveTimeout: 60_000 }, listener).listen(0, '127.0.0.1', () =>
    tellPort(server.address() as AddressInfo),
  );
}

/** How many refresh tokens the bench wants to begin with; undefined of a request that is measured. */
export const wantedTokens = ({ url = '' }: IncomingMessage): number | undefined =>
  url.startsWith('/sample?count=') ? Number(url.slice('/sample?count='.length)) : undefined;
