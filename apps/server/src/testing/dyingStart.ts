/**
 * A first start in a process of its own, run as `dyingStart.ts <DATABASE_URL> <encryption key> <n>`: it is killed right
 * before the nth thing that it would do which outlives it, in the database or on the operator's screen.
 */
const [database, key = '', nth] = process.argv.slice(2);

const compiled = (file: string) => import(new URL(`../../compiled/${file}`, import.meta.url).href);
const [{ openStore }, { firstStart }, { readConfig }, { sealUnder }] = await Promise.all(
  ['store/open.js', 'firstStart/firstStart.js', 'config.js', 'kernel/seal.js'].map(compiled),
);

let done = 0;
const mortal =
  <Args extends unknown[], Result>(act: (...args: Args) => Result) =>
  (...args: Args): Result => {
    if (++done === Number(nth)) process.kill(process.pid, 'SIGKILL');
    return act(...args);
  };

const config = readConfig({ DATABASE_URL: database, ENCRYPTION_KEY: key });
const store = await openStore(database);
await firstStart({
  config,
  seal: sealUnder(config.ENCRYPTION_KEY),
  store: {
    ...store,
    commit: mortal(store.commit),
    leases: { take: mortal(store.leases.take), giveBack: mortal(store.leases.giveBack) },
  },
  now: Date.now,
  tell: mortal((text: string) => void process.stdout.write(text)),
});
await store.close();

export {};
