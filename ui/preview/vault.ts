// The vault of the invented desk: its lock and its settings.

import type { RuleSettings, StartView, VaultSettings, VaultState } from '../src/api/bindings';
import type { Answers } from './answers';
import { total } from './intake';
import { EVENING, refuse, seen, state } from './state';

function start(): StartView {
  return {
    vault: state.vault,
    vault_path: '/home/organiser/.local/share/letterdesk/vault',
    device: state.device,
    version: '0.1.0',
    resume:
      seen.resume && state.vault === 'open'
        ? { title: EVENING.title, date: EVENING.date, last_at: '19:42', total: total() }
        : null,
  };
}

const rules: RuleSettings = {
  ru: 'Пишите\n— О книгах и о погоде.',
  en: 'Do\n— Write of books and the weather.',
  sending_ru: 'Письмо\n— Перепишите весь адрес.',
  sending_en: 'The letter\n— Copy the whole address.',
  source: '',
  source_printed: false,
};

const settings: VaultSettings = {
  fresh_days: 60,
  document_language: 'ru',
  sender: '«Вечер писем»\nа/я 1, г. Энск, 000000',
  city: 'Энск',
};

const open = (vault: VaultState) => {
  state.vault = vault;
  return start();
};

export const vault = {
  start,
  setDevice: (device) => {
    state.device = device;
    return start();
  },
  zoom: () => state.device.zoom,
  hasSound: () => !new URLSearchParams(location.search).has('silent'),
  proposeVault: () => ({
    passphrase: 'ласточка чернила берег фонарь творог карандаш',
    recovery_code: 'K7QM-2XVT 9HDP-4RWB N3FC-8YLJ',
  }),
  ratePassphrase: (passphrase) => ({ score: Math.min(4, Math.floor(passphrase.length / 5)) }),
  createVault: () => open('open'),
  saveRecovery: () => ({
    file: '/home/organiser/Letterdesk/recovery.pdf',
    pages: 1,
    printed: 0,
    held: [],
    old: [],
    without_sender: false,
    shortened: [],
    respelled: [],
    title: '',
  }),
  changePassphrase: () => ({ copies: 3, left: ['20260129T174200-evening'] }),
  newRecoveryCode: () => ({
    recovery_code: 'K7QM 2XVT 9HDP 4RWB N3FC 8YLJ W5EG T1ZS',
    changed: { copies: 4, left: [] },
  }),
  unlock: (passphrase) => (passphrase === 'wrong' ? refuse('wrong_passphrase') : open('open')),
  copyVaultHere: () => open('locked'),
  openSample: () => open('sample'),
  lock: () => open('locked'),
  vaultSettings: () => settings,
  setVaultSettings: (fresh) => Object.assign(settings, fresh),
  ruleSettings: () => rules,
  setRuleSettings: (fresh) => fresh,
  verify: () => ({
    ok: true,
    entries: 4812,
    head: 'k3f9 x2md qa7b vw5t ehzr 6cyp lo',
    covers: null,
    sqlite: '3.54.0',
    sqlcipher: '4.20.0',
  }),
} satisfies Answers;
