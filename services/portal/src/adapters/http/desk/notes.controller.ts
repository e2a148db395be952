import type { Person } from '@jisr/portal-api';
import { Body, Controller, Delete, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import { IsString, Length } from 'class-validator';
import type { Response as Outgoing } from 'express';
import { DeskNotes } from '../../../application/desk/desk-notes.ts';
import { Desks } from '../../../application/desk/reader.ts';
import { passOn } from '../pass-on.ts';
import { For, SignedIn } from '../session.ts';

class NoteBody {
  @IsString()
  @Length(1, 10_000)
  readonly text!: string;
}

/** What an institution notes for itself on a case of its desk. */
@Controller('api/desk/cases/:caseId/notes')
@For('officer', 'correspondent', 'delegate')
export class NotesController {
  constructor(
    private readonly notes: DeskNotes,
    private readonly desks: Desks,
  ) {}

  @Post()
  async write(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Body() { text }: NoteBody,
    @SignedIn() person: Person,
    @Res() outgoing: Outgoing,
  ): Promise<void> {
    await passOn(await this.notes.write(this.desks.readerFor(person), caseId.toLowerCase(), text), outgoing);
  }

  @Delete(':noteId')
  async takeBack(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Param('noteId', ParseUUIDPipe) noteId: string,
    @SignedIn() person: Person,
    @Res() outgoing: Outgoing,
  ): Promise<void> {
    await passOn(await this.notes.takeBack(this.desks.readerFor(person), caseId.toLowerCase(), noteId), outgoing);
  }
}
