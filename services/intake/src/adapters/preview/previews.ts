import { Injectable } from '@nestjs/common';
import type { Content } from '../../application/dossier/content.ts';
import { ContentReader } from '../mongo/content-reader.ts';
import { firstPageOf } from './pdf-page.ts';
import { smallerImageOf } from './small-image.ts';

/** What is larger is not worth a preview. */
const mostBytes = 64 * 1024 * 1024;
const images = ['image/jpeg', 'image/png', 'image/webp', 'image/tiff'];

/** Small pictures of documents, made when they are asked for and kept nowhere. */
@Injectable()
export class Previews {
  constructor(private readonly reader: ContentReader) {}

  /** A PNG of the first page of a PDF or of an image; nothing of what is neither, or can't be drawn. */
  async of(content: Content, mediaType: string): Promise<Buffer | undefined> {
    if (content.size > mostBytes) return undefined;
    if (mediaType === 'application/pdf') return firstPageOf(this.reader.read(content));
    return images.includes(mediaType) ? smallerImageOf(await this.reader.head(content, mostBytes)) : undefined;
  }
}
