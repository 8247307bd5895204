import { ErrorLink } from '@apollo/client/link/error';
import { failureOf } from '../failure';
import { noteSuspension } from '../gates/suspension';

/** Shows the page of a suspended account, whatever was asked for. */
export const suspensionLink = new ErrorLink(({ error }) => noteSuspension(failureOf(error)));
