import { useEffect, useReducer, useState } from 'react';
import { later } from '../api/later';

interface OnDemand<Part> {
  /** The part, if it has been loaded. */
  now: () => Part | undefined;
  /** @throws NotLoaded */
  load: () => Promise<void>;
  /** For when it is likely to be needed: a failure is told to whoever needs it. */
  preload: () => void;
}

/** A part of the page that is loaded once it is needed, or likely to be. */
export function onDemand<Part>(fetch: () => Promise<Part>): OnDemand<Part> {
  let part: Part | undefined;
  const fetchPart = later(fetch);
  const load = async () => {
    part ??= await fetchPart();
  };
  return { now: () => part, load, preload: () => void load().catch(() => undefined) };
}

/**
 * The part, once it is there; asks for it if it is needed. Not `lazy`: React keeps back what follows a fallback for
 * 300 ms, even if it has come already, and what answers a click or a pointer would feel slow.
 * @throws NotLoaded
 */
export function usePart<Part>(demand: OnDemand<Part>, isNeeded: boolean): Part | undefined {
  const [, show] = useReducer((count: number) => count + 1, 0);
  const [failure, setFailure] = useState<unknown>();
  const part = demand.now();
  const isMissing = isNeeded && part === undefined;
  useEffect(() => {
    if (isMissing) demand.load().then(show, setFailure);
  }, [demand, isMissing]);
  if (failure) throw failure;
  return part;
}
