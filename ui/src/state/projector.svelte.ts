// The projector from the Desk: where it is shown, and what.

import { api, type Api, type Monitor, type ProjectorControl, type ProjectorMode } from '$api';
import { Asking } from './asking.svelte';

export class ProjectorState extends Asking {
  control = $state.raw<ProjectorControl | null>(null);

  #api: Api;

  constructor(using: Api = api) {
    super();
    this.#api = using;
  }

  get isShown(): boolean {
    return this.control?.screen === 'shown';
  }

  refresh(): Promise<void> {
    return this.#take(() => this.#api.projectorControl());
  }

  show(monitor: Monitor): Promise<void> {
    return this.#take(() => this.#api.showProjector(monitor));
  }

  close(): Promise<void> {
    return this.#take(() => this.#api.closeProjector());
  }

  setMode(mode: ProjectorMode): Promise<void> {
    return this.#take(() => this.#api.setProjectorMode(mode));
  }

  turn(step: 1 | -1): Promise<void> {
    return this.#take(() => this.#api.turnProjector(step));
  }

  /** The one key: black and back, or shown again. `false` when no monitor was chosen yet. */
  async press(): Promise<boolean> {
    await this.#take(() => this.#api.pressProjector());
    return this.control?.screen !== 'closed';
  }

  identify(): Promise<boolean> {
    return this.attempt(() => this.#api.identifyMonitors());
  }

  /** Nothing of an evening stays in the window once the vault is locked. */
  forget(): void {
    this.control = null;
    this.error = null;
  }

  async #take(command: () => Promise<ProjectorControl>): Promise<void> {
    this.control = (await this.ask(command)) ?? this.control;
  }
}
