// Values of fields that are codes inside and words on the screen.

import { has, shortDate, t } from '$words';

const PREFIX: Record<string, string> = { custody: 'custody', sex: 'sex', room_sight: 'room' };

export function valueOf(field: string, value: string): string {
  if (value === '') return t('not-known');
  const id = PREFIX[field] ? `${PREFIX[field]}-${value}` : '';
  return has(id) ? t(id) : shortDate(value);
}
