import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The proxies that docs/operations.md has a block for, and how each is run in the foreground. */
const proxies = {
  caddyfile: {
    program: 'caddy',
    run: (file: string) => ['run', '--adapter', 'caddyfile', '--config', file],
    whole: (block: string) => `{\n\tadmin off\n\tskip_install_trust\n\thttp_port 0\n\tlocal_certs\n}\n${block}`,
  },
  nginx: {
    program: 'nginx',
    run: (file: string) => ['-c', file, '-g', 'daemon off;', '-p', path.dirname(file)],
    whole: (block: string) =>
      `pid nginx.pid;\nerror_log stderr;\nevents {}\nhttp {\naccess_log off;\nclient_body_temp_path body;\nproxy_temp_path proxy;\nfastcgi_temp_path f;\nuwsgi_temp_path u;\nscgi_temp_path s;\n${block}\n}\n`,
  },
  haproxy: {
    program: 'haproxy',
    run: (file: string) => ['-db', '-f', file],
    whole: (block: string) => `${block}\n`,
  },
};
export type ProxyName = keyof typeof proxies;

/** None of them comes with a package of ours. */
export const isInstalled = (name: ProxyName): boolean =>
  spawnSync(proxies[name].program, [name === 'caddyfile' ? 'version' : '-v']).status === 0;

const operations = path.resolve(import.meta.dirname, '../../docs/operations.md');

/** Runs a proxy on the block that docs/operations.md has for it, but for addresses and certificates. */
export async function startProxy(name: ProxyName, port: number, servers: readonly [string, string]) {
  const { program, run, whole } = proxies[name];
  const folder = mkdtempSync(path.join(tmpdir(), 'countersign-proxy-'));
  const [certificate, key, both] = ['certificate.pem', 'key.pem', 'both.pem'].map((file) => path.join(folder, file));
  spawnSync('openssl', [
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    '-days',
    '2',
    '-subj',
    '/CN=localhost',
    '-addext',
    'subjectAltName=DNS:localhost',
    '-out',
    certificate,
    '-keyout',
    key,
  ] as string[]);
  writeFileSync(both as string, readFileSync(certificate as string, 'utf8') + readFileSync(key as string, 'utf8'));

  const [, block = ''] =
    new RegExp(`^\`\`\`${name}\\n([^]*?)\`\`\`$`, 'm').exec(readFileSync(operations, 'utf8')) ?? [];
  const replaced = block
    .replace('10.0.0.11:4000', servers[0])
    .replace('10.0.0.12:4000', servers[1])
    .replace('/etc/ssl/clients.example.com.both.pem', both as string)
    .replace('/etc/ssl/clients.example.com.pem', certificate as string)
    .replace('/etc/ssl/clients.example.com.key', key as string)
    .replace(/^clients\.example\.com/m, `https://localhost:${port}`)
    .replace('clients.example.com', 'localhost')
    .replace(/(listen |bind :)443/, `$1${port}`);
  const file = path.join(folder, 'proxy.conf');
  writeFileSync(file, whole(replaced));
  const child = spawn(program, run(file), {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  const ended = once(child, 'exit');
  return {
    said: () => said,
    async stop() {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}
