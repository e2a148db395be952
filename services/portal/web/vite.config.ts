import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compression } from 'vite-plugin-compression2';
import { regionsMap } from './regions-map.ts';

/** `vite build` makes what browsers load, `vite build --ssr` what draws pages before (draw-pages.mjs). */
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react(), regionsMap(), !isSsrBuild && compression({ algorithms: ['brotliCompress', 'gzip'] })],
  resolve: { conditions: ['@jisr/source', 'module', 'browser', 'development|production'] },
  ssr: { resolve: { conditions: ['@jisr/source', 'module', 'node', 'development|production'] } },
  // The page's policy allows no inline script, and no data: fonts.
  build: {
    outDir: 'dist/files',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    manifest: true,
    copyPublicDir: !isSsrBuild,
  },
}));
