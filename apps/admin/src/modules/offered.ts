import type { ModuleDetailsFragment } from '../api/__generated__/graphql';

type Offered = Pick<ModuleDetailsFragment, 'provider' | 'offers' | 'standing'>;

/** The offers of a published module that count in an environment now. */
const offersIn = ({ offers }: Offered, environment: string) =>
  offers.filter(
    ({ environments, endsAt }) =>
      (environments === null || environments === undefined || environments.includes(environment)) &&
      (endsAt === null || endsAt === undefined || new Date(endsAt).getTime() > Date.now()),
  );

/** Whether clients of an environment may be granted a module: an own one always. */
export const isOffered = (module: Offered, environment: string): boolean =>
  module.provider === null ||
  module.provider === undefined ||
  (module.standing === 'IN_FORCE' && offersIn(module, environment).length > 0);

/** Whether they may be granted its administrator scopes, too. */
export const isOfferedWhole = (module: Offered, environment: string): boolean =>
  module.provider === null ||
  module.provider === undefined ||
  offersIn(module, environment).some(({ administrator }) => administrator);
