// No shell here: nothing is ever dropped on the window.

export const onFilesDropped = (): Promise<() => void> => Promise.resolve(() => undefined);
