import { runService } from '@jisr/host';
import { AppModule } from './app.module.ts';

await runService({ name: 'exchange', module: AppModule, rawPaths: ['/v1/events'] });
