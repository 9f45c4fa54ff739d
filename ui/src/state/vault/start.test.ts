// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { StartView } from '$api';
import { apiOf, refuse } from '../../test/api';
import { Session } from '../session.svelte';
import { Draft, unsaved } from '../unsaved.svelte';
import { StartState } from './start.svelte';

const standing = (vault: StartView['vault'], resume: StartView['resume'] = null): StartView => ({
  vault,
  vault_path: '/vault',
  device: {
    language: 'ru',
    theme: 'light',
    sound: true,
    volume: 5,
    type_anywhere: true,
    zoom: 100,
    vault: '',
  },
  version: '0.1.0',
  resume,
});

const WORDS = 'ласточка чернила берег фонарь творог ёж';

test('the six words must be typed once more, as people type them', async () => {
  const api = apiOf({
    proposeVault: () => Promise.resolve({ passphrase: WORDS, recovery_code: 'A B' }),
  });
  const start = new StartState(new Session(api), api);
  await start.propose();
  expect(start.mayGoOn).toBe(false);
  await start.type('ласточка чернила берег');
  expect(start.mayGoOn).toBe(false);
  await start.type('  Ласточка чернила  берег фонарь творог еж ');
  expect(start.mayGoOn).toBe(true);
});

test('an own passphrase must be strong and typed twice', async () => {
  const api = apiOf({
    ratePassphrase: (text) => Promise.resolve({ score: text.length > 10 ? 4 : 1 }),
  });
  const start = new StartState(new Session(api), api);
  start.choose('own');
  await start.type('short');
  start.again = 'short';
  expect(start.mayGoOn).toBe(false);
  await start.type('a long and odd one');
  expect(start.mayGoOn).toBe(false);
  start.again = 'a long and odd one';
  expect(start.mayGoOn).toBe(true);
});

test('after creating, nothing secret is left and the home screen is shown', async () => {
  const api = apiOf({
    proposeVault: () => Promise.resolve({ passphrase: WORDS, recovery_code: 'A B' }),
    createVault: (passphrase, code) =>
      passphrase === WORDS && code === 'A B'
        ? Promise.resolve(standing('open'))
        : refuse('internal'),
  });
  const session = new Session(api);
  const start = new StartState(session, api);
  const draft = new Draft(
    () => start.touched,
    () => start.create(),
  );
  const stop = unsaved.keep(draft);
  await start.propose();
  await start.type(WORDS);
  await start.create();
  stop();
  // The passphrase that was typed is used: nobody is asked about it.
  expect([session.screen, unsaved.question]).toEqual(['evenings', null]);
  expect([start.proposal, start.typed]).toEqual([null, '']);
});

test('a wrong passphrase is told, and the window stays locked', async () => {
  const api = apiOf({
    start: () => Promise.resolve(standing('locked')),
    unlock: () => refuse('wrong_passphrase'),
  });
  const session = new Session(api);
  await session.start();
  const start = new StartState(session, api);
  start.typed = 'wrong';
  await start.unlock();
  expect(start.error?.code).toBe('wrong_passphrase');
  expect(session.isOpen).toBe(false);
});

test('an evening that was under way is gone on with at the Desk', async () => {
  const resume = { title: 'Вечер', date: '2026-11-23', last_at: '19:42', total: 312 };
  const api = apiOf({ unlock: () => Promise.resolve(standing('open', resume)) });
  const session = new Session(api);
  await new StartState(session, api).unlock();
  expect(session.screen).toBe('intake');
  expect(session.resuming).toBe(true);
});

test('a new passphrase would be lost; one that only opens would not', async () => {
  const api = apiOf({
    proposeVault: () => Promise.resolve({ passphrase: WORDS, recovery_code: 'A B' }),
  });
  const start = new StartState(new Session(api), api);
  start.typed = 'opens';
  expect(start.touched).toBe(false);
  await start.propose();
  expect(start.touched).toBe(false);
  await start.type(WORDS);
  expect([start.touched, start.mayCreate]).toEqual([true, false]);
  start.step = 'recovery';
  start.kept = true;
  expect(start.mayCreate).toBe(true);
  start.forget();
  expect(start.touched).toBe(false);
});
