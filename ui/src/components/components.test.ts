// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { arcWords } from './Postmark.svelte';
import { pieces } from '$words/rich';
import { rows, stepTo } from './rows';
import NumberField from './NumberField.svelte';

test('the postmark takes whole words', () => {
  const cases = [
    ['Вечер писем учёным', 'ВЕЧЕР ПИСЕМ'],
    ['Осенний вечер', 'ОСЕННИЙ ВЕЧЕР'],
    ['Достопримечательнейший', 'ДОСТОПРИМЕЧАТЕЛЬНЕ'],
    ['', ''],
  ] as const;
  for (const [title, expected] of cases) expect(arcWords(title)).toBe(expected);
});

test('emphasis is taken apart, never put in as markup', () => {
  expect(pieces('Принято: **+1** <b>')).toEqual([
    { text: 'Принято: ', strong: false },
    { text: '+1', strong: true },
    { text: ' <b>', strong: false },
  ]);
});

test('keys step inside a table and stop at its ends', () => {
  expect(stepTo('ArrowDown', 0, 4)).toBe(1);
  expect(stepTo('ArrowDown', 4, 4)).toBe(4);
  expect(stepTo('PageUp', 3, 40)).toBe(0);
  expect(stepTo('End', 3, 40)).toBe(40);
  expect(stepTo('a', 3, 40)).toBeNull();
});

test('a table has one tab stop, which follows the focus', () => {
  const body = document.createElement('tbody');
  body.innerHTML = '<tr data-row tabindex="-1"></tr><tr data-row tabindex="-1"></tr>';
  document.body.append(body);
  const stop = rows(body);
  const [first, second] = [...body.querySelectorAll<HTMLElement>('tr')];
  second!.scrollIntoView = () => undefined;
  expect([first!.tabIndex, second!.tabIndex]).toEqual([0, -1]);
  first!.focus();
  first!.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
  expect(document.activeElement).toBe(second);
  expect([first!.tabIndex, second!.tabIndex]).toEqual([-1, 0]);
  stop();
  body.remove();
});

test('a number field takes digits only and forgets what is too large', async () => {
  render(NumberField, { value: null, most: 999, label: 'count' });
  const field = screen.getByLabelText<HTMLInputElement>('count');
  field.value = '12 писем';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  expect(field.value).toBe('12');
  field.value = '12345';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  expect(field.value).toBe('123');
});

test('a number field shows the largest figure it takes, typed once or twice', () => {
  render(NumberField, { value: 14, most: 14, label: 'rows' });
  const field = screen.getByLabelText<HTMLInputElement>('rows');
  for (const typed of ['99', '20']) {
    field.value = typed;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    expect(field.value).toBe('14');
  }
});
