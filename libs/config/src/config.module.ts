import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { loadConfig } from './load-config.ts';
import { PlatformConfig } from './platform-config.ts';

/** Makes a service's config injectable everywhere, under its own class and under `PlatformConfig`. */
@Module({})
export class ConfigModule {
  static forRoot<Config extends PlatformConfig>(
    type: Type<Config>,
    env: NodeJS.ProcessEnv = process.env,
  ): DynamicModule {
    const own = { provide: type, useFactory: () => loadConfig(type, env) };
    const platform = { provide: PlatformConfig, useExisting: type };
    return {
      module: ConfigModule,
      global: true,
      providers: (type as Type) === PlatformConfig ? [own] : [own, platform],
      exports: [type, PlatformConfig],
    };
  }
}
