// What is said aloud to those who listen: at most one message a second, the newest wins.

const PAUSE_MS = 1000;

export class Announcer {
  text = $state('');

  #next: string | null = null;
  #resting = false;

  say(text: string): void {
    this.#next = text;
    if (!this.#resting) this.#speak();
  }

  #speak(): void {
    if (this.#next === null) return;
    this.text = this.#next;
    this.#next = null;
    this.#resting = true;
    setTimeout(() => {
      this.#resting = false;
      this.#speak();
    }, PAUSE_MS);
  }
}

export const announcer = new Announcer();
