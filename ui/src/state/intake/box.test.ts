import { expect, test } from 'vitest';
import { belongsToBox, boxCharacter, intakeKey } from './box';

const key = (code: string, text: string, held: Partial<KeyboardEvent> = {}) => ({
  code,
  key: text,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

test('what a key says wins over where it lies; a keypad means its digits', () => {
  const cases: [ReturnType<typeof key>, string | null][] = [
    [key('Digit1', '1'), '1'],
    [key('Digit7', '.'), null],
    // AZERTY and Czech: the digits are shifted.
    [key('Digit8', '8', { shiftKey: true }), '8'],
    [key('Digit8', '_'), null],
    [key('Numpad4', 'ArrowLeft'), '4'],
    [key('NumpadMultiply', '*'), '*'],
    [key('Digit8', '*', { shiftKey: true }), '*'],
    [key('Digit8', '8', { ctrlKey: true }), null],
    [key('KeyQ', 'й'), null],
    [key('Digit5', '%', { shiftKey: true }), null],
  ];
  for (const [event, expected] of cases) expect(boxCharacter(event), event.code).toBe(expected);
});

test('what begins an entry goes to the box; a space and keys of their own do not', () => {
  expect(belongsToBox(key('KeyG', 'п'))).toBe(true);
  expect(belongsToBox(key('KeyG', 'p'))).toBe(true);
  expect(belongsToBox(key('Numpad1', 'End'))).toBe(true);
  expect(belongsToBox(key('Space', ' '))).toBe(false);
  expect(belongsToBox(key('Enter', 'Enter'))).toBe(false);
  expect(belongsToBox(key('KeyG', 'п', { altKey: true }))).toBe(false);
});

test('each F-key has a twin', () => {
  const twins: [string, string, Partial<KeyboardEvent>][] = [
    ['F2', 'KeyI', { ctrlKey: true }],
    ['F3', 'KeyF', { ctrlKey: true }],
    ['F4', 'KeyK', { metaKey: true }],
    ['F6', 'Digit1', { altKey: true }],
    ['F7', 'Digit2', { altKey: true }],
    ['F8', 'Digit3', { altKey: true }],
  ];
  for (const [name, code, held] of twins) {
    expect(intakeKey(key(name, name)), name).not.toBeNull();
    expect(intakeKey(key(code, '', held)), name).toBe(intakeKey(key(name, name)));
  }
});

test('a key with Alt is a command under any layout', () => {
  expect(intakeKey(key('KeyP', 'з', { altKey: true }))).toBe('slip');
  expect(intakeKey(key('KeyG', '©', { altKey: true }))).toBe('guest');
  expect(intakeKey(key('KeyH', 'р', { altKey: true }))).toBe('fewer-guests');
});

test('undo and redo', () => {
  expect(intakeKey(key('KeyZ', 'я', { ctrlKey: true }))).toBe('undo');
  expect(intakeKey(key('KeyY', 'н', { ctrlKey: true }))).toBe('redo');
  expect(intakeKey(key('KeyZ', 'Я', { ctrlKey: true, shiftKey: true }))).toBe('redo');
  expect(intakeKey(key('KeyZ', 'z'))).toBeNull();
});
