// Emphasis inside a message: `**so**`. Messages stay text; nothing in them is markup.

export interface Piece {
  text: string;
  strong: boolean;
}

export function pieces(text: string): Piece[] {
  return text
    .split('**')
    .map((piece, index) => ({ text: piece, strong: index % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}
