import type { Trouble } from '../api/__generated__/graphql';

interface Words {
  /** What is wrong. */
  readonly why: string;
  /** What to say to its owner, or to do. */
  readonly say: string;
}

const times = (count: number) => (count === 1 ? 'once' : `${count.toLocaleString('en')} times`);

/** What is wrong with a client, and what support says of it. */
export const troubleWords: Record<Trouble, (refused: number) => Words> = {
  SECRET_GUESSING: (refused) => ({
    why: `Somebody guesses at its secret: it was refused ${times(refused)} in the past day.`,
    say: 'Ask the owner whether it is them. If it is not, a stranger knows its id: nothing is lost while the secret is good, and you can disable it.',
  }),
  EXPIRED_SECRET: () => ({
    why: 'A secret of it has ended, and it was refused since for what it came with.',
    say: 'Ask the owner to have a new secret made by an admin of their account, and to put it everywhere that the client runs.',
  }),
  SUSTAINED_REFUSALS: (refused) => ({
    why: `It is refused again and again: ${times(refused)} in the past day.`,
    say: 'Tell the owner what it was refused for last; the page of the client, which their admins see, has each reason and how often.',
  }),
};
