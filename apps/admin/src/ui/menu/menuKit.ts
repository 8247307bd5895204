import { createContext, use } from 'react';
import { onDemand } from '../onDemand';

type Kit = typeof import('./kit');

/** What draws a menu: the button is on the page without it. */
export const menuKit = onDemand((): Promise<Kit> => import('./kit'));

export const MenuKit = createContext<Kit | null>(null);

/** Within an open menu, whose kit is there. */
export function useMenuKit(): Kit {
  const kit = use(MenuKit);
  if (!kit) throw new Error('A part of a menu stands outside of one.');
  return kit;
}
