import { lazyRouteComponent } from '@tanstack/react-router';
import { later } from '../api/later';

/** What a route shows, loaded when it is opened or pointed at. */
export const lazyPage = <Module extends Record<string, unknown>, Name extends keyof Module & string>(
  load: () => Promise<Module>,
  name: Name,
) => lazyRouteComponent(later(load), name);
