/**
 * The status with which the token endpoint answers to a client and its secret.
 * @throws when it cannot say for the moment
 */
export async function tokenStatus(url: string, clientId: string, secret: string): Promise<number> {
  const answer = await fetch(`${url}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  await answer.body?.cancel();
  if (answer.status === 503) throw new Error('The token endpoint answered with 503.');
  return answer.status;
}
