// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { hearScans, LONGEST_GAP, PAUSE, Scanner, type Heard } from './scanner';

/** A slip of No. 12, and a book. */
const SLIP = '4071000127';
const BOOK = '9785000000000';

/** What a scanner types, a key each so many milliseconds; `ending` is a code such as `Enter`. */
function typed(scanner: Scanner, text: string, gap: number, ending = 'Enter'): Heard[] {
  let timeStamp = 1000;
  const keys = [...text].map((key) => ({ code: codeOf(key), key }));
  const all = ending === '' ? keys : [...keys, { code: ending, key: ending }];
  return all.map((key) => scanner.key({ ...key, timeStamp: (timeStamp += gap) }));
}

function codeOf(key: string): string {
  if (/[0-9]/.test(key)) return `Digit${key}`;
  return key === ']' ? 'BracketRight' : `Key${key.toUpperCase()}`;
}

describe('a code', () => {
  test('is one with Enter or Tab, with a prefix or without', () => {
    for (const ending of ['Enter', 'NumpadEnter', 'Tab']) {
      for (const text of [SLIP, `]C0${SLIP}`, `AB${SLIP}`]) {
        const heard = typed(new Scanner(), text, 5, ending);
        expect(heard.at(-1), `${text} ${ending}`).toEqual({ is: 'code', digits: SLIP });
      }
    }
  });

  test('without an ending is one only when its ten digits are a slip’s', () => {
    expect(typed(new Scanner(), SLIP, 5, '').at(-1)).toEqual({ is: 'whole', digits: SLIP });
    expect(typed(new Scanner(), '4071000121', 5, '').at(-1)).toEqual({ is: 'nothing' });
    expect(typed(new Scanner(), BOOK, 5, '').at(-1)).toEqual({ is: 'nothing' });
    expect(typed(new Scanner(), BOOK, 5).at(-1)).toEqual({ is: 'code', digits: BOOK });
  });

  test('is read by the place of the keys, whatever the layout says', () => {
    const scanner = new Scanner();
    let timeStamp = 0;
    const heard = [...SLIP].map((digit) =>
      scanner.key({ code: `Digit${digit}`, key: 'é', timeStamp: (timeStamp += 5) }),
    );
    expect(heard.at(-1)).toEqual({ is: 'whole', digits: SLIP });
  });

  test('begins anew after a digit that was typed by hand', () => {
    const scanner = new Scanner();
    scanner.key({ code: 'Digit1', key: '1', timeStamp: 930 });
    expect(typed(scanner, SLIP, 5).at(-1)).toEqual({ is: 'code', digits: SLIP });
  });

  test('is nothing that a hand types', () => {
    for (const [text, gap] of [
      [SLIP, 60],
      ['12', 5],
      ['2026', 5],
      ['окунев', 5],
    ] as const) {
      expect(typed(new Scanner(), text, gap).at(-1), text).toEqual({ is: 'nothing' });
    }
  });
});

describe('in a window', () => {
  let stop = () => {};
  afterEach(() => {
    stop();
    vi.useRealTimers();
  });

  /** A field with `text`, into which a scanner types `keys` after the focus is set. */
  function scanInto(text: string, listens = true) {
    stop();
    vi.useFakeTimers();
    const field = document.createElement('input');
    field.value = text;
    document.body.replaceChildren(field);
    field.focus();
    const heard: string[] = [];
    const told = vi.fn();
    let timeStamp = 1000;
    field.addEventListener('input', told);
    stop = hearScans(window, { listens: () => listens, heard: (code) => heard.push(code) });
    /** A key so many milliseconds after the one before it. */
    const press = (code: string, key: string, gap = 5) => {
      const event = new KeyboardEvent('keydown', { code, key, bubbles: true, cancelable: true });
      Object.defineProperty(event, 'timeStamp', { value: (timeStamp += gap) });
      field.dispatchEvent(event);
      if (!event.defaultPrevented && key.length === 1) field.value += key;
      return event;
    };
    for (const digit of SLIP) press(`Digit${digit}`, digit);
    return { field, heard, told, press };
  }

  test('a field gets its text back, and the key that ends the code does nothing else', () => {
    const { field, heard, told, press } = scanInto('Сомову');
    expect(press('Tab', 'Tab').defaultPrevented).toBe(true);
    expect(heard).toEqual([SLIP]);
    expect(field.value).toBe('Сомову');
    expect(told).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(PAUSE * 2);
    expect(heard).toEqual([SLIP]);
  });

  test('a code without an ending is heard once it pauses', () => {
    const { field, heard } = scanInto('');
    expect(heard).toEqual([]);
    vi.advanceTimersByTime(PAUSE);
    expect(heard).toEqual([SLIP]);
    expect(field.value).toBe('');
  });

  test('a code without an ending is heard whatever key comes next by hand', () => {
    const { heard, press } = scanInto('');
    press('ShiftLeft', 'Shift');
    vi.advanceTimersByTime(PAUSE);
    expect(heard).toEqual([SLIP]);

    const again = scanInto('Сомову');
    again.press('KeyA', 'ф', LONGEST_GAP + 10);
    expect([again.heard, again.field.value]).toEqual([[SLIP], 'Сомовуф']);
    vi.advanceTimersByTime(PAUSE * 2);
    expect(again.heard).toEqual([SLIP]);
  });

  test('while no evening is under way a field takes what comes', () => {
    const { field, heard, press } = scanInto('', false);
    expect(press('Enter', 'Enter').defaultPrevented).toBe(false);
    vi.advanceTimersByTime(PAUSE);
    expect([field.value, heard]).toEqual([SLIP, []]);
  });
});

describe('a machine that is busy', () => {
  /** A code of which some keys come so many milliseconds late. */
  function late(scanner: Scanner, keys: Record<number, number>): Heard[] {
    let timeStamp = 5000;
    return [...SLIP].map((digit, place) => {
      timeStamp += keys[place] ?? 7;
      return scanner.key({ code: `Digit${digit}`, key: digit, timeStamp });
    });
  }

  test('hands keys on late, and the code is still one', () => {
    const cases: Record<number, number>[] = [
      { 4: 90 },
      { 1: 60 },
      { 1: 60, 6: 300 },
      { 9: 120 },
      { 2: 80, 5: 80, 8: 80 },
    ];
    for (const keys of cases) {
      const scanner = new Scanner();
      expect(late(scanner, keys).at(-1), JSON.stringify(keys)).toEqual({
        is: 'whole',
        digits: SLIP,
      });
      expect(scanner.since).toBe(5007);
    }
  });

  test('does not make a code of what a hand types slowly, nor of two halves', () => {
    const slow = Object.fromEntries(Array.from({ length: 10 }, (_, place) => [place, 130]));
    expect(late(new Scanner(), slow).at(-1)).not.toMatchObject({ is: 'whole' });
    expect(late(new Scanner(), { 5: 500 }).at(-1)).toEqual({ is: 'nothing' });
  });
});
