import type { MessageEvent } from '@nestjs/common';
import { interval, map, type Observable } from 'rxjs';

/** Keeps what stands between from closing a line on which nothing is said. */
const beatMs = 20_000;
/** After so long a listener comes again, and is asked again who it is. */
export const lineMs = 10 * 60_000;

export const beats = (): Observable<MessageEvent> => interval(beatMs).pipe(map(() => ({ type: 'beat', data: '' })));
