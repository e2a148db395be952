import { ConfigModule } from '@jisr/config';
import { MessagingModule } from '@jisr/messaging';
import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { ReportingConfig } from './adapters/config/reporting.config.ts';
import { reportingSubscription } from './adapters/kafka/reporting.subscription.ts';
import { CellBoard } from './application/cell-board.ts';
import { StateFactWhenCaseMovedHandler } from './application/state-fact-when-case-moved.handler.ts';
import { kpiSweep, StateKpisWhenCellsChangedHandler } from './application/state-kpis-when-cells-changed.handler.ts';

async function indexFacts(connection: Connection): Promise<void> {
  for (const { collection, index } of CellBoard.indexes) await connection.collection(collection).createIndex(index);
}

@Module({
  imports: [
    ConfigModule.forRoot(ReportingConfig),
    MongooseModule.forRootAsync({
      inject: [ReportingConfig],
      useFactory: ({ mongoUrl }: ReportingConfig) => ({
        uri: mongoUrl,
        onConnectionCreate: (connection: Connection) => {
          connection.on('connected', () => void indexFacts(connection));
          return connection;
        },
      }),
    }),
    MessagingModule.forRoot({
      subscription: reportingSubscription,
      timers: { [kpiSweep]: StateKpisWhenCellsChangedHandler },
    }),
  ],
  providers: [CellBoard, StateFactWhenCaseMovedHandler, StateKpisWhenCellsChangedHandler],
})
export class AppModule {}
