import { MailCatcher } from './mail-catcher.ts';

/** The mail catcher as a process of its own: `main.js <smtp port> <http port>`. */
const [smtpPort, httpPort] = process.argv.slice(2).map(Number);
if (!smtpPort || !httpPort) {
  process.stderr.write('usage: main.js <smtp port> <http port>\n');
  process.exit(2);
}
const catcher = new MailCatcher();
await catcher.listen(smtpPort, httpPort);
process.once('SIGTERM', () => void catcher.close().then(() => process.exit(0)));
