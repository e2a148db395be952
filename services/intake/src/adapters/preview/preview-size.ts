/** Pixels of the longer side of a preview. */
export const previewPixels = 1024;
