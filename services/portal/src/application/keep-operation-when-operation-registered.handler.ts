import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { operationRow, operations } from './operation-rows.ts';

type OperationRegistered = EventOf<'ma.jisr.housing-projects.operation-registered.v1'>;

/** The portal knows operations by name and place, as the registry last said. */
@Injectable()
export class KeepOperationWhenOperationRegisteredHandler implements Handler<OperationRegistered> {
  handle({ data }: OperationRegistered, unit: UnitOfWork): void {
    const { _id, ...row } = operationRow(data);
    unit.write(operations, { replaceOne: { filter: { _id: _id as never }, replacement: row, upsert: true } });
  }
}
