import type { AccessTokenFormat, ScopeLevel, SigningAlgorithm } from '@countersign/schema';
import type { ModuleDetailsFragment } from '../api/__generated__/graphql';

/** The form values of a module. */
export interface ModuleValues {
  key: string;
  name: string;
  description: string;
  audience: string;
  scopes: { name: string; description: string; level: ScopeLevel }[];
  accessTokenFormat: AccessTokenFormat;
  signingAlgorithm: SigningAlgorithm;
  resourceServerIds: string[];
  /** Of a module of the catalogue alone. */
  documentationUrl: string | null;
}

export const emptyScope: ModuleValues['scopes'][number] = { name: '', description: '', level: 'STANDARD' };

export const newModuleValues: ModuleValues = {
  key: '',
  name: '',
  description: '',
  audience: '',
  scopes: [emptyScope],
  accessTokenFormat: 'JWT',
  signingAlgorithm: 'ES256',
  resourceServerIds: [],
  documentationUrl: null,
};

type Shown = Pick<ModuleDetailsFragment, keyof ModuleValues>;

export const moduleValuesOf = (module: Shown): ModuleValues => ({
  key: module.key,
  name: module.name,
  description: module.description,
  audience: module.audience,
  scopes: module.scopes.map(({ name, description, level }) => ({ name, description, level })),
  accessTokenFormat: module.accessTokenFormat,
  signingAlgorithm: module.signingAlgorithm,
  resourceServerIds: [...module.resourceServerIds],
  documentationUrl: module.documentationUrl,
});
