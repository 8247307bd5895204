import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Addresses of an application to which a person comes back; each may send them on, to another origin or to an app. */
export interface Callbacks {
  /** Where it is, under each name that a machine has for itself. */
  origin(host: 'localhost' | '127.0.0.1' | '[::1]'): string;
  close(): Promise<void>;
}

/** Sends on from `/first` to `/second` to `/done`, each on another origin, and from `/app` to the scheme of an app. */
export async function startCallbacks(): Promise<Callbacks> {
  const origin: Callbacks['origin'] = (host) => `http://${host}:${port}`;
  const next: Readonly<Record<string, () => string>> = {
    '/first': () => `${origin('localhost')}/second`,
    '/second': () => `${origin('127.0.0.1')}/done`,
    '/app': () => 'com.example.paydesk:/done',
  };
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', origin('localhost'));
    const to = next[pathname];
    if (to) return response.writeHead(302, { location: `${to()}${search}` }).end();
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    return response.end('<!doctype html><html lang="en"><link rel="icon" href="data:"><title>x</title><h1>Back</h1>');
  });
  await new Promise<void>((listening) => server.listen(0, '::', listening));
  const { port } = server.address() as AddressInfo;
  return { origin, close: () => new Promise((closed) => server.close(() => closed())) };
}
