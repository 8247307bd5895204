import { type ComponentType, lazy } from 'react';
import { later } from '../api/later';

/** What a page shows only at times, such as a dialog, loaded when it is shown. It stands in a `Suspense`. */
// biome-ignore lint/suspicious/noExplicitAny: React's own word for components of whatever props.
export const lazyPart = <Name extends string, Module extends { readonly [Key in Name]: ComponentType<any> }>(
  load: () => Promise<Module>,
  name: Name,
) => lazy<Module[Name]>(later(async () => ({ default: (await load())[name] })));
