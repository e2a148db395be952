import { InstitutionGuard, type InstitutionRequest } from '@jisr/entrance';
import { Problem } from '@jisr/problem';
import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Req, UseGuards } from '@nestjs/common';
import { IsString, Length } from 'class-validator';
import { PrivateNotes, type Note } from '../../application/dossier/private-notes.ts';
import { askingOf } from './asking-of.ts';

class NoteBody {
  @IsString()
  @Length(1, 10_000)
  readonly text!: string;
}

/** What an institution notes for itself on a case. */
@Controller('v1/cases/:complaintId/notes')
@UseGuards(InstitutionGuard)
export class NotesController {
  constructor(private readonly notes: PrivateNotes) {}

  @Get()
  async read(
    @Param('complaintId', ParseUUIDPipe) caseId: string,
    @Req() request: InstitutionRequest,
  ): Promise<{ readonly notes: readonly Note[] }> {
    const notes = await this.notes.read(askingOf(caseId, request));
    if (!notes) throw new Problem(404, 'complaint-unknown');
    return { notes };
  }

  @Post()
  async write(
    @Param('complaintId', ParseUUIDPipe) caseId: string,
    @Body() { text }: NoteBody,
    @Req() request: InstitutionRequest,
  ): Promise<{ readonly noteId: string }> {
    const noteId = await this.notes.write(askingOf(caseId, request), text);
    if (noteId === undefined) throw new Problem(404, 'complaint-unknown');
    return { noteId };
  }

  @Delete(':noteId')
  @HttpCode(204)
  async takeBack(
    @Param('complaintId', ParseUUIDPipe) caseId: string,
    @Param('noteId', ParseUUIDPipe) noteId: string,
    @Req() request: InstitutionRequest,
  ): Promise<void> {
    if (!(await this.notes.takeBack(askingOf(caseId, request), noteId.toLowerCase())))
      throw new Problem(404, 'not-found');
  }
}
