/*
 * npm run build [-- BUNDLE…] [--watch]
 */
import { bootstrap } from './bootstrap.mjs';

await bootstrap();
await import('../esbuild.config.mjs');
