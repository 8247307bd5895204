/** What the server asks for next. A second factor becomes one more kind here and one more step on the page. */
export type SignInAnswer = { next: 'DONE' } | { next: 'REFUSED'; message: string };

export async function signIn(email: string, password: string): Promise<SignInAnswer> {
  const response = await fetch('/auth/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  }).catch(() => undefined);
  if (!response)
    return { next: 'REFUSED', message: 'The server cannot be reached. Check your connection and try again.' };
  if (response.ok) return { next: 'DONE' };
  const refusal: unknown = await response.json().catch(() => undefined);
  const told = refusal && typeof refusal === 'object' && 'detail' in refusal ? refusal.detail : undefined;
  return {
    next: 'REFUSED',
    message: typeof told === 'string' ? told : 'Signing in did not work. Try again in a moment.',
  };
}
