import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { RateLimited } from '../kernel/rateLimited.js';
import { atOnce } from './atOnce.js';

test('so many of a key are at work; the next waits until one leaves, and other keys wait for nobody', async () => {
  const places = atOnce(2);
  const [first] = await Promise.all([places.enter('one'), places.enter('one')]);
  let hasEntered = false;
  const third = places.enter('one').then(() => {
    hasEntered = true;
  });
  await places.enter('other');
  await setImmediate();
  expect(hasEntered).toBe(false);
  first();
  await third;
});

test('whoever finds the line full is told to wait, and leaving twice leaves once', async () => {
  const places = atOnce(1, 1);
  const leave = await places.enter('one');
  const second = places.enter('one');
  await expect(places.enter('one')).rejects.toThrow(RateLimited);
  leave();
  leave();
  await second;
  places.enter('one');
  await expect(places.enter('one')).rejects.toThrow(RateLimited);
});
