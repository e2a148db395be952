import { localIssuer } from './issuer.ts';
import { loginServer } from './login-server.ts';

/** The local issuer as a process of its own: `main.js <port> <portal's address> <client id>`, the secret in the environment. */
const [port, url, id] = process.argv.slice(2);
const secret = process.env['JISR_OIDC_CLIENT_SECRET'];
if (port === undefined || url === undefined || id === undefined || secret === undefined) {
  process.stderr.write('usage: main.js <port> <portal> <client id>, with JISR_OIDC_CLIENT_SECRET\n');
  process.exit(2);
}
const server = loginServer(await localIssuer(`http://localhost:${port}`, { url, id, secret }));
server.listen(Number(port), '127.0.0.1');
process.once('SIGTERM', () => {
  server.close(() => process.exit(0));
  server.closeAllConnections();
});
