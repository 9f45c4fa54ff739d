import { describe, expect, it } from 'vitest';
import { belongsToBox, boxCharacter, deskKey } from './box';

function key(code: string, printed: string, held: Partial<KeyboardEvent> = {}) {
  return {
    code,
    key: printed,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    ...held,
  };
}

describe('keys of the box', () => {
  it('takes digits by their place: layouts and NumLock may give other signs', () => {
    expect(boxCharacter(key('Digit1', '№'))).toBe('1');
    expect(boxCharacter(key('Numpad7', 'Home'))).toBe('7');
    expect(boxCharacter(key('Digit8', '*', { shiftKey: true }))).toBe('*');
    expect(boxCharacter(key('NumpadMultiply', '*'))).toBe('*');
    expect(boxCharacter(key('KeyF', 'а'))).toBeNull();
  });

  it('gives letters of any script to the box and leaves commands alone', () => {
    expect(belongsToBox(key('KeyF', 'а'))).toBe(true);
    expect(belongsToBox(key('KeyQ', 'q'))).toBe(true);
    expect(belongsToBox(key('Space', ' '))).toBe(false);
    expect(belongsToBox(key('KeyZ', 'z', { ctrlKey: true }))).toBe(false);
  });

  it('knows each command by its key and its twin', () => {
    expect(deskKey(key('F7', 'F7'))).toBe('postcard');
    expect(deskKey(key('Digit2', '2', { altKey: true }))).toBe('postcard');
    expect(deskKey(key('KeyZ', 'я', { ctrlKey: true }))).toBe('undo');
    expect(deskKey(key('KeyZ', 'Я', { ctrlKey: true, shiftKey: true }))).toBe('redo');
    expect(deskKey(key('KeyG', 'п', { altKey: true }))).toBe('guest');
  });
});
