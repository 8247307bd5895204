import type { ModuleRecord } from './module.js';

/** A client as it is before a change, or after it. */
export interface PlacedClient {
  readonly id: string;
  readonly environment: string;
  readonly modules: readonly { readonly moduleId: string }[];
}

/** The modules and clients by which a client acts beyond its environment. */
export interface AcrossEnvironments {
  /** The modules that are Countersign itself: their scopes act on every environment. */
  readonly ownModuleIds: ReadonlySet<string>;
  /** Clients that introspect a module's tokens (RFC 7662), whichever environment these are of. */
  readonly resourceServerIds: ReadonlySet<string>;
}

export const acrossEnvironmentsOf = (
  modules: readonly Pick<ModuleRecord, 'id' | 'builtIn' | 'resourceServerIds'>[],
): AcrossEnvironments => ({
  ownModuleIds: new Set(modules.filter(({ builtIn }) => builtIn).map(({ id }) => id)),
  resourceServerIds: new Set(modules.flatMap(({ resourceServerIds }) => resourceServerIds)),
});

/**
 * The environments that a change affects. A command cannot construct one: it is computed here, from the changed clients
 * before and after, so that no command claims less than its subject can do.
 */
export class Reach {
  readonly #environments: ReadonlySet<string> | undefined;

  private constructor(environments: ReadonlySet<string> | undefined) {
    this.#environments = environments;
  }

  /** For a change to these clients and nothing else: all environments as soon as one of them acts beyond its own. */
  static ofClients(
    states: readonly [PlacedClient, ...PlacedClient[]],
    { ownModuleIds, resourceServerIds }: AcrossEnvironments,
  ): Reach {
    const crosses = states.some(
      ({ id, modules }) => resourceServerIds.has(id) || modules.some(({ moduleId }) => ownModuleIds.has(moduleId)),
    );
    return new Reach(crosses ? undefined : new Set(states.map(({ environment }) => environment)));
  }

  /** For several changes at once: as far as any of them reaches; nothing where one does not say how far. */
  static ofAll(each: readonly (Reach | undefined)[]): Reach | undefined {
    const sets = each.flatMap((reach) => (reach ? [reach.#environments] : []));
    if (sets.length < each.length) return undefined;
    const all = sets.flatMap((environments) => (environments ? [...environments] : []));
    return new Reach(sets.includes(undefined) ? undefined : new Set(all));
  }

  includes(environment: string): boolean {
    return this.#environments?.has(environment) ?? true;
  }
}
