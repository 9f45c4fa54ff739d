// Finding among things that are here already: every word typed stands somewhere, whatever its case, ё as е.

const folded = (text: string) => text.toLowerCase().replaceAll('ё', 'е');

/** Says of a text whether every word of `typed` stands in it. */
export function matcher(typed: string): (text: string) => boolean {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  return (text) => {
    const said = folded(text);
    return words.every((word) => said.includes(word));
  };
}
