import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [svelte()],
  resolve: {
    alias: {
      $api: here('./src/api'),
      $components: here('./src/components'),
      $screens: here('./src/screens'),
      $state: here('./src/state'),
      $words: here('./src/words'),
    },
    // Vitest would otherwise take Svelte's server build.
    conditions: process.env.VITEST ? ['browser'] : undefined,
  },
  build: {
    target: ['es2022', 'safari16'],
    // The content policy allows no data: addresses, so fonts and pictures stay files.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: [here('./index.html'), here('./projector.html')] },
  },
  test: {
    environment: 'node',
    include: ['src/**/*.test.ts'],
    // Ends what hangs. A busy machine is no failure.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
