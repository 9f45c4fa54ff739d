import { expect, test } from 'vitest';
import { Feed } from './feed';

test('only those who show a changed area ask again, until they stop', () => {
  const feed = new Feed();
  const asked: string[] = [];
  const stop = feed.on(['tally', 'list'], () => asked.push('desk'));
  feed.on(['settings'], () => asked.push('settings'));
  feed.tell({ areas: ['tally'], counter: 1 });
  feed.tell({ areas: ['closing'], counter: 2 });
  feed.tell({ areas: ['list', 'settings'], counter: 3 });
  stop();
  feed.tell({ areas: ['tally'], counter: 4 });
  expect(asked).toEqual(['desk', 'desk', 'settings']);
});
