import { runService } from '@jisr/host';
import { AppModule } from './app.module.ts';
import { webApp } from './adapters/http/web-app.ts';

await runService({ name: 'portal', module: AppModule, prepare: webApp });
