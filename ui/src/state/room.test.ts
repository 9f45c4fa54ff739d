import { expect, test, vi } from 'vitest';
import type { RoomView, Slide } from '$api';
import { refuse } from '../test/api';
import { RoomState } from './room.svelte';

const view = (slide: Slide): RoomView => ({
  language: 'ru',
  view: { title: 'Вечер писем учёным', theme: '', slide },
});

const names = (page: number, pages: number): Slide => ({ shows: 'names', people: [], page, pages });

test('the room is black until something is told, and when nothing can be', async () => {
  const projector = vi.fn(() => Promise.resolve(view({ shows: 'thanks' })));
  const room = new RoomState({ projector });
  expect(room.slide.slide.shows).toBe('black');
  await room.refresh();
  expect(room.slide.slide.shows).toBe('thanks');
  projector.mockImplementation(() => refuse('io'));
  await room.refresh();
  expect(room.slide).toEqual({ title: '', theme: '', slide: { shows: 'black' } });
});

test('there is something to turn only where there are several pages', async () => {
  const projector = vi.fn(() => Promise.resolve(view(names(2, 3))));
  const room = new RoomState({ projector });
  await room.refresh();
  expect(room.pages).toEqual({ page: 2, pages: 3 });
  projector.mockResolvedValue(view(names(1, 1)));
  await room.refresh();
  expect(room.pages).toBeNull();
});
