import express from 'express';
import { auth, claimEquals, requiredScopes } from 'express-oauth2-jwt-bearer';

const { ISSUER, AUDIENCE, ACCOUNT } = process.env;

const app = express();
app.get(
  '/payslips',
  // Finds keys and algorithms by discovery. `strict` asks for `at+jwt` (RFC 9068 §4): an ID token is no access token.
  auth({ issuerBaseURL: ISSUER, audience: AUDIENCE, strict: true }),
  // Every account has the same issuer, and may give a module of its own any audience.
  claimEquals('account', ACCOUNT),
  requiredScopes('payroll.read'),
  ({ auth: { payload } }, response) => response.json({ payslips: [], for: payload.sub, by: payload.client_id }),
);

const server = app.listen(Number(process.env.PORT ?? 5000), () =>
  console.log(`Listening on port ${server.address().port}.`),
);
