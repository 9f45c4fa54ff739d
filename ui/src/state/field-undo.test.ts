// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { undoInFields } from './field-undo';

let stop: () => void;
const outside = vi.fn();

beforeEach(() => {
  stop = undoInFields(document);
  outside.mockClear();
  window.addEventListener('keydown', outside);
});

afterEach(() => {
  stop();
  window.removeEventListener('keydown', outside);
  document.body.replaceChildren();
});

function field(kind: 'input' | 'textarea' = 'input') {
  const made = document.createElement(kind);
  document.body.append(made);
  made.focus();
  return made;
}

/** As a browser types: it says so before and after. */
function type(
  into: HTMLInputElement | HTMLTextAreaElement,
  text: string,
  inputType = 'insertText',
) {
  for (const data of inputType === 'insertText' ? text : [text]) {
    const told = { bubbles: true, inputType, data };
    into.dispatchEvent(new InputEvent('beforeinput', told));
    into.setRangeText(data, into.selectionStart!, into.selectionEnd!, 'end');
    into.dispatchEvent(new InputEvent('input', told));
  }
}

function press(on: HTMLElement, code: string, held: KeyboardEventInit = { ctrlKey: true }) {
  const event = new KeyboardEvent('keydown', { code, bubbles: true, cancelable: true, ...held });
  on.dispatchEvent(event);
  return event;
}

test.each(['input', 'textarea'] as const)('Ctrl+Z and Ctrl+Y go back and forth in a %s', (kind) => {
  const one = field(kind);
  const heard = vi.fn();
  type(one, 'Марфа Петрова');
  one.addEventListener('input', heard);
  press(one, 'KeyZ');
  expect(one.value).toBe('Марфа ');
  press(one, 'KeyZ');
  expect(one.value).toBe('Марфа');
  press(one, 'KeyZ');
  expect(one.value).toBe('');
  press(one, 'KeyZ');
  press(one, 'KeyY');
  expect(one.value).toBe('Марфа');
  press(one, 'KeyZ', { metaKey: true, shiftKey: true });
  expect(one.value).toBe('Марфа ');
  // Whoever reads the field is told, as when it is typed.
  expect(heard).toHaveBeenCalledTimes(5);
});

test('what is pasted is a step of its own, and typing ends what could be redone', () => {
  const one = field();
  type(one, 'ab');
  type(one, 'XYZ', 'insertFromPaste');
  press(one, 'KeyZ');
  expect(one.value).toBe('ab');
  type(one, 'c');
  press(one, 'KeyY');
  expect(one.value).toBe('abc');
});

test("a key in a field is the field's: it never reaches the ledger, even with nothing to undo", () => {
  const one = field();
  for (const code of ['KeyZ', 'KeyY', 'KeyZ']) {
    expect(press(one, code).defaultPrevented, code).toBe(true);
  }
  expect(outside).not.toHaveBeenCalled();
});

test('what the program writes is not taken back', () => {
  const one = field();
  type(one, 'ab');
  one.value = 'saved';
  press(one, 'KeyZ');
  expect(one.value).toBe('saved');
  type(one, '!');
  press(one, 'KeyZ');
  expect(one.value).toBe('saved');
});

test('a field that undoes by itself and a tick box keep their keys', () => {
  const box = field();
  box.setAttribute('data-own-undo', '');
  const tick = Object.assign(field(), { type: 'checkbox' });
  for (const one of [box, tick]) expect(press(one, 'KeyZ').defaultPrevented).toBe(false);
  expect(outside).toHaveBeenCalledTimes(2);
});
