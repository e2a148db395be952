import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compression } from 'vite-plugin-compression2';
import { regionsMap } from './regions-map.ts';

export default defineConfig({
  plugins: [react(), regionsMap(), compression({ algorithms: ['brotliCompress', 'gzip'] })],
  resolve: { conditions: ['@jisr/source', 'module', 'browser', 'development|production'] },
  // The page's policy allows no inline script, and no data: fonts.
  build: { modulePreload: { polyfill: false }, assetsInlineLimit: 0, manifest: true },
});
