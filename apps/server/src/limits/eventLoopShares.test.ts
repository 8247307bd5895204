import { expect, test } from 'vitest';
import { eventLoopShares } from './eventLoopShares.js';

/** Shares by a clock that moves only while somebody works. */
function byWork() {
  let now = 0;
  const shares = eventLoopShares(() => now);
  const done: string[] = [];
  const work = async (account: string, milliseconds: number) => {
    await shares.pause(account);
    now += milliseconds;
    done.push(account);
  };
  return { shares, done, work };
}

test('who asks for little comes before most of what was asked for before it', async () => {
  const { done, work } = byWork();
  await work('little', 1);
  const much = Array.from({ length: 12 }, () => work('much', 5));
  await work('little', 1);
  expect(done.indexOf('little', 1)).toBeLessThanOrEqual(2);
  await Promise.all(much);
});

test('between two pieces of one who asks for much, others who ask have their turn again and again', async () => {
  const { done, work } = byWork();
  await work('little', 0.1);
  let isOver = false;
  const much = Promise.all(Array.from({ length: 4 }, () => work('much', 20))).then(() => {
    isOver = true;
  });
  while (!isOver) await work('little', 0.1);
  await much;
  const between = done.join(' ').split('much').slice(1, -1);
  expect(between.map((others) => others.split(' ').filter(Boolean).length).every((count) => count >= 2)).toBe(true);
});

test('who is alone does what is short at once, and waits only for the rest of the event loop', async () => {
  const { shares, done, work } = byWork();
  expect(shares.pause('alone')).toBeUndefined();
  expect(shares.pauseBesideOthers('alone')).toBeUndefined();
  await work('alone', 5);
  expect(shares.pause('alone')).toBeInstanceOf(Promise);
  await Promise.all(Array.from({ length: 100 }, () => work('alone', 5)));
  expect(done).toHaveLength(101);
});

test('who did much between answers of a database rests, though none of it was a piece', async () => {
  let active = 0;
  const shares = eventLoopShares(
    () => 0,
    () => active,
  );
  const done: string[] = [];
  const work = async (account: string) => {
    await shares.pause(account);
    done.push(account);
  };
  await work('little');
  const [end, endOther] = [shares.begin('much'), shares.begin('much')];
  active += 20;
  end();
  endOther();
  const much = work('much');
  for (let times = 0; times < 5; times++) await work('little');
  await much;
  expect(done).toEqual([...Array.from({ length: 6 }, () => 'little'), 'much']);
});

test('what is short waits once somebody else asks, too', async () => {
  const { shares, work } = byWork();
  await work('other', 1);
  expect(shares.pauseBesideOthers('alone')).toBeInstanceOf(Promise);
});
