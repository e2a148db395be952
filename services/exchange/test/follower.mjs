import { appendFile } from 'node:fs/promises';
import { FilePlaces, Institution } from '@jisr/client';

/**
 * An institution's system that writes down what it is told, a line an event. Told to hang, it goes no further than the given
 * number of events, and says so; then its test kills it.
 */
const { options, folder, book, hangAfter } = JSON.parse(process.argv[2]);
const me = new Institution(options);
let handled = 0;

await me.follow({
  places: await FilePlaces.in(folder),
  casesAtOnce: 1,
  handle: async ({ subject, id }) => {
    if (handled === hangAfter) {
      process.send('hangs');
      await new Promise(() => {});
    }
    handled += 1;
    await appendFile(book, `${subject} ${id}\n`);
  },
});
