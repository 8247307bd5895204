import { csharp } from './csharp';
import { curl } from './curl';
import type { Example } from './example';
import { java } from './java';
import { javascript } from './javascript';
import { python } from './python';

export const examples: readonly Example[] = [curl, javascript, python, csharp, java];
