import { Fragment } from 'react';

/** A name without spaces, such as a scope, in a narrow place: it breaks between its parts before it breaks in a word. */
export const BreakableName = ({ name }: { name: string }) => (
  <span>
    {name.split(/(?<=[:./])/).map((part, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts never change places.
      <Fragment key={index}>
        {index > 0 && <wbr />}
        {part}
      </Fragment>
    ))}
  </span>
);
