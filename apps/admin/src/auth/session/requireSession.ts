import { redirect } from '@tanstack/react-router';
import { ViewerDocument } from '../../api/__generated__/graphql';
import { client } from '../../api/client';
import { failureOf } from '../../api/failure';
import { interruption } from '../../api/gates/interruption';

/** Lets through whoever is signed in; others sign in first and come back to where they were going. */
export async function requireSession(to: string) {
  try {
    await client.query({ query: ViewerDocument });
    interruption.signedIn();
  } catch (error) {
    if (failureOf(error).code !== 'UNAUTHENTICATED') throw error;
    throw redirect({ to: '/sign-in', search: to === '/' ? {} : { to }, replace: true });
  }
}
