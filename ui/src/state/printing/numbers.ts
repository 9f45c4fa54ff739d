// «1-10, 15» as numbers of tonight's list.

/** The numbers in the order of the text, each once; `null` when it cannot be read. */
export function readNumbers(text: string): number[] | null {
  const parts = text.split(/[,;\s]+/).filter(Boolean);
  const numbers: number[] = [];
  for (const part of parts) {
    const [, from, to] = /^(\d{1,5})(?:[-–—](\d{1,5}))?$/.exec(part) ?? [];
    if (!from) return null;
    const [first, last] = [Number(from), Number(to ?? from)];
    if (first === 0 || last < first || last - first > 99_999) return null;
    for (let number = first; number <= last; number += 1) numbers.push(number);
  }
  return [...new Set(numbers)];
}
