import { runService } from '@jisr/host';
import { AppModule } from './app.module.ts';

await runService({ name: 'routing', module: AppModule });
