import { createServer } from 'node:http';
import { accessToken, Refused } from './accessToken.js';

async function payslips(request) {
  const { sub, client_id } = await accessToken(request.headers.authorization, 'payroll.read');
  return { payslips: [], for: sub, by: client_id };
}

const server = createServer(async (request, response) => {
  try {
    if (request.url !== '/payslips') return response.writeHead(404).end();
    const body = JSON.stringify(await payslips(request));
    response.writeHead(200, { 'content-type': 'application/json' }).end(body);
  } catch (error) {
    if (error instanceof Refused)
      return response.writeHead(error.status, { 'www-authenticate': error.challenge }).end();
    console.error(error);
    response.writeHead(503).end();
  }
});

server.listen(Number(process.env.PORT ?? 5000), () => console.log(`Listening on port ${server.address().port}.`));
