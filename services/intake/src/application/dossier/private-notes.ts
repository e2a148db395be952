import { randomUUID } from 'node:crypto';
import { UnitRunner } from '@jisr/messaging';
import { MasterKey, openSealed, PersonalKey, type StoredKey } from '@jisr/security';
import { ReadLog } from '@jisr/entrance';
import { Injectable } from '@nestjs/common';
import { complaintPart } from '../../adapters/kafka/complaint.part.ts';
import { takesPart } from '../../domain/foresight.ts';
import type { Asking } from './asking.ts';

export const notes = 'notes';
export const notesIndex = { caseId: 1, institution: 1 } as const;

/** A note as its own side reads it; `text` is gone once it was erased. */
export interface Note {
  readonly noteId: string;
  readonly author: string;
  readonly writtenAt: string;
  readonly text?: string;
}

/** As stored, under `<case>|<note>`. */
interface SealedNote {
  readonly _id: string;
  readonly caseId: string;
  readonly institution: string;
  readonly author: string;
  readonly writtenAt: Date;
  readonly key: StoredKey;
  readonly sealed: string;
}

/** What an institution writes down for itself on a case: sealed, told to nobody, and not there for any other institution. */
@Injectable()
export class PrivateNotes {
  constructor(
    private readonly units: UnitRunner,
    private readonly master: MasterKey,
    private readonly log: ReadLog,
  ) {}

  /** The note's id; nothing for an institution without part in the case. */
  write({ caseId, institution, subject }: Asking, text: string): Promise<string | undefined> {
    const noteId = randomUUID();
    const key = PersonalKey.create(this.master, noteId);
    const sealed = key.seal(text, placeOf(noteId));
    const writtenAt = new Date();
    const note: SealedNote = {
      _id: `${caseId}|${noteId}`,
      caseId,
      institution,
      author: subject,
      writtenAt,
      key: key.stored,
      sealed,
    };
    return this.units.run([caseId], { id: noteId, time: writtenAt.toISOString() }, (unit) => {
      if (!takesPart(unit.state(complaintPart, caseId), institution)) return undefined;
      unit.write(notes, { insertOne: { document: note as never } });
      return noteId;
    });
  }

  /** Its own side's notes, the earliest first. */
  async read(asking: Asking): Promise<readonly Note[] | undefined> {
    const { caseId, institution } = asking;
    const found = await this.units.run([caseId], { id: caseId, time: new Date().toISOString() }, async (unit) =>
      takesPart(unit.state(complaintPart, caseId), institution)
        ? await unit.find<SealedNote>(notes, { caseId, institution })
        : undefined,
    );
    if (!found) return undefined;
    await this.log.note(asking, { what: 'notes' }, asking.caseId);
    return found.map((note) => this.open(note)).sort((a, b) => (a.writtenAt < b.writtenAt ? -1 : 1));
  }

  /** Destroys a note for whoever wrote it; false where there is none of theirs. */
  takeBack({ caseId, institution, subject }: Asking, noteId: string): Promise<boolean> {
    const _id = `${caseId}|${noteId}`;
    return this.units.run([caseId], { id: noteId, time: new Date().toISOString() }, async (unit) => {
      if (!takesPart(unit.state(complaintPart, caseId), institution)) return false;
      const [own] = await unit.find<SealedNote>(notes, { _id, institution, author: subject });
      if (!own) return false;
      unit.write(notes, { deleteOne: { filter: { _id: own._id as never } } });
      return true;
    });
  }

  private open({ _id, author, writtenAt, key, sealed }: SealedNote): Note {
    const noteId = _id.slice(_id.indexOf('|') + 1);
    const opened = openSealed<string>(PersonalKey.restore(this.master, noteId, key), sealed, placeOf(noteId));
    const text = 'value' in opened && { text: opened.value };
    return { noteId, author, writtenAt: writtenAt.toISOString(), ...text };
  }
}

const placeOf = (noteId: string) => ({ record: noteId, field: 'note' });
