// What a scanner sends, put in words: whether the Desk hears it, and what to set where it does not.

import {
  characterAt,
  LONGEST_GAP,
  LONGEST_PREFIX,
  MEAN_GAP,
  Scanner,
  SHORTEST,
  TERMINATORS,
  withoutIdentifier,
} from '../scanner';
import { isSlipCode, numberOfCode } from '../slip-code';

/** A key as it came. */
export type Stroke = Pick<KeyboardEvent, 'code' | 'key' | 'altKey' | 'timeStamp'>;

/** A sentence and its figures. */
export interface Saying {
  id: string;
  figures: Record<string, string>;
}

export interface Report {
  works: boolean;
  /** The first is the verdict, the others are notes. */
  says: Saying[];
  digits: string;
  prefix: string;
  /** `enter`, `tab` or `none`. */
  end: 'enter' | 'tab' | 'none';
  /** Milliseconds between two keys: on the average, and at most. */
  mean: number;
  longest: number;
}

/** A hand that is quick leaves so many milliseconds between two keys. */
const HAND = 90;

/** What came between two pauses. */
export function report(strokes: Stroke[]): Report {
  const last = strokes.at(-1);
  const ended = last !== undefined && TERMINATORS.includes(last.code);
  const typed = strokes.filter((stroke) => characterAt(stroke) !== null);
  const text = withoutIdentifier(typed.map(characterAt).join(''));
  const digits = /(\d+)\D*$/.exec(text)?.[1] ?? '';
  const gaps = typed.slice(1).map((stroke, at) => stroke.timeStamp - typed[at]!.timeStamp);
  const found = {
    text,
    digits,
    prefix: text.slice(0, Math.max(0, text.lastIndexOf(digits))),
    end: !ended ? ('none' as const) : last.code === 'Tab' ? ('tab' as const) : ('enter' as const),
    mean: Math.round(gaps.reduce((sum, gap) => sum + gap, 0) / Math.max(1, gaps.length)),
    longest: Math.round(Math.max(0, ...gaps)),
  };
  const works = isHeard(strokes);
  const says = works ? [heard(digits), ...notes(typed, found)] : [unheard(strokes, found)];
  return { ...found, works, says };
}

type Found = Omit<Report, 'works' | 'says'> & { text: string };

/** Whether the Desk would have taken a code from these keys. */
function isHeard(strokes: Stroke[]): boolean {
  if (strokes.some((stroke) => stroke.altKey)) return false;
  const scanner = new Scanner();
  const answers = strokes.map((stroke) => scanner.key(stroke).is);
  return answers.includes('code') || answers.at(-1) === 'whole';
}

function heard(digits: string): Saying {
  if (!isSlipCode(digits)) return { id: 'scanner-reads', figures: {} };
  return { id: 'scanner-works', figures: { number: String(numberOfCode(digits)) } };
}

function notes(typed: Stroke[], { prefix, end }: Found): Saying[] {
  const other = typed.some((stroke) => characterAt(stroke) !== stroke.key.toUpperCase());
  return [
    ...(end === 'none' ? ['scanner-note-end'] : []),
    ...(prefix === '' ? [] : ['scanner-note-prefix']),
    ...(other ? ['scanner-note-layout'] : []),
  ].map((id) => ({ id, figures: {} }));
}

/** The first thing that stands in the way. */
function unheard(strokes: Stroke[], found: Found): Saying {
  const { text, digits, prefix, mean, longest } = found;
  const figures = { mean: String(mean), longest: String(longest) };
  const reasons: [boolean, string][] = [
    [strokes.some((stroke) => stroke.altKey), 'scanner-alt'],
    [text.length < 2 || mean > HAND, 'scanner-hand'],
    [mean > MEAN_GAP || longest > LONGEST_GAP, 'scanner-slow'],
    [digits === '', 'scanner-no-digits'],
    [!text.endsWith(digits), 'scanner-suffix'],
    [prefix.length > LONGEST_PREFIX, 'scanner-prefix'],
    [digits.length < SHORTEST, 'scanner-short'],
  ];
  const id = reasons.find(([applies]) => applies)?.[1] ?? 'scanner-no-end';
  return { id, figures };
}
