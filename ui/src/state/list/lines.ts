// Which lines of a file are selected. A set is replaced as a whole: of twenty thousand lines, none is watched by itself.

export type Lines = ReadonlySet<number>;

interface OfLine {
  line: number;
}

export const linesOf = (items: OfLine[]): Lines => new Set(items.map((item) => item.line));

export function toggled(lines: Lines, line: number): Lines {
  const all = new Set(lines);
  if (!all.delete(line)) all.add(line);
  return all;
}

export const withAll = (lines: Lines, items: OfLine[]): Lines =>
  new Set([...lines, ...linesOf(items)]);

export function withoutAll(lines: Lines, items: OfLine[]): Lines {
  const gone = linesOf(items);
  return new Set([...lines].filter((line) => !gone.has(line)));
}
