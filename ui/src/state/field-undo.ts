// Undo and redo in the text fields of the window: WebKitGTK binds no keys to its own. One listener serves all of them,
// so that Ctrl+Z in a field never means what it means on the Desk: the ledger's undo.

import { isTyping } from './keys';

type TextField = HTMLInputElement | HTMLTextAreaElement;

/** A text, and where the caret stood in it. */
interface Step {
  value: string;
  start: number | null;
  end: number | null;
}

interface History {
  /** What the field holds, as far as it was typed. */
  now: Step;
  undone: Step[];
  done: Step[];
  /** What the newest step is made of: typing goes on in it, anything else begins a new one. */
  making: { type: string; at: number } | null;
}

/** Typing that pauses longer begins a new step. In milliseconds. */
const PAUSE_MS = 800;
/** More steps than this are not kept. */
const STEPS = 200;

/** A field that undoes by itself, such as the Desk's box, carries this attribute. */
const OWN = 'data-own-undo';

/** Listens on a document until the way to stop is called. */
export function undoInFields(root: Document): () => void {
  // A field that goes takes its history with it.
  const histories = new WeakMap<TextField, History>();

  /** What is known of a field. A text that the program wrote has no history. */
  const historyOf = (field: TextField): History => {
    const known = histories.get(field);
    if (known?.now.value === field.value) return known;
    const fresh: History = { now: stepOf(field), done: [], undone: [], making: null };
    histories.set(field, fresh);
    return fresh;
  };

  const before = ({ target }: Event) => {
    if (isField(target)) historyOf(target).now = stepOf(target);
  };

  const changed = (event: Event) => {
    const field = event.target;
    if (!isField(field)) return;
    const history = histories.get(field);
    if (!history) return void historyOf(field);
    if (history.now.value === field.value) return;
    const { inputType = '', data = null } = event as InputEvent;
    // A blank ends a word, and a step.
    const type = data === ' ' ? 'blank' : inputType;
    const { making } = history;
    const goesOn =
      making?.type === type && GROWING.includes(type) && event.timeStamp - making.at < PAUSE_MS;
    if (!goesOn) history.done = [...history.done.slice(1 - STEPS), history.now];
    history.undone = [];
    history.now = stepOf(field);
    history.making = { type, at: event.timeStamp };
  };

  const onkey = (event: KeyboardEvent) => {
    const key = undoKey(event);
    const field = event.target;
    if (!key || !isField(field)) return;
    event.preventDefault();
    event.stopPropagation();
    const history = historyOf(field);
    const [from, to] =
      key === 'undo' ? [history.done, history.undone] : [history.undone, history.done];
    const step = from.pop();
    if (!step || field.readOnly || field.disabled) return;
    to.push(stepOf(field));
    history.now = step;
    history.making = null;
    write(field, step, key);
  };

  root.addEventListener('beforeinput', before, true);
  root.addEventListener('focusin', before, true);
  // Last of all: a field may put right what was typed.
  root.addEventListener('input', changed);
  root.addEventListener('keydown', onkey, true);
  return () => {
    root.removeEventListener('beforeinput', before, true);
    root.removeEventListener('focusin', before, true);
    root.removeEventListener('input', changed);
    root.removeEventListener('keydown', onkey, true);
  };
}

/** What typing and deleting letter by letter are called; each goes on in one step. */
const GROWING = ['insertText', 'deleteContentBackward', 'deleteContentForward'];

type KeyLike = Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Which way a key leads, by its place on the keyboard: Ctrl+Z, and Ctrl+Y or Ctrl+Shift+Z. */
export function undoKey(event: KeyLike): 'undo' | 'redo' | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  if (event.code === 'KeyZ') return event.shiftKey ? 'redo' : 'undo';
  return event.code === 'KeyY' && !event.shiftKey ? 'redo' : null;
}

function isField(target: EventTarget | null): target is TextField {
  return isTyping(target) && !(target instanceof HTMLSelectElement) && !isOwn(target as Element);
}

const isOwn = (element: Element) => element.hasAttribute(OWN);

function stepOf(field: TextField): Step {
  return { value: field.value, start: field.selectionStart, end: field.selectionEnd };
}

/** Writes a step back, and tells whoever reads the field. */
function write(field: TextField, step: Step, key: 'undo' | 'redo'): void {
  field.value = step.value;
  field.setSelectionRange(step.start, step.end);
  const inputType = key === 'undo' ? 'historyUndo' : 'historyRedo';
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType }));
}
