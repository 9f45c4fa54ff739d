// The printers: how each that was measured errs, and those the system would print on at once.

import { api, type Api, type CalibrationView, type MeasuredSheet, type SystemPrinter } from '$api';
import { Asking } from '../asking.svelte';

export class Printers extends Asking {
  measured = $state<CalibrationView[]>([]);
  /** None where printing at once is not possible. */
  system = $state<SystemPrinter[]>([]);
  /** The system's printer to print on at once. */
  chosen = $state('');

  #api: Api;

  constructor(using: Api = api) {
    super();
    this.#api = using;
  }

  /** The names of those that were measured, each once. */
  get names(): string[] {
    const all = this.measured.map((one) => one.printer);
    return all.filter((name, index) => all.indexOf(name) === index);
  }

  /** Every name that is known, measured or not. */
  get known(): string[] {
    const unmeasured = this.system
      .map((one) => one.name)
      .filter((one) => !this.names.includes(one));
    return [...this.names, ...unmeasured];
  }

  /** How a printer errs on a stock; `undefined` when it was not measured on it. */
  of(printer: string, stock: string): CalibrationView | undefined {
    return this.measured.find((one) => one.printer === printer && one.stock === stock);
  }

  async load(): Promise<void> {
    await this.run(async () => {
      const [measured, system] = await Promise.all([
        this.#api.calibrations(),
        this.#api.systemPrinters(),
      ]);
      this.measured = measured;
      this.system = system;
      const known = system.some((one) => one.name === this.chosen);
      if (!known) this.chosen = (system.find((one) => one.is_default) ?? system[0])?.name ?? '';
    });
  }

  /** Takes what a ruler said; `null` when it was refused, and `error` says why. */
  async measure(
    printer: string,
    stock: string,
    sheet: MeasuredSheet,
  ): Promise<CalibrationView | null> {
    return this.run(async () => {
      const found = await this.#api.calibrate(printer, stock, sheet);
      this.measured = await this.#api.calibrations();
      return found;
    });
  }

  /** Whether it was forgotten; when that was refused, `error` says why. */
  forget(printer: string, stock: string): Promise<boolean> {
    return this.attempt(async () => {
      await this.#api.forgetCalibration(printer, stock);
      this.measured = await this.#api.calibrations();
    });
  }

  /** Names of printers do not stay in the window once the vault is locked. */
  close(): void {
    this.measured = [];
    this.system = [];
    this.chosen = '';
    this.error = null;
  }
}
