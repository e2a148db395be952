import type { FollowedDocument } from '@jisr/portal-api';
import { Problem } from '@jisr/problem';
import { Injectable } from '@nestjs/common';
import { passedOn } from '../../adapters/services/passed-on.ts';
import { PlatformServices } from '../../adapters/services/platform-services.ts';
import { onBehalfOf, type Followed } from './citizen.ts';

interface ListedDocument extends Omit<FollowedDocument, 'version' | 'status' | 'fileName'> {
  readonly confidentiality: string;
  readonly versions: readonly Pick<FollowedDocument, 'version' | 'status' | 'fileName'>[];
}

/** The documents of a case that its complainant sees: those that all sides see, each by its last version. */
@Injectable()
export class SharedDossier {
  constructor(private readonly services: PlatformServices) {}

  /** What institutions keep to themselves is left out, though the receiver could read its own. */
  async of(followed: Followed): Promise<readonly FollowedDocument[]> {
    const answer = await this.services.call('intake', pathOf(followed), onBehalfOf(followed));
    const { documents } = await passedOn<{ readonly documents: readonly ListedDocument[] }>(answer);
    return documents
      .filter(({ confidentiality }) => confidentiality === 'shared')
      .flatMap(({ documentId, documentType, institution, versions }) =>
        versions.slice(-1).map(({ version, status, fileName }) => ({
          ...{ documentId, documentType, institution, version, status },
          ...(fileName !== undefined && { fileName }),
        })),
      );
  }

  /** The bytes of what `of` lists, or intake's word on why they can't be had now. Throws 404 for any other document or version. */
  async open(documentId: string, version: number, followed: Followed): Promise<Response> {
    const listed = await this.of(followed);
    const isSeen = listed.some((document) => document.documentId === documentId && document.version === version);
    if (!isSeen) throw new Problem(404, 'document-unknown');
    return this.services.call('intake', `${pathOf(followed)}/${documentId}/versions/${version}`, onBehalfOf(followed));
  }
}

const pathOf = ({ caseId }: Followed) => `/v1/cases/${caseId}/documents`;
