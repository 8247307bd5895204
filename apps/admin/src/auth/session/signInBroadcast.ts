/** The tabs of one browser share the session: a sign-in in one is broadcast to the others. */
const channel = new BroadcastChannel('countersign.signed-in');

export const broadcastSignIn = () => channel.postMessage(null);

/** Returns a function that unsubscribes. */
export function onSignInBroadcast(listener: () => void): () => void {
  channel.addEventListener('message', listener);
  return () => channel.removeEventListener('message', listener);
}
