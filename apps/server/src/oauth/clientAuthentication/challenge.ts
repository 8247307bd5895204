/** Goes with `invalid_client` when the client used the Authorization header (RFC 6749 §5.2). */
export const basicChallenge = { 'www-authenticate': 'Basic realm="Countersign", charset="UTF-8"' };
