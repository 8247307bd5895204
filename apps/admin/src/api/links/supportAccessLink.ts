import { ApolloLink } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import { lookingInside, stopLooking } from '../lookingInside';

const named = new SetContextLink(({ headers }) => {
  const accessId = lookingInside();
  return { headers: { ...headers, ...(accessId !== null && { 'countersign-support-access': accessId }) } };
});

/** Shut by either side, or at its end: there is nothing to stay for. */
const ended = new ErrorLink(({ error }) => {
  const isEnded = CombinedGraphQLErrors.is(error) && error.errors[0]?.extensions?.supportAccessEnded === true;
  if (isEnded && lookingInside() !== null) stopLooking();
});

/** Sends with each request by which access this tab looks inside a customer's account, if it does. */
export const supportAccessLink = ApolloLink.from([ended, named]);
