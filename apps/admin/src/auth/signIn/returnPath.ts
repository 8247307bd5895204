const here = 'https://this.page';

/**
 * The path to open after signing in: a path of this page, never another site (an open redirect, RFC 9700 §4.11). It is
 * parsed as a browser does, which drops tabs and line ends and takes a backslash for a slash, and returned as parsed.
 */
export function returnPath(asked: string | undefined): string {
  if (!asked?.startsWith('/') || !URL.canParse(asked, here)) return '/';
  const { origin, pathname, search, hash } = new URL(asked, here);
  if (origin !== here || pathname.startsWith('//') || pathname.startsWith('/sign-in')) return '/';
  return pathname + search + hash;
}
