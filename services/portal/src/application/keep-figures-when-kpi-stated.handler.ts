import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { figures } from './figure-rows.ts';

type KpiStated = EventOf<'ma.jisr.reporting.kpi-stated.v1'>;

/** A cell is kept as it was last stated, so that what the portal shows is what the reporting topics say. */
@Injectable()
export class KeepFiguresWhenKpiStatedHandler implements Handler<KpiStated> {
  handle({ subject, data }: KpiStated, unit: UnitOfWork): void {
    unit.write(figures, { replaceOne: { filter: { _id: subject as never }, replacement: { ...data }, upsert: true } });
  }
}
