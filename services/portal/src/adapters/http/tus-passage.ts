import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { Problem } from '@jisr/problem';
import { Injectable } from '@nestjs/common';
import { Metadata } from '@tus/server';
import type { Request, Response as Outgoing } from 'express';
import { PlatformServices, type OnBehalf } from '../services/platform-services.ts';
import { passOn } from './pass-on.ts';

type Body = NonNullable<RequestInit['body']>;

const longestCallMs = 600_000;
/** What the protocol (tus 1.0) says beside the bytes. */
const asked = ['tus-resumable', 'upload-length', 'upload-offset', 'content-type', 'content-length'];

/** Where documents go that somebody brings. */
export interface UploadTarget {
  readonly caseId: string;
  readonly onBehalf: OnBehalf;
  /** The path at which the browser finds its uploads. */
  readonly base: string;
  /** What is said here of a document, whatever the browser says of it; nothing is said of what is empty. */
  readonly metadata: Readonly<Record<string, string>>;
}

/** Passes uploads on to intake, as documents of one case. */
@Injectable()
export class TusPassage {
  constructor(private readonly services: PlatformServices) {}

  /** Throws 409 when the document was meant for another case than the one that is open by now. */
  async create(target: UploadTarget, request: Request, outgoing: Outgoing): Promise<void> {
    const { complaintId = target.caseId, ...told } = metadataIn(request);
    if (complaintId !== target.caseId) throw new Problem(409, 'another-case');
    const said = Object.entries({ ...told, ...target.metadata, complaintId }).filter(([, value]) => value !== '');
    const metadata = Metadata.stringify(Object.fromEntries(said));
    const answer = await this.pass('', target, request, { 'upload-metadata': metadata });
    const id = answer.headers.get('location')?.split('/').at(-1);
    await passOn(answer, outgoing, id === undefined ? {} : { location: `${target.base}/${id}` });
  }

  async where(id: string, target: UploadTarget, request: Request, outgoing: Outgoing): Promise<void> {
    await passOn(await this.own(id, target, request), outgoing);
  }

  async append(id: string, target: UploadTarget, request: Request, outgoing: Outgoing): Promise<void> {
    await this.own(id, target, request);
    await passOn(await this.pass(`/${id}`, target, request), outgoing);
  }

  /** An upload into another case is not there, though it be the same institution's. */
  private async own(id: string, { caseId, onBehalf }: UploadTarget, request: Request): Promise<Response> {
    const headers = { 'tus-resumable': request.get('tus-resumable') ?? '' };
    const answer = await this.services.call('intake', `/v1/uploads/${id}`, onBehalf, { method: 'HEAD', headers });
    if (!answer.ok || !(answer.headers.get('upload-metadata') ?? '').includes(pair('complaintId', caseId)))
      throw new Problem(404, 'not-found');
    return answer;
  }

  private pass(
    path: string,
    { onBehalf }: UploadTarget,
    request: Request,
    more: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    const said = asked.flatMap((name) => {
      const value = request.get(name);
      return value === undefined ? [] : [[name, value] as const];
    });
    return this.services.call('intake', `/v1/uploads${path}`, onBehalf, {
      method: request.method,
      headers: { ...Object.fromEntries(said), ...more },
      signal: AbortSignal.timeout(longestCallMs),
      ...(request.method === 'PATCH' && { body: Readable.toWeb(request) as ReadableStream as Body, duplex: 'half' }),
    });
  }
}

const pair = (name: string, value: string) => `${name} ${Buffer.from(value).toString('base64')}`;

function metadataIn(request: Request): Readonly<Record<string, string | null>> {
  try {
    return Metadata.parse(request.get('upload-metadata'));
  } catch {
    throw new Problem(422, 'invalid', { errors: [{ pointer: '', code: 'not-valid' }] });
  }
}
