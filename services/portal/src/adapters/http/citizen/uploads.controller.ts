import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { Problem } from '@jisr/problem';
import { Controller, Head, Param, ParseUUIDPipe, Patch, Post, Req, Res } from '@nestjs/common';
import type { Request, Response as Answer } from 'express';
import { onBehalfOf, type Followed } from '../../../application/citizen/citizen.ts';
import { PlatformServices } from '../../services/platform-services.ts';
import { Following, meantFor } from './following.ts';

type Body = NonNullable<RequestInit['body']>;

const base = '/api/follow/uploads';
const longestCallMs = 600_000;
/** What the protocol (tus 1.0) says beside the bytes. */
const asked = ['tus-resumable', 'upload-length', 'upload-offset', 'content-type', 'content-length'];
const answered = ['tus-resumable', 'upload-offset', 'upload-length', 'upload-expires', 'cache-control'];

/** Documents of a complainant come here by tus and go on to intake, as shared ones of the case that is followed. */
@Controller('api/follow/uploads')
export class UploadsController {
  constructor(private readonly services: PlatformServices) {}

  @Post()
  async create(@Following() followed: Followed, @Req() request: Request, @Res() response: Answer): Promise<void> {
    const said = request.get('upload-metadata') ?? '';
    meantFor(caseIn(said), followed);
    const metadata = metadataFor(followed, said);
    const answer = await this.pass('', followed, request, { 'upload-metadata': metadata });
    const id = answer.headers.get('location')?.split('/').at(-1);
    if (id !== undefined) response.setHeader('location', `${base}/${id}`);
    await tell(answer, response);
  }

  @Head(':id')
  async where(
    @Param('id', ParseUUIDPipe) id: string,
    @Following() followed: Followed,
    @Req() request: Request,
    @Res() response: Answer,
  ): Promise<void> {
    await tell(await this.own(id, followed, request), response);
  }

  @Patch(':id')
  async append(
    @Param('id', ParseUUIDPipe) id: string,
    @Following() followed: Followed,
    @Req() request: Request,
    @Res() response: Answer,
  ): Promise<void> {
    await this.own(id, followed, request);
    await tell(await this.pass(`/${id}`, followed, request), response);
  }

  /** An upload into another case is not there, though it be the same institution's. */
  private async own(id: string, followed: Followed, request: Request): Promise<Response> {
    const headers = { 'tus-resumable': request.get('tus-resumable') ?? '' };
    const answer = await this.services.call('intake', `/v1/uploads/${id}`, onBehalfOf(followed), {
      method: 'HEAD',
      headers,
    });
    if (!answer.ok || !(answer.headers.get('upload-metadata') ?? '').includes(pair('complaintId', followed.caseId)))
      throw new Problem(404, 'not-found');
    return answer;
  }

  private pass(
    path: string,
    followed: Followed,
    request: Request,
    more: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    const said = asked.flatMap((name) => {
      const value = request.get(name);
      return value === undefined ? [] : [[name, value] as const];
    });
    return this.services.call('intake', `/v1/uploads${path}`, onBehalfOf(followed), {
      method: request.method,
      headers: { ...Object.fromEntries(said), ...more },
      signal: AbortSignal.timeout(longestCallMs),
      ...(request.method === 'PATCH' && { body: Readable.toWeb(request) as ReadableStream as Body, duplex: 'half' }),
    });
  }
}

const pair = (name: string, value: string) => `${name} ${Buffer.from(value).toString('base64')}`;

/** The case that the document is meant for. */
function caseIn(said: string): string {
  const [, encoded = ''] = /(?:^|,)\s*complaintId ([^,]*)/.exec(said) ?? [];
  return Buffer.from(encoded, 'base64').toString();
}

/** What the browser says of its document; of which case it is, and that all sides see it, is said here. */
function metadataFor({ caseId }: Followed, said: string): string {
  const own = said.split(',').filter((entry) => !/^\s*(complaintId|confidentiality|documentId)(\s|$)/.test(entry));
  return [...own.filter(Boolean), pair('complaintId', caseId), pair('confidentiality', 'shared')].join(',');
}

async function tell(answer: Response, response: Answer): Promise<void> {
  response.status(answer.status);
  for (const name of [...answered, ...(answer.ok ? [] : ['content-type'])]) {
    const value = answer.headers.get(name);
    if (value !== null) response.setHeader(name, value);
  }
  if (answer.body && answer.status !== 204 && response.req.method !== 'HEAD')
    await pipeline(Readable.fromWeb(answer.body as ReadableStream), response);
  else response.end();
}
