/** Reloads the page, so that no data of the signed-in person stays in memory. */
export async function signOut() {
  const response = await fetch('/auth/sign-out', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  }).catch(() => undefined);
  if (!response?.ok && response?.status !== 401) throw new Error('The session could not be ended.');
  window.location.assign('/sign-in');
}
