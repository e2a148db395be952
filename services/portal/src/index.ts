export { AppModule } from './app.module.ts';
