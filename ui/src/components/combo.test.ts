// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, expect, test } from 'vitest';
import ComboField from './ComboField.svelte';

afterEach(cleanup);

const options = [
  { value: 1, word: 'СИЗО-99 · Энская обл.', said: '000001' },
  { value: 2, word: 'ИК-2 · Дальнегорье', said: 'ул. Зелёная' },
  { value: 3, word: 'ИК-22 · Энская обл.' },
];

function field(value: number | null = null) {
  render(ComboField, { label: 'where', placeholder: '?', options, value });
  return screen.getByRole<HTMLInputElement>('combobox');
}

const type = (input: HTMLInputElement, value: string) =>
  fireEvent.input(input, { target: { value } });
const words = () => screen.queryAllByRole('option').map((one) => one.textContent?.trim());

// jsdom lays nothing out.
Element.prototype.scrollIntoView = () => undefined;
globalThis.ResizeObserver = class {
  observe = () => undefined;
  unobserve = () => undefined;
  disconnect = () => undefined;
};

test('every word typed is looked for, also in what is not shown', async () => {
  const input = field();
  await type(input, 'энск ик');
  expect(words()).toEqual(['ИК-22 · Энская обл.']);
  await type(input, 'зеленая');
  expect(words()).toEqual(['ИК-2 · Дальнегорье']);
});

test('arrows and Enter choose, Escape leaves what was chosen', async () => {
  const input = field(1);
  await type(input, 'ик');
  await fireEvent.keyDown(input, { key: 'ArrowDown' });
  await fireEvent.keyDown(input, { key: 'Enter' });
  expect(input.value).toBe('ИК-22 · Энская обл.');
  await type(input, 'сизо');
  await fireEvent.keyDown(input, { key: 'Escape' });
  expect([input.value, words()]).toEqual(['ИК-22 · Энская обл.', []]);
});

test('what means nothing is not taken, and nothing typed is nothing chosen', async () => {
  const input = field(1);
  await type(input, 'ик');
  await fireEvent.blur(input);
  expect(input.value).toBe('СИЗО-99 · Энская обл.');
  await type(input, ' ');
  await fireEvent.blur(input);
  expect(input.value).toBe('');
});
