import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const tauriOnlyInApi = {
  patterns: [
    {
      group: ['@tauri-apps/*'],
      message: 'Only src/api talks to the shell; import from $api.',
    },
  ],
};

/** Areas know what they share and not each other, in `screens` as in `state`. */
const AREAS = ['list', 'evenings', 'intake', 'printing', 'closing', 'projector', 'vault'];

const noOtherArea = (area) => ({
  group: AREAS.filter((other) => other !== area).flatMap((other) => [
    `$screens/${other}/**`,
    `$state/${other}/**`,
    `../${other}/**`,
    `../../${other}/**`,
  ]),
  message: 'Areas do not know each other: what two of them need stands above them.',
});

const noScreens = {
  group: ['$screens/**', '**/screens/**'],
  message: 'Nothing below knows a screen.',
};

const restricted = (...patterns) => ({
  'no-restricted-imports': ['error', { patterns: [...tauriOnlyInApi.patterns, ...patterns] }],
});

const stored = (name) => ({
  name,
  message: 'The window stores nothing: what it writes would be in clear text.',
});

export default ts.config(
  { ignores: ['dist/', 'node_modules/', 'canary/', 'src/api/bindings.ts'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: globals.browser },
    rules: {
      'no-restricted-imports': ['error', tauriOnlyInApi],
      'no-restricted-globals': [
        'error',
        stored('localStorage'),
        stored('sessionStorage'),
        stored('indexedDB'),
        stored('caches'),
        { name: 'fetch', message: 'No network, ever.' },
      ],
      'no-restricted-properties': [
        'error',
        ...['localStorage', 'sessionStorage', 'indexedDB', 'caches'].flatMap((property) =>
          ['window', 'globalThis', 'self'].map((object) => ({
            object,
            property,
            message: 'The window stores nothing.',
          })),
        ),
      ],
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
    rules: {
      // Text is never markup here, and a style attribute would be refused by the content policy.
      'svelte/no-at-html-tags': 'error',
      'svelte/no-inline-styles': ['error', { allowTransitions: false }],
      'svelte/button-has-type': 'error',
      'svelte/require-each-key': 'error',
    },
  },
  {
    files: ['src/api/**', 'preview/main.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    files: ['src/components/**', 'src/state/**', 'src/words/**'],
    rules: restricted(noScreens),
  },
  ...AREAS.map((area) => ({
    files: [`src/screens/${area}/**`],
    rules: restricted(noOtherArea(area)),
  })),
  ...AREAS.map((area) => ({
    files: [`src/state/${area}/**`],
    rules: restricted(noScreens, noOtherArea(area)),
  })),
  {
    files: ['scripts/**', '*.config.*', 'preview/*.config.ts'],
    languageOptions: { globals: globals.node },
    rules: { 'no-console': 'off' },
  },
);
