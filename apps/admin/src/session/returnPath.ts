/** Where to go after signing in: a path of this page, never another site (an open redirect, RFC 9700 §4.11). */
export function returnPath(asked: string | undefined): string {
  return asked && /^\/(?![/\\])/.test(asked) && !asked.startsWith('/sign-in') ? asked : '/';
}
