import { redirect } from '@tanstack/react-router';
import { ViewerDocument } from '../../api/__generated__/graphql';
import { client } from '../../api/client';
import { failureOf } from '../../api/failure';
import { interruptionGate } from '../../api/gates/interruptionGate';

/** Redirects to the sign-in with the return path, unless there is a session. */
export async function requireSession(to: string) {
  try {
    await client.query({ query: ViewerDocument });
    interruptionGate.arm();
  } catch (error) {
    if (failureOf(error).code !== 'UNAUTHENTICATED') throw error;
    throw redirect({ to: '/sign-in', search: to === '/' ? {} : { to }, replace: true });
  }
}
