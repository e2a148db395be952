import { afterAll, beforeAll, describe } from '@jest/globals';
import { clamdBinary } from '@jisr/local';
import { documentsSentByTheClient } from './dossier-client.ts';
import { documentsThatAreRead } from './dossier-reading.ts';
import { documentsThatAreScanned } from './dossier-scanning.ts';
import { documentsThatAreUploaded } from './dossier-uploading.ts';
import { documentsOfTwoSides } from './dossier-sides.ts';
import { Stage } from './stage.ts';

/** The scanner is a real one: without it nothing here can be told. */
function installedClamd(): string {
  const clamd = clamdBinary();
  if (clamd === undefined) throw new Error('these specs need clamd: apt-get install clamav-daemon');
  return clamd;
}

describe('the dossier of a case', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open(installedClamd());
  }, 300_000);
  afterAll(() => stage.close());

  documentsThatAreUploaded(() => stage);
  documentsSentByTheClient(() => stage);
  documentsThatAreScanned(() => stage);
  documentsOfTwoSides(() => stage);
  documentsThatAreRead(() => stage);
});
