import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// Before the program is read: what V8 made of it the last time is kept beside it, where nobody else may write. Where this
// process may not, either, it reads what is there.
enableCompileCache(fileURLToPath(new URL('cache/', import.meta.url)));
await import('./start.js');
