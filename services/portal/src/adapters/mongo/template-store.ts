import { isDuplicateKey } from '@jisr/mongo';
import type { TemplateView } from '@jisr/portal-api';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { AuditStore } from './audit-store.ts';

/** A version that somebody wrote. */
export type WrittenTemplate = Required<TemplateView>;
type TemplateRow = Omit<WrittenTemplate, 'at'> & { readonly _id: string; readonly at: Date };

/** The versions of templates that administrators wrote; each is added, none is ever changed or taken out. */
@Injectable()
export class TemplateStore implements OnApplicationBootstrap {
  constructor(
    @InjectConnection() private readonly connection: Connection,
    private readonly audit: AuditStore,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.collection.createIndex({ institution: 1, code: 1, version: -1 });
  }

  /** False where somebody else wrote this version before. */
  async add(template: WrittenTemplate): Promise<boolean> {
    const { institution, code, version, retired, by: person, reason } = template;
    const _id = `${institution}/${code}@${version}`;
    const act = retired ? 'template-retired' : 'template-written';
    try {
      return await this.audit.noted({ person, act, subject: _id, reason }, async (session) => {
        await this.collection.insertOne({ ...template, _id, at: new Date(template.at) }, { session });
        return true;
      });
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  /** Of each template of an institution, or of all institutions, the newest version. */
  async newest(institution?: string): Promise<WrittenTemplate[]> {
    const rows = await this.collection
      .aggregate<TemplateRow>([
        ...(institution === undefined ? [] : [{ $match: { institution } }]),
        { $sort: { institution: 1, code: 1, version: -1 } },
        { $group: { _id: { institution: '$institution', code: '$code' }, newest: { $first: '$$ROOT' } } },
        { $replaceWith: '$newest' },
        { $sort: { _id: 1 } },
      ])
      .toArray();
    return rows.map(viewOf);
  }

  /** Newest first. */
  async versions(institution: string, code: string): Promise<WrittenTemplate[]> {
    return (await this.collection.find({ institution, code }).sort({ version: -1 }).toArray()).map(viewOf);
  }

  private get collection() {
    return this.connection.collection<TemplateRow>('reply_templates');
  }
}

const viewOf = ({ _id, at, ...template }: TemplateRow): WrittenTemplate => ({ ...template, at: at.toISOString() });
