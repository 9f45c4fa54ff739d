// How many labels stand on a sheet.

interface Sheet {
  columns: number;
  rows: number;
}

/** No label that holds an address is smaller than 40 × 20 mm: a sheet of A4 has no more of them. */
export const MOST_LABELS: Sheet = { columns: 5, rows: 14 };

/** What of a sheet can be drawn. A grid with more is on no sheet, and is refused when it is to be printed. */
export function drawn({ columns, rows }: Sheet): Sheet {
  return {
    columns: Math.min(columns, MOST_LABELS.columns),
    rows: Math.min(rows, MOST_LABELS.rows),
  };
}
