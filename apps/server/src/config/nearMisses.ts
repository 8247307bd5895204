import { slipsBetween } from './slipsBetween.js';

/** A variable that no setting is named after, and the setting that it was probably meant for. */
interface NearMiss {
  readonly variable: string;
  readonly meant: string;
}

// Two slips in a short name make another word: HOST and HOME, PORT and PATH.
const maxSlips = ({ length }: string): number => (length < 9 ? 1 : length < 16 ? 2 : 3);

const letters = (name: string): string => name.toUpperCase().replace(/[^A-Z0-9]/g, '');

const slips = (variable: string, name: string): number => slipsBetween(letters(variable), letters(name));

// Words are compared letter by letter only when their lengths allow it: an environment may hold hundreds.
const isSlip = (variable: string, name: string): boolean =>
  Math.abs(letters(variable).length - letters(name).length) <= maxSlips(name) &&
  slips(variable, name) <= maxSlips(name);

const isNear = (variable: string, name: string): boolean =>
  isSlip(variable, name) ||
  // Not a short name: Kubernetes sets COUNTERSIGN_PORT for a service that is called countersign.
  (name.length > 5 && variable === `COUNTERSIGN_${name}`) ||
  // No other program's variables begin so.
  (name === 'BOOTSTRAP_ADMIN_EMAIL' && variable.startsWith('BOOTSTRAP_ADMIN'));

/**
 * The variables that are set and look like one of `names`, but are not. The rest of the environment is left alone: it
 * is full of other programs' variables.
 */
export const nearMisses = (env: Readonly<Record<string, string | undefined>>, names: readonly string[]): NearMiss[] =>
  Object.keys(env)
    .filter((variable) => env[variable] && !names.includes(variable))
    .flatMap((variable) => {
      const near = names.filter((name) => isNear(variable, name));
      const [meant] = near.sort((one, other) => slips(variable, one) - slips(variable, other));
      return meant === undefined ? [] : [{ variable, meant }];
    });
