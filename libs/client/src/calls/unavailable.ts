/** The platform was not reached or could not answer, however often it was tried. The same call may be made again. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
}
