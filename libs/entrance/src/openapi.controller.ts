import { readFile } from 'node:fs/promises';
import { DirectRequests } from '@jisr/messaging';
import { Controller, Get, Header, Inject } from '@nestjs/common';

const documents = new URL('../../../schemas/openapi/', import.meta.url);

/** What this service offers over HTTP, for whoever writes a client. */
@Controller('openapi.json')
export class OpenApiController {
  constructor(@Inject(DirectRequests) private readonly requests: DirectRequests) {}

  @Get()
  @Header('content-type', 'application/vnd.oai.openapi+json;version=3.1')
  @Header('cache-control', 'public, max-age=300')
  document(): Promise<string> {
    return readFile(new URL(`${this.requests.context}.json`, documents), 'utf8');
  }
}
