// A looking-glass for design work: the window's screens in a browser, over an invented desk kept in memory. Not part
// of the program; `npm run preview`.

import { fileURLToPath } from 'node:url';
import { mergeConfig, type Plugin } from 'vite';
import base from '../vite.config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Puts the invented desk where the shell's bindings would be. */
const invented: Plugin = {
  name: 'invented-desk',
  enforce: 'pre',
  resolveId(source, importer) {
    if (!importer?.includes('/src/api/')) return null;
    if (source === './bindings') return here('./bindings.ts');
    if (source === './shell') return here('./shell.ts');
    return null;
  },
};

export default mergeConfig(base, {
  root: here('..'),
  plugins: [invented],
  server: { port: 5199, strictPort: true },
});
