import { useEffect, useState } from 'react';

const answers = new Map<string, Promise<unknown>>();

/** Asks once; what failed is asked for again by the next who wants it. */
function ask<Answer>(path: string): Promise<Answer> {
  const known = answers.get(path);
  if (known) return known as Promise<Answer>;
  const asked = fetch(path).then((response) => {
    if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
    return response.json() as Promise<Answer>;
  });
  answers.set(path, asked);
  asked.catch(() => answers.delete(path));
  return asked;
}

/** What the server tells anybody at a path, and the same as long as the page is open. */
export function usePublicJson<Answer>(path: string) {
  const [data, setData] = useState<Answer>();
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again.
  useEffect(() => {
    let current = true;
    setFailed(false);
    ask<Answer>(path).then(
      (found) => current && setData(found),
      () => current && setFailed(true),
    );
    return () => {
      current = false;
    };
  }, [path, attempt]);

  return { data, failed, retry: () => setAttempt(attempt + 1) };
}
