import { expect, test } from 'vitest';
import type { PrisonerCard } from '$api';
import { intake, forgetAll, prisoners, printing } from './app';
import { toasts } from './toasts.svelte';

test('when the vault is locked, no name stays in the window', () => {
  const name = 'Окунев-Бархатный';
  prisoners.card = { name } as PrisonerCard;
  prisoners.query.text = name;
  intake.text = name;
  intake.few.rows = [{ number: 12, prisoner_id: 12, name, line: '', count: 0 }];
  printing.evenings = [{ title: name } as never];
  toasts.done(name);
  forgetAll();
  const kept = [prisoners.card, prisoners.query, intake.text, intake.few.rows, printing.evenings];
  expect(JSON.stringify([kept, toasts.items])).not.toContain(name);
});
