import { accessSync, constants, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { inflate } from '@sparticuz/chromium';

const packed = path.resolve(path.dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..');
const { version } = JSON.parse(readFileSync(path.join(packed, 'package.json'), 'utf8'));
const unpacked = path.join(import.meta.dirname, '.cache', `chromium-${version}`);

/** Where a Chrome or Chromium is installed, if one is. */
function installed(): string | undefined {
  const names = ['google-chrome-stable', 'google-chrome', 'chromium'];
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.flatMap((folder) => names.map((name) => path.join(folder, name))).find(executable);
}

function executable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

// What came with the npm packages is the same everywhere, and a headless shell, which takes two thirds of the work of a
// whole Chrome. There is one for Linux on x64 alone.
const isPacked = process.platform === 'linux' && process.arch === 'x64';

// Each test has a browser context of its own, and so the page's code anew in a process of its own, which ends before
// code that V8 optimizes at length has paid; and a young generation that begins large is swept less often.
const quick = '--js-flags=--no-maglev --no-turbofan --min-semi-space-size=16';

/** How Playwright starts the browser. */
export const launch = {
  executablePath: isPacked ? path.join(unpacked, 'chromium') : (installed() ?? 'chromium'),
  // Containers and root have no user namespaces for the sandbox; the pages tried here are our own.
  // What Chromium asks of the internet on its own account would only hang where nothing answers.
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--no-pings', quick],
  env: { ...process.env, ...(isPacked ? ownLibraries() : {}) } as Record<string, string>,
};

/** The packed Chromium brings its fonts, and the libraries that a bare machine lacks. */
function ownLibraries() {
  const nss = ['/lib/x86_64-linux-gnu', '/usr/lib/x86_64-linux-gnu', '/usr/lib64', '/usr/lib'];
  const libraries = path.join(unpacked, 'al2023/lib');
  return {
    FONTCONFIG_PATH: unpacked,
    ...(nss.some((folder) => existsSync(path.join(folder, 'libnss3.so')))
      ? {}
      : { LD_LIBRARY_PATH: [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':') }),
  };
}

/**
 * Unpacks the browser, once for each version. Into a folder of its own first: a browser that is started while it is
 * still being written fails with ETXTBSY, and an interrupted run must not leave half of one behind.
 */
export default async function unpack() {
  if (!isPacked || existsSync(unpacked)) return;
  const half = `${unpacked}.${process.pid}`;
  mkdirSync(half, { recursive: true });
  const { TMPDIR } = process.env;
  process.env.TMPDIR = half; // where `inflate` writes to
  try {
    const archives = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];
    await Promise.all(archives.map((archive) => inflate(path.join(packed, 'bin', archive))));
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
  writeFileSync(path.join(half, 'fonts.conf'), fontconfig);
  try {
    renameSync(half, unpacked);
  } catch (error) {
    rmSync(half, { recursive: true });
    if (!existsSync(unpacked)) throw error;
  }
}

const fontconfig = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${unpacked}/fonts/fonts</dir>
  <cachedir>${unpacked}/fonts-cache</cachedir>
</fontconfig>
`;
