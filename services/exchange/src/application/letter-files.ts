import { inMemory, type EvidenceParts } from '@jisr/proof';
import { MasterKey, openSealed, PersonalKey } from '@jisr/security';
import { Inject, Injectable } from '@nestjs/common';
import { LetterStore } from '../adapters/mongo/letter-store.ts';
import type { RegisteredLetter } from './letters.ts';

/** The letters' bytes, which rest sealed. */
@Injectable()
export class LetterFiles {
  constructor(
    private readonly store: LetterStore,
    @Inject(MasterKey) private readonly master: MasterKey,
  ) {}

  /** Nothing for a letter that is not printed, or was erased. */
  bytesOf({ _id: item, pdf }: RegisteredLetter): Buffer | undefined {
    if (!pdf) return undefined;
    const place = { record: item, field: 'pdf' };
    const opened = openSealed<string>(PersonalKey.restore(this.master, item, pdf.key), pdf.sealed, place);
    return 'erased' in opened ? undefined : Buffer.from(opened.value, 'base64');
  }

  /** The letters that an institution wrote or was written about a case. */
  async of(caseId: string, institution: string): Promise<EvidenceParts['letters']> {
    const letters = await this.store.of(caseId, institution);
    return letters.flatMap((letter) => {
      const bytes = this.bytesOf(letter);
      return bytes ? [{ number: letter._id, file: inMemory(bytes) }] : [];
    });
  }
}
