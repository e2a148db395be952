import { createHash } from 'node:crypto';
import { LetterPress } from '../src/index.ts';
import { reminder } from './letters.samples.ts';

const press = new LetterPress();
process.stdout.write(
  createHash('sha256')
    .update(await press.print(reminder))
    .digest('hex'),
);
await press.close();
