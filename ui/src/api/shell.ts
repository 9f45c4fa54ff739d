// What the window shell offers beside our own commands.

import { listen } from '@tauri-apps/api/event';

/** Files dropped on the window, by path. */
export function onFilesDropped(callback: (paths: string[]) => void): Promise<() => void> {
  return listen<{ paths: string[] }>('tauri://drag-drop', (event) => callback(event.payload.paths));
}
