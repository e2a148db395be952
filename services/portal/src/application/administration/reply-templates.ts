import { readFileSync } from 'node:fs';
import type { Institution } from '@jisr/contracts';
import type { Person, ReplyTemplate, TemplateDraft, TemplateView } from '@jisr/portal-api';
import { Problem } from '@jisr/problem';
import { Inject, Injectable } from '@nestjs/common';
import { TemplateStore } from '../../adapters/mongo/template-store.ts';
import { INSTITUTIONS } from '../institutions.token.ts';
import { troublesOf } from './template-text.ts';

/** What officers begin a reply with: the texts that came with the platform, until an administrator writes others for an institution. */
@Injectable()
export class ReplyTemplates {
  private readonly packaged = JSON.parse(
    readFileSync(new URL('../../../reply-templates.json', import.meta.url), 'utf8'),
  ) as readonly ReplyTemplate[];

  constructor(
    private readonly store: TemplateStore,
    @Inject(INSTITUTIONS) private readonly institutions: ReadonlyMap<string, Institution>,
  ) {}

  /** What an institution's officers are offered. */
  async offeredTo(institution: string): Promise<readonly ReplyTemplate[]> {
    const newest = laidOver(this.packagedFor(institution), await this.store.newest(institution));
    return newest
      .filter(({ retired }) => !retired)
      .map(({ code, outcome, titles, texts }) => ({ code, outcome, titles, texts }));
  }

  /** The newest version of each template of each institution. */
  async all(): Promise<readonly TemplateView[]> {
    const packaged = [...this.institutions.keys()].flatMap((institution) => this.packagedFor(institution));
    return laidOver(packaged, await this.store.newest());
  }

  /** Every version of one, newest first. */
  async versions(institution: string, code: string): Promise<readonly TemplateView[]> {
    const packaged = this.packagedFor(institution).filter((template) => template.code === code);
    return [...(await this.store.versions(institution, code)), ...packaged];
  }

  /** Adds a version. Throws 422 with what is wrong with its gaps, 409 when another version came in between. */
  async write(institution: string, draft: TemplateDraft, person: Person): Promise<TemplateView> {
    if (!this.institutions.has(institution)) throw new Problem(404, 'not-found');
    const errors = troublesOf(draft);
    if (errors.length > 0) throw new Problem(422, 'invalid', { errors });
    const [last] = await this.versions(institution, draft.code);
    if ((last?.version ?? 0) !== draft.follows) throw new Problem(409, 'conflict');
    const { code, outcome, titles, texts, retired, reason, follows } = draft;
    const written = {
      ...{ institution, code, outcome, titles, texts, retired, reason },
      ...{ version: follows + 1, by: person.id, at: new Date().toISOString() },
    };
    if (!(await this.store.add(written))) throw new Problem(409, 'conflict');
    return written;
  }

  private packagedFor(institution: string): readonly TemplateView[] {
    return this.packaged.map((template) => ({ ...template, institution, version: 0, retired: false }));
  }
}

/** Written versions in the place of the packaged ones, new templates after them. */
function laidOver(packaged: readonly TemplateView[], written: readonly TemplateView[]): readonly TemplateView[] {
  const nameOf = ({ institution, code }: TemplateView) => `${institution}/${code}`;
  const newest = new Map([...packaged, ...written].map((template) => [nameOf(template), template]));
  return [...newest.values()];
}
