import type { DeskNote } from '@jisr/portal-api';
import { Injectable } from '@nestjs/common';
import { ActStore } from '../../adapters/mongo/act-store.ts';
import { PlatformServices } from '../../adapters/services/platform-services.ts';
import { DeskCases } from './desk-cases.ts';
import { onBehalfOf, type DeskReader } from './reader.ts';

const type = 'note';
/** A note among what was done through this desk. */
const actOf = (noteId: string) => `${type}|${noteId}`;

/** Notes of one side, which intake keeps; it knows their authors by account alone, this desk by name. What it answers is passed on. */
@Injectable()
export class DeskNotes {
  constructor(
    private readonly cases: DeskCases,
    private readonly acts: ActStore,
    private readonly services: PlatformServices,
  ) {}

  async write(reader: DeskReader, caseId: string, text: string): Promise<Response> {
    await this.cases.require(reader, caseId);
    const answer = await this.services.call('intake', `/v1/cases/${caseId}/notes`, onBehalfOf(reader), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text }),
    });
    if (!answer.ok) return answer;
    const { noteId } = (await answer.clone().json()) as { readonly noteId: string };
    const { person, institution } = reader;
    const act = { caseId, institution: institution.id, person: person.id, name: person.name, type, at: new Date() };
    await this.acts.keep({ _id: actOf(noteId), ...act });
    return answer;
  }

  /** For whoever wrote it. */
  async takeBack(reader: DeskReader, caseId: string, noteId: string): Promise<Response> {
    await this.cases.require(reader, caseId);
    return this.services.call('intake', `/v1/cases/${caseId}/notes/${noteId}`, onBehalfOf(reader), {
      method: 'DELETE',
    });
  }
}

/** A note with who wrote it, as far as they wrote it here, and whether that is the reader. */
export function signed(note: DeskNote, colleagues: ReadonlyMap<string, string>, { person }: DeskReader): DeskNote {
  const colleague = colleagues.get(actOf(note.noteId));
  return { ...note, own: note.author === person.id, ...(colleague !== undefined && { colleague }) };
}
