// Proves that the checks can fail: a wrong component must be refused by svelte-check, a shell import outside
// src/api and a use of localStorage by eslint. A checker that passes everything is silent about its own death.
import { spawnSync } from 'node:child_process';
import { ESLint } from 'eslint';

const fail = (what) => {
  console.error(`The canary lives: ${what}`);
  process.exitCode = 1;
};

const check = spawnSync(
  'npx',
  ['svelte-check', '--tsconfig', 'canary/tsconfig.json', '--output', 'machine'],
  {
    encoding: 'utf8',
  },
);
if (check.status === 0 || !check.stdout.includes('Wrong.svelte')) {
  fail(`svelte-check accepts canary/Wrong.svelte\n${check.stdout}${check.stderr}`);
}

const forbidden = [
  ["import { invoke } from '@tauri-apps/api/core';\nvoid invoke;\n", 'no-restricted-imports'],
  ["localStorage.setItem('a', 'b');\n", 'no-restricted-globals'],
  ["window.indexedDB.open('a');\n", 'no-restricted-properties'],
];
const eslint = new ESLint();
for (const [code, rule] of forbidden) {
  const [result] = await eslint.lintText(code, { filePath: 'src/screens/intake/canary.ts' });
  if (!result.messages.some((message) => message.ruleId === rule))
    fail(`eslint lets pass: ${code}`);
}
