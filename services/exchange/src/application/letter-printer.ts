import { backoffMs, UnitRunner, Worker } from '@jisr/messaging';
import { LetterPress } from '@jisr/letters';
import { sha256 } from '@jisr/proof';
import { MasterKey, PersonalKey } from '@jisr/security';
import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { HistoryStore } from '../adapters/mongo/history-store.ts';
import { LetterStore, type ClaimedLetter } from '../adapters/mongo/letter-store.ts';
import { KeptTexts } from '../adapters/texts/kept-texts.ts';
import { LetterForm } from './letter-form.ts';
import { letters } from './letters.ts';
import { tryAgain } from './try-again.ts';

const idleMs = 300;
const pauses = { first: 500, most: 60_000 };

/**
 * Prints what is registered, outside of any transaction.
 *
 * Guarantees: a letter has one form, whatever fails meanwhile: it is published in the transaction that keeps its bytes, and only
 * by whoever holds its claim. While its words can't be had it waits.
 */
@Injectable()
export class LetterPrinter implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly worker = new Worker(() => this.printNext(), { name: 'letters', idleMs, onError: tryAgain });

  constructor(
    private readonly store: LetterStore,
    private readonly histories: HistoryStore,
    @Inject(KeptTexts) private readonly texts: KeptTexts,
    @Inject(LetterForm) private readonly form: LetterForm,
    @Inject(LetterPress) private readonly press: LetterPress,
    @Inject(MasterKey) private readonly master: MasterKey,
    @Inject(UnitRunner) private readonly units: UnitRunner,
  ) {}

  onApplicationBootstrap(): void {
    this.worker.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.worker.stop();
    await this.press.close();
  }

  private async printNext(): Promise<'more' | 'idle'> {
    const letter = await this.store.claim(new Date());
    if (!letter) return 'idle';
    try {
      await this.print(letter);
    } catch (error) {
      tryAgain(letter._id, error);
      await this.store.postpone(letter, new Date(Date.now() + backoffMs(letter.attempts + 1, pauses)));
    }
    return 'more';
  }

  private async print(letter: ClaimedLetter): Promise<void> {
    const { caseId } = letter;
    const [registered] = await this.histories.entries(caseId, 0, 1);
    const text = await this.texts.of(letter, caseId);
    const pdf = await this.press.print(this.form.of(letter, registered?.event, text));
    await this.publish(letter, pdf);
  }

  /** Keeps the bytes and says that they are there, at once. */
  private publish(letter: ClaimedLetter, pdf: Uint8Array): Promise<void> {
    const { _id: item, claim, caseId, about, time, kind, number, from, to, writtenOn } = letter;
    const key = PersonalKey.create(this.master, item);
    const sealed = key.seal(Buffer.from(pdf).toString('base64'), { record: item, field: 'pdf' });
    return this.units.run([caseId], { id: about, time }, async (unit) => {
      const [mine] = await unit.find(letters, { _id: item, claim, status: 'waiting' });
      if (!mine) return;
      const update = { $set: { status: 'printed', pdf: { key: key.stored, sealed } }, $unset: { claim: '' } };
      unit.write(letters, { updateOne: { filter: { _id: item as never, claim }, update } });
      const facts = { item, kind, number, from, to, about, writtenOn };
      const data = { ...facts, sha256: sha256(pdf), size: pdf.byteLength, actor: { role: 'system' as const } };
      unit.publish({ type: 'ma.jisr.exchange.letter-registered.v1', data }, caseId);
    });
  }
}
