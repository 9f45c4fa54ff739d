// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { fromTop, pageFromTop } from './scroll';

test('another view begins at its top, on a narrow window with the page around it', () => {
  const page = document.createElement('main');
  const pane = page.appendChild(document.createElement('div'));
  [page.scrollTop, pane.scrollTop] = [300, 200];
  fromTop('card 2')(pane);
  expect([page.scrollTop, pane.scrollTop]).toEqual([300, 0]);
  pageFromTop('step 2')(pane);
  expect(page.scrollTop).toBe(0);
});
