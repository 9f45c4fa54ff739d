// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { Draft, unsaved } from '$state/unsaved.svelte';
import { Toasts as ToastList } from '$state/toasts.svelte';
import CardPanel from './CardPanel.svelte';
import FileDialog from './FileDialog.svelte';
import { firstField } from './focus';
import FormDialog from './FormDialog.svelte';
import Toasts from './Toasts.svelte';

// jsdom has the element and not what it does.
beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
});

afterEach(() => {
  cleanup();
  unsaved.stay();
});

const field = createRawSnippet(() => ({ render: () => '<input aria-label="name" />' }));
const button = createRawSnippet(() => ({ render: () => '<button type="submit">save</button>' }));

function dialog(draft?: Draft) {
  const [onclose, onsubmit] = [vi.fn(), vi.fn()];
  const parts = { title: 'Form', submit: 'Save it', busy: false, children: field };
  render(FormDialog, { ...parts, draft, onclose, onsubmit });
  return { onclose, onsubmit };
}

const escape = () =>
  document.activeElement!.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }),
  );

test('a form begins at its first field, and Escape leaves it while nothing is typed', () => {
  const { onclose } = dialog(new Draft(() => 'same', vi.fn()));
  expect(document.activeElement).toBe(screen.getByLabelText('name'));
  escape();
  expect(onclose).toHaveBeenCalledOnce();
});

test('Escape and the button that leaves ask first while something is unsaved', () => {
  let text = '';
  const { onclose } = dialog(new Draft(() => text, vi.fn()));
  text = 'биолог';
  escape();
  expect([onclose.mock.calls.length, unsaved.question !== null]).toEqual([0, true]);
  unsaved.stay();
  screen.getByText('Отмена').click();
  expect(onclose).not.toHaveBeenCalled();
  unsaved.discard();
  expect(onclose).toHaveBeenCalledOnce();
});

test('of the ways of a choice, the one that is taken has the focus', () => {
  const form = document.body.appendChild(document.createElement('form'));
  const way = (value: string) => `<input type="radio" name="way" value="${value}" />`;
  form.innerHTML = `${way('first')}${way('second').replace(' />', ' checked />')}<input />`;
  firstField(form);
  expect((document.activeElement as HTMLInputElement).value).toBe('second');
  form.remove();
});

test('a path that is typed is not lost, and to save it takes the file', async () => {
  const [onclose, onfile] = [vi.fn(), vi.fn(() => Promise.resolve(true))];
  const parts = { title: 'File', lead: '', kind: 'table', busy: false, error: null } as const;
  render(FileDialog, { ...parts, onclose, onfile });
  await fireEvent.input(document.activeElement!, { target: { value: ' /media/list.csv ' } });
  escape();
  expect([onclose.mock.calls.length, unsaved.maySave]).toEqual([0, true]);
  await unsaved.save();
  expect([onfile.mock.calls, onclose.mock.calls.length]).toEqual([[['/media/list.csv']], 1]);
});

test('the focus goes back to where it was', () => {
  const before = document.body.appendChild(document.createElement('button'));
  before.focus();
  dialog();
  expect(document.activeElement).not.toBe(before);
  cleanup();
  expect(document.activeElement).toBe(before);
  before.remove();
});

test('the foot of a form is not in what scrolls: no field hides behind it', () => {
  render(CardPanel, { title: 'Card', view: 1, children: field, foot: button });
  const foot = screen.getByText('save').closest('footer')!;
  const scrolls = screen.getByLabelText('name').closest('.body')!;
  expect([scrolls.contains(foot), foot.contains(scrolls)]).toEqual([false, false]);
});

test('a toast looks as what it says: no tick for nobody found', () => {
  const toasts = new ToastList();
  toasts.notice('Никто не найден');
  toasts.done('Сохранено');
  render(Toasts, { toasts });
  expect(screen.getByText('Никто не найден').closest('.note')!.classList).toContain('notice');
  expect(screen.getByText('Сохранено').closest('.note')!.classList).toContain('done');
});
