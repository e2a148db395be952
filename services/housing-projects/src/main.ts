import { runService } from '@jisr/host';
import { AppModule } from './app.module.ts';

await runService({ name: 'housing-projects', module: AppModule });
