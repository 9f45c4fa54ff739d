// What the window shell offers beside our own commands.

import { listen } from '@tauri-apps/api/event';
import { getCurrentWindow } from '@tauri-apps/api/window';

/** Calls back with the paths of files dropped on the window. Resolves with the way to stop. */
export function onFilesDropped(callback: (paths: string[]) => void): Promise<() => void> {
  return listen<{ paths: string[] }>('tauri://drag-drop', (event) => callback(event.payload.paths));
}

/** Calls back when somebody closes the window; it goes once `close` is called. Resolves with the way to stop. */
export function onCloseRequested(callback: (close: () => void) => void): Promise<() => void> {
  const window = getCurrentWindow();
  return window.onCloseRequested((event) => {
    event.preventDefault();
    callback(() => void window.destroy());
  });
}
