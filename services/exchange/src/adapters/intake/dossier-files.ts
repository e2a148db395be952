import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { Reader } from '@jisr/entrance';
import type { FileSource, Hash } from '@jisr/proof';
import type { ServiceTokens } from '@jisr/security';

/** A version of a shared document: what is known of it, and its bytes when they are asked for. */
export interface DossierFile {
  readonly documentId: string;
  readonly version: number;
  readonly fileName: string;
  readonly file: FileSource;
}

interface Listed {
  readonly documents: readonly {
    readonly documentId: string;
    readonly versions: readonly {
      readonly version: number;
      readonly status: string;
      readonly fileName?: string;
      readonly sha256: Hash;
      readonly size: number;
    }[];
  }[];
}

const longestAnswerMs = 20_000;

/** Asks intake, which keeps the documents of cases. */
export class DossierFiles {
  constructor(
    private readonly intakeUrl: string,
    private readonly tokens: ServiceTokens,
  ) {}

  /** The shared documents of a case as a reader may read them; intake notes who does, and why. Throws when there is no answer. */
  async of(caseId: string, reader: Reader): Promise<readonly DossierFile[]> {
    const path = `/internal/complaints/${caseId}/documents`;
    const answer = await this.ask(path, reader, AbortSignal.timeout(longestAnswerMs));
    if (answer.status === 404) return [];
    if (!answer.ok) throw new Error(`intake answered ${answer.status}`);
    const { documents } = (await answer.json()) as Listed;
    return documents.flatMap(({ documentId, versions }) =>
      versions
        .filter(({ status, fileName }) => status === 'available' && fileName !== undefined)
        .map(({ version, fileName = '', sha256, size }) => {
          const open = () => this.open(`${path}/${documentId}/versions/${version}`, reader);
          return { documentId, version, fileName, file: { sha256, size, open } };
        }),
    );
  }

  private async open(path: string, reader: Reader): Promise<Readable> {
    const answer = await this.ask(path, reader);
    if (!answer.ok || !answer.body) throw new Error(`intake answered ${answer.status}`);
    return Readable.fromWeb(answer.body as ReadableStream<Uint8Array>);
  }

  private async ask(path: string, { institution, subject, purpose }: Reader, signal?: AbortSignal): Promise<Response> {
    const authorization = `Bearer ${await this.tokens.sign('intake', subject, institution)}`;
    const headers = { authorization, ...(purpose !== undefined && { purpose }) };
    return fetch(new URL(path, this.intakeUrl), { headers, ...(signal && { signal }) });
  }
}
