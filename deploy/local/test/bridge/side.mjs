import { createReadStream } from 'node:fs';
import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FilePlaces, Institution } from '@jisr/client';

/**
 * One institution's system in the exchange of a case, a process that has its own credentials and nothing else. It uploads its
 * files, signs what it is to sign, confirms what it receives, and writes down each event's head; it ends when so many items of
 * the case were confirmed, and can be started again at any point.
 */
const { options, folder, caseId, files, items } = JSON.parse(process.argv[2]);
const me = new Institution(options);
const done = new AbortController();
const sources = new Map(files.map(({ sha256, path }) => [sha256, path]));
const received = 'ma.jisr.exchange.item-received.v1';
/** What was written down before this process began, by the event's index in the chain. */
const known = new Map(
  (await readFile(join(folder, 'heads'), 'utf8').catch(() => ''))
    .split('\n')
    .filter(Boolean)
    .map((line) => [line.split(' ')[0], line.split(' ')[2]]),
);

const taken = (answer) => {
  if (answer && typeof answer === 'object' && 'refused' in answer) throw new Error(JSON.stringify(answer));
  return answer;
};

const contentOf = async (item, sha256) => {
  const own = sources.get(sha256);
  if (own) return createReadStream(own);
  const [, documentId, version] = /^document-([0-9a-f-]{36})-v(\d+)-/.exec(item) ?? [];
  return taken(await (documentId ? me.document(caseId, documentId, Number(version)) : me.letter(caseId, item)));
};

const handle = async (event) => {
  if (event.subject !== caseId) return;
  const { item, from, to, sha256 } = event.data;
  switch (event.type) {
    case 'ma.jisr.exchange.item-offered.v1':
      if (from === options.id) taken(await me.sign(event, await contentOf(item, sha256)));
      break;
    case 'ma.jisr.exchange.item-signed.v1':
      if (to === options.id) taken(await me.acknowledge(event, await contentOf(item, sha256)));
  }
  const { jisrindex, jisrhead } = event.extensions ?? {};
  await appendFile(join(folder, 'heads'), `${jisrindex} ${jisrhead} ${event.type}\n`);
  known.set(jisrindex, event.type);
  endWhenAllIsConfirmed();
};

function endWhenAllIsConfirmed() {
  const confirmed = [...known.values()].filter((type) => type === received).length;
  process.send?.({ confirmed });
  if (confirmed === items) done.abort();
}

const follows = me.follow({ places: await FilePlaces.in(folder), handle, signal: done.signal }).catch((error) => {
  if (!done.signal.aborted) throw error;
});
endWhenAllIsConfirmed();
const uploaded = new Set((await readFile(join(folder, 'uploaded'), 'utf8').catch(() => '')).split('\n'));
for (const { path, confidentiality } of files)
  if (!uploaded.has(path)) {
    await me.upload({ caseId, path, documentType: 'photo', confidentiality, memory: join(folder, 'uploads.json') });
    await appendFile(join(folder, 'uploaded'), `${path}\n`);
  }
await follows;
await me.close();
