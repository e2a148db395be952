import { Problem } from '@jisr/problem';
import { ServiceTokens } from '@jisr/security';
import { Body, Controller, Get, Headers, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ArrayMaxSize, IsArray, IsString, Length } from 'class-validator';
import { ComplainantFiles, type ComplainantFile, type Receipt } from '../../application/complainant-file.ts';
import type { Asking } from '../../application/dossier/asking.ts';
import { EraseComplainant, type Erasure } from '../../application/erase-complainant.ts';
import { SearchComplaints, type Found } from '../../application/search-complaints.ts';
import { callerOf } from './caller-of.ts';

class CodeBody {
  @IsString()
  @Length(1, 64)
  readonly receiptNumber!: string;

  @IsString()
  @Length(1, 64)
  readonly code!: string;
}

class SearchBody {
  @IsArray()
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @Length(1, 100, { each: true })
  readonly words!: string[];
}

const portal = ['portal'];

/** What the portal may know of a complaint, for the complainant who shows a code and for institutions that take part. */
@Controller('internal/complaints')
export class PortalComplaintsController {
  constructor(
    private readonly files: ComplainantFiles,
    private readonly erasing: EraseComplainant,
    private readonly searching: SearchComplaints,
    private readonly tokens: ServiceTokens,
  ) {}

  /** One answer for a wrong code and for a receipt that there is not. */
  @Post('follow')
  @HttpCode(200)
  async follow(@Body() { receiptNumber, code }: CodeBody, @Headers('authorization') authorization?: string) {
    await callerOf(this.tokens, authorization, portal);
    const opened = await this.files.openedBy(receiptNumber.trim().toUpperCase(), code);
    if (!opened) throw new Problem(404, 'not-found');
    return opened;
  }

  /** What each word is found in, of all complaints: which of them somebody may see is for the portal to say. */
  @Post('search')
  @HttpCode(200)
  async search(
    @Body() { words }: SearchBody,
    @Headers('authorization') authorization?: string,
  ): Promise<{ readonly found: readonly Found[] }> {
    await callerOf(this.tokens, authorization, portal);
    return { found: await Promise.all(words.map((word) => this.searching.by(word))) };
  }

  @Get(':id/receipt')
  async receipt(
    @Param('id', ParseUUIDPipe) id: string,
    @Headers('authorization') authorization?: string,
  ): Promise<Receipt> {
    await callerOf(this.tokens, authorization, portal);
    return known(await this.files.receiptOf(id.toLowerCase()));
  }

  @Get(':id/file')
  async file(
    @Param('id', ParseUUIDPipe) id: string,
    @Headers('authorization') authorization?: string,
  ): Promise<ComplainantFile> {
    return known(await this.files.read(await this.askingOf(id, authorization)));
  }

  @Get(':id/erasure')
  async erasure(@Param('id', ParseUUIDPipe) id: string, @Headers('authorization') authorization?: string) {
    const status: Erasure = known(await this.erasing.standingOf(await this.askingOf(id, authorization)));
    return { status };
  }

  /** Done for good; doing it again is answered in the same way. */
  @Post(':id/erasure')
  @HttpCode(200)
  async erase(@Param('id', ParseUUIDPipe) id: string, @Headers('authorization') authorization?: string) {
    const status: Erasure = known(await this.erasing.run(await this.askingOf(id, authorization)));
    if (status === 'not-yet') throw new Problem(409, 'case-open');
    return { status };
  }

  private async askingOf(id: string, authorization: string | undefined): Promise<Asking> {
    const { person, institution } = await callerOf(this.tokens, authorization, portal);
    if (person === undefined || institution === undefined) throw new Problem(403, 'forbidden');
    return { caseId: id.toLowerCase(), institution, subject: person };
  }
}

function known<Answer>(answer: Answer | undefined): Answer {
  if (answer === undefined) throw new Problem(404, 'not-found');
  return answer;
}
