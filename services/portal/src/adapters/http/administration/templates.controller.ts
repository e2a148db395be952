import type { Person, ReplyTemplate, TemplateDraft, TemplateView } from '@jisr/portal-api';
import { Body, Controller, Get, Header, Param, Post } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsObject, IsString, Length, Matches, Min, ValidateNested } from 'class-validator';
import { ReplyTemplates } from '../../../application/administration/reply-templates.ts';
import { For, SignedIn } from '../session.ts';

const code = /^[a-z0-9][a-z0-9-]{0,63}$/;

class TemplateName {
  @Matches(code)
  readonly institution!: string;

  @Matches(code)
  readonly code!: string;
}

class InstitutionName {
  @Matches(code)
  readonly institution!: string;
}

class Titles {
  @Length(1, 120)
  readonly ar!: string;

  @Length(1, 120)
  readonly fr!: string;

  @Length(1, 120)
  readonly zgh!: string;

  @Length(1, 120)
  readonly en!: string;
}

class Texts {
  @Length(1, 5_000)
  readonly ar!: string;

  @Length(1, 5_000)
  readonly fr!: string;

  @Length(1, 5_000)
  readonly zgh!: string;

  @Length(1, 5_000)
  readonly en!: string;
}

class TemplateBody implements TemplateDraft {
  @Matches(code)
  readonly code!: string;

  @IsIn(['granted', 'partly-granted', 'refused'])
  readonly outcome!: ReplyTemplate['outcome'];

  @IsObject()
  @ValidateNested()
  @Type(() => Titles)
  readonly titles!: Titles;

  @IsObject()
  @ValidateNested()
  @Type(() => Texts)
  readonly texts!: Texts;

  @IsInt()
  @Min(0)
  readonly follows!: number;

  @IsString()
  @Length(3, 300)
  readonly reason!: string;

  @IsBoolean()
  readonly retired!: boolean;
}

/** What officers begin their replies with, by institution; every version is kept with who wrote it. */
@Controller('api/administration/templates')
@For('administrator')
export class TemplatesController {
  constructor(private readonly templates: ReplyTemplates) {}

  @Get()
  @Header('cache-control', 'no-store')
  all(): Promise<readonly TemplateView[]> {
    return this.templates.all();
  }

  @Get(':institution/:code')
  @Header('cache-control', 'no-store')
  versions(@Param() { institution, code: name }: TemplateName): Promise<readonly TemplateView[]> {
    return this.templates.versions(institution, name);
  }

  @Post(':institution')
  write(
    @Param() { institution }: InstitutionName,
    @Body() draft: TemplateBody,
    @SignedIn() person: Person,
  ): Promise<TemplateView> {
    return this.templates.write(institution, draft, person);
  }
}
