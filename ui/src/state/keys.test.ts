// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { globalKey, isTyping } from './keys';

const key = (code: string, held: Partial<KeyboardEvent> = {}) => ({
  code,
  key: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  repeat: false,
  ...held,
});

test('Ctrl and a digit go to a screen, whatever the layout', () => {
  expect(globalKey(key('Digit4', { ctrlKey: true }), false)).toEqual({
    does: 'go',
    screen: 'intake',
  });
  expect(globalKey(key('Numpad1', { metaKey: true }), true)).toEqual({
    does: 'go',
    screen: 'evenings',
  });
  expect(globalKey(key('Digit7', { ctrlKey: true }), false)).toBeNull();
  expect(globalKey(key('Digit1', { altKey: true }), false)).toBeNull();
});

test('Ctrl+L locks under the Russian layout too', () => {
  expect(globalKey(key('KeyL', { ctrlKey: true, key: 'д' }), true)).toEqual({ does: 'lock' });
});

test('F9 and its twin are the projector, while typing too', () => {
  expect(globalKey(key('F9'), true)).toEqual({ does: 'projector' });
  expect(globalKey(key('KeyB', { ctrlKey: true, key: 'и' }), true)).toEqual({ does: 'projector' });
  expect(globalKey(key('KeyB', { altKey: true }), false)).toBeNull();
});

test('what the web view would do with F-keys and Ctrl+R is swallowed', () => {
  for (const code of ['F3', 'F5', 'F6', 'F7', 'F10']) {
    expect(globalKey(key(code), false), code).toEqual({ does: 'nothing' });
  }
  expect(globalKey(key('KeyR', { ctrlKey: true }), false)).toEqual({ does: 'nothing' });
  expect(globalKey(key('F11'), false)).toBeNull();
});

test('a question mark is help, but not in the middle of a text', () => {
  expect(globalKey(key('Slash', { key: '?' }), false)).toEqual({ does: 'help' });
  expect(globalKey(key('Slash', { key: '?' }), true)).toBeNull();
});

test('a tick box is no place for text', () => {
  const input = (type: string) => Object.assign(document.createElement('input'), { type });
  expect(isTyping(input('text'))).toBe(true);
  expect(isTyping(input('checkbox'))).toBe(false);
  expect(isTyping(document.createElement('button'))).toBe(false);
});

test('Ctrl and plus, minus or nought change the scale, on the keypad and under any layout', () => {
  const step = (code: string, pressed: string, held: Partial<KeyboardEvent> = {}) =>
    globalKey(key(code, { key: pressed, ctrlKey: true, ...held }), true);
  expect(step('Equal', '=')).toEqual({ does: 'zoom', step: 'in' });
  expect(step('Equal', '+', { shiftKey: true })).toEqual({ does: 'zoom', step: 'in' });
  expect(step('NumpadSubtract', '-')).toEqual({ does: 'zoom', step: 'out' });
  expect(step('Digit0', 'à')).toEqual({ does: 'zoom', step: 'reset' });
  expect(globalKey(key('Equal', { key: '=' }), false)).toBeNull();
});
