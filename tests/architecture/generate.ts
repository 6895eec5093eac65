/** Draws the folders and their imports for the READMEs.  `npm run generate` */
import { writeFileSync } from 'node:fs';
import { drawArchitecture } from './draw.ts';

writeFileSync(new URL('architecture.svg', import.meta.url), drawArchitecture('en'));
writeFileSync(new URL('architecture.zh-CN.svg', import.meta.url), drawArchitecture('zh'));
