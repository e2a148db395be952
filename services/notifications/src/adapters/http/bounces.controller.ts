import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Problem } from '@jisr/problem';
import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import { NoteBounce } from '../../application/note-bounce.ts';
import { NotificationsConfig } from '../config/notifications.config.ts';
import { bounceIn } from '../smtp/bounce-report.ts';
import { partsOf } from '../smtp/mail-parts.ts';

/** The largest report that is read. */
const mostBytes = 1_000_000;

/** The inbox of mails that came back: the mail system posts each report as it is (`message/rfc822`), with the agreed token. */
@Controller('v1/bounces')
export class BouncesController {
  constructor(
    private readonly noteBounce: NoteBounce,
    private readonly config: NotificationsConfig,
  ) {}

  /** Answers the same however often a report comes. A report of a mere delay is taken and changes nothing. */
  @Post()
  @HttpCode(204)
  async take(@Req() request: IncomingMessage): Promise<void> {
    const { authorization = '', 'content-type': type, 'content-length': length } = request.headers;
    if (!same(authorization, `Bearer ${this.config.bounceToken}`)) throw new Problem(401, 'unauthorized');
    if (type !== 'message/rfc822') throw new Problem(415, 'unsupported-media-type');
    if (length === undefined || Number(length) > mostBytes) throw new Problem(413, 'too-large');
    const report = bounceIn(await partsOf(request));
    if (!report) throw new Problem(422, 'unprocessable');
    if (report.forGood && !(await this.noteBounce.run(report.delivery))) throw new Problem(404, 'not-found');
  }
}

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Takes the same time for any difference. */
const same = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));
