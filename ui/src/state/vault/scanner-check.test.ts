import { expect, test } from 'vitest';
import { report, type Stroke } from './scanner-check';

/** No. 12 of the first evening. */
const SLIP = '0001000122';

/** Keys some milliseconds apart. */
function keys(
  text: string,
  { gap = 8, end = 'Enter', key = (sign: string) => sign } = {},
): Stroke[] {
  const code = (sign: string) =>
    /\d/.test(sign) ? `Digit${sign}` : sign === ']' ? 'BracketRight' : `Key${sign}`;
  const typed = [...text].map((sign, at) => ({
    code: code(sign),
    key: key(sign),
    altKey: false,
    timeStamp: at * gap,
  }));
  const last = { code: end, key: end, altKey: false, timeStamp: text.length * gap };
  return end === '' ? typed : [...typed, last];
}

const said = (strokes: Stroke[]) => report(strokes).says.map(({ id }) => id);

test('a slip is read with Enter, with Tab, and without either', () => {
  for (const end of ['Enter', 'Tab'] as const) {
    const { works, says, mean } = report(keys(SLIP, { end }));
    expect({ works, says, mean }).toEqual({
      works: true,
      says: [{ id: 'scanner-works', figures: { number: '12' } }],
      mean: 8,
    });
  }
  expect(said(keys(SLIP, { end: '' }))).toEqual(['scanner-works', 'scanner-note-end']);
});

test('what comes before the code is taken off, and another layout does no harm', () => {
  expect(report(keys(`]C0${SLIP}`))).toMatchObject({ works: true, prefix: '', digits: SLIP });
  expect(said(keys(`A${SLIP}`))).toEqual(['scanner-works', 'scanner-note-prefix']);
  const russian = (sign: string) => (sign === 'A' ? 'ф' : sign);
  expect(said(keys(`A${SLIP}`, { key: russian }))).toContain('scanner-note-layout');
});

test('the first thing that stands in the way is named', () => {
  expect(said(keys(SLIP, { gap: 60 }))).toEqual(['scanner-slow']);
  expect(said(keys(SLIP, { gap: 200 }))).toEqual(['scanner-hand']);
  expect(said(keys(`${SLIP}A`))).toEqual(['scanner-suffix']);
  expect(said(keys(`ABCDEF${SLIP}`))).toEqual(['scanner-prefix']);
  expect(said(keys('ABCDEFGHIJ'))).toEqual(['scanner-no-digits']);
  expect(said(keys('12345'))).toEqual(['scanner-short']);
  expect(said(keys('9785170800001', { end: '' }))).toEqual(['scanner-no-end']);
  expect(said(keys(SLIP).map((stroke) => ({ ...stroke, altKey: true })))).toEqual(['scanner-alt']);
});

test('a book is read and is no slip', () => {
  expect(said(keys('9785170800001'))).toEqual(['scanner-reads']);
});
