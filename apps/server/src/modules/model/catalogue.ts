import type { EntitlementRecord } from './entitlement.js';
import type { ModuleName } from './moduleName.js';

/** The vendor's catalogue: whoever claims a name in it, or decides by what is claimed, goes by its version. */
export interface CatalogueRecord {
  /** The id of the vendor's account. */
  readonly id: string;
  readonly version: number;
  /** Whether accounts define modules of their own; null before anything was published, when they do. */
  readonly ownModules: boolean | null;
}

/** Which of some names are the vendor's, read after the version that guards them; without a vendor, none is. */
export interface NameClaims {
  readonly catalogue: (CatalogueRecord & { readonly vendorName: string }) | undefined;
  readonly claimed: readonly ModuleName[];
}

/** A row that a decision goes by. */
interface Root {
  readonly id: string;
  readonly version: number;
}

/** What an account is entitled to of the catalogue, read after the versions that guard it. */
export interface Entitlements {
  /** Undefined of the vendor's own account, which needs none. */
  readonly customer: Root | undefined;
  readonly catalogue: Root | undefined;
  /** Undefined of an account without a plan. */
  readonly plan: Root | undefined;
  readonly rows: readonly EntitlementRecord[];
}

/** What an account may know of the vendor's catalogue, besides the modules that it is offered. */
export interface CatalogueReads {
  claims(names: readonly ModuleName[]): Promise<NameClaims>;
  /** What the account is entitled to. */
  entitlements(): Promise<Entitlements>;
  /** The name of the vendor; undefined in an installation without one. */
  vendorName(): Promise<string | undefined>;
}
