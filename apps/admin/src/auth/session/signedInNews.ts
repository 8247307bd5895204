/** The tabs of one browser share the session: each hears when somebody has signed in in another. */
const channel = new BroadcastChannel('countersign.signed-in');

export const tellSignedIn = () => channel.postMessage(null);

/** Answers with what ends the listening. */
export function onSignedIn(listener: () => void): () => void {
  channel.addEventListener('message', listener);
  return () => channel.removeEventListener('message', listener);
}
