import sharp from 'sharp';
import { previewPixels } from './preview-size.ts';

const mostPixels = 100_000_000;

sharp.cache(false);
sharp.concurrency(1);

/** An image as a PNG that fits a preview, without what its camera noted (place, time, owner). Nothing when it can't be drawn. */
export async function smallerImageOf(image: Buffer): Promise<Buffer | undefined> {
  const drawn = sharp(image, { limitInputPixels: mostPixels, failOn: 'error' })
    .timeout({ seconds: 15 })
    .rotate()
    .resize(previewPixels, previewPixels, { fit: 'inside', withoutEnlargement: true });
  return drawn
    .png()
    .toBuffer()
    .then(
      (png) => png,
      () => undefined,
    );
}
