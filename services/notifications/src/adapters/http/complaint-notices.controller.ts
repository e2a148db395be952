import { Problem } from '@jisr/problem';
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Put, UseGuards } from '@nestjs/common';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import { ChangeWishes } from '../../application/change-wishes.ts';
import type { Delivery, WithheldDelivery } from '../../application/deliveries.ts';
import { channels, type Channel, type Language, type Wishes } from '../../domain/wishes.ts';
import { DeliveryStore } from '../mongo/delivery-store.ts';
import { PortalGuard } from './portal.guard.ts';

class WishesBody implements Wishes {
  @IsOptional()
  @IsIn(channels)
  readonly channel?: Channel;

  @IsOptional()
  @IsIn(['ar', 'fr', 'zgh', 'en'])
  readonly language?: Language;

  @IsOptional()
  @IsBoolean()
  readonly legalMinimumOnly?: boolean;
}

/** How the complainant of a case is told, and what became of each message; for the portal, which shows it. */
@Controller('internal/complaints/:id')
@UseGuards(PortalGuard)
export class ComplaintNoticesController {
  constructor(
    private readonly changeWishes: ChangeWishes,
    private readonly store: DeliveryStore,
  ) {}

  /** Replaces all wishes; what is left out is as the platform does it. */
  @Put('notification-wishes')
  @HttpCode(204)
  async wish(@Param('id', ParseUUIDPipe) id: string, @Body() { channel, language, legalMinimumOnly }: WishesBody) {
    const wishes: Wishes = {
      ...(channel && { channel }),
      ...(language && { language }),
      ...(legalMinimumOnly !== undefined && { legalMinimumOnly }),
    };
    if (!(await this.changeWishes.run(id, wishes))) throw new Problem(404, 'not-found');
  }

  /** The delivery log of a case: no address, no text. */
  @Get('notifications')
  async log(@Param('id', ParseUUIDPipe) id: string) {
    return (await this.store.about(id)).map(shown);
  }
}

const shown = (delivery: Delivery | WithheldDelivery) => {
  const { _id, template, to, time, status, reason } = delivery;
  const tries = 'log' in delivery ? { channel: delivery.channel, tries: delivery.log } : {};
  return { id: _id, template, to, time, status, reason, ...tries };
};
