// `pnpm bench scale`: the same questions to a thousand clients and to a million. `pnpm bench peers`: beside the floor and
// other servers. `pnpm bench vendor`: the vendor's screens with thousands of accounts. Each reads what follows its name itself.
const benches = {
  scale: () => import('./scale/run.ts'),
  peers: () => import('./peers/run.ts'),
  vendor: () => import('./vendor/run.ts'),
};

const isBench = (name: string): name is keyof typeof benches => name in benches;

const [name = 'scale', ...rest] = process.argv.slice(2);
process.argv = [...process.argv.slice(0, 2), ...(isBench(name) ? rest : [name, ...rest])];
await benches[isBench(name) ? name : 'scale']();
