// A looking-glass for design work: the window's screens in a browser, over an invented desk kept in memory. Not part
// of the program; `npm run preview`.

import { fileURLToPath } from 'node:url';
import { mergeConfig, type Plugin } from 'vite';
import base from '../vite.config';

/** Puts the invented desk behind the window before its first script runs. */
const invented: Plugin = {
  name: 'invented-desk',
  transformIndexHtml: () => [
    {
      tag: 'script',
      attrs: { type: 'module', src: '/preview/main.ts' },
      injectTo: 'head-prepend',
    },
  ],
};

export default mergeConfig(base, {
  root: fileURLToPath(new URL('..', import.meta.url)),
  plugins: [invented],
  server: { port: 5199, strictPort: true },
});
