import { enableCompileCache } from 'node:module';

// Compiling the program takes longer than a small root does: Node keeps what it compiled for the next time, of all that is loaded from here on.
enableCompileCache();
await import('./program.ts');
