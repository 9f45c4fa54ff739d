// The log beside the Desk, newest first.

import type { Api, DeskView, LogPage, LogRow } from '$api';
import { Asking } from '../asking.svelte';

/** Lines that are shown at once, and so many more each time. */
const PAGE = 60;

export class LogState extends Asking {
  /** A number or words of a name; empty for everything. */
  text = $state('');

  #api: Api;
  #most = $state(PAGE);
  #found = $state<LogPage | null>(null);
  #asked = 0;

  constructor(using: Api) {
    super();
    this.#api = using;
  }

  /** The newest lines come with the Desk; what is searched for, and older ones, are asked for. */
  get #isAskedFor(): boolean {
    return this.text.trim() !== '' || this.#most > PAGE;
  }

  rows(view: DeskView): LogRow[] {
    return this.#isAskedFor ? (this.#found?.rows ?? []) : view.log;
  }

  hasMore(view: DeskView): boolean {
    return this.#isAskedFor ? (this.#found?.more ?? false) : view.log.length >= PAGE;
  }

  /** Asks for what is to be shown, where the Desk does not bring it. */
  async refresh(): Promise<void> {
    const asked = ++this.#asked;
    if (!this.#isAskedFor) return;
    const query = { text: this.text, most: this.#most };
    const isWanted = () => asked === this.#asked;
    const page = await this.ask(() => this.#api.searchLog(query), isWanted);
    if (page && isWanted()) this.#found = page;
  }

  showMore(): void {
    this.#most += PAGE * 5;
  }

  /** The newest lines again. */
  clear(): void {
    this.text = '';
    this.#most = PAGE;
  }

  forget(): void {
    this.clear();
    this.#found = null;
  }
}

/** The log with some lines, newest first, as they are now: each in its place, or on top when it is new. One that is older
 * than all that are here stays away. */
export function withLines(log: LogRow[], lines: LogRow[]): LogRow[] {
  return lines.reduceRight((before, line) => {
    const place = before.findIndex((other) => other.sequence === line.sequence);
    if (place >= 0) return before.with(place, line);
    return line.sequence > (before[0]?.sequence ?? 0) ? [line, ...before] : before;
  }, log);
}
