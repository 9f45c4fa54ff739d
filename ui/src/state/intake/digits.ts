// Digits come in bursts, from a scanner or a practised hand, and Enter right after them: what they mean is asked once they
// pause, or by Enter itself. Every question less is one that the count does not wait behind.

const BETWEEN_DIGITS = 40;

export const isBurst = (text: string): boolean => /^\d+$/.test(text);

export const pauseBetweenDigits = (): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, BETWEEN_DIGITS));
