// Values of fields that are codes inside and words on the screen.

import type { Custody, FacilityView } from '$api';
import type { Option } from '$components/ComboField.svelte';
import { has, shortDate, t } from '$words';

const PREFIX: Record<string, string> = { custody: 'custody', sex: 'sex', room_sight: 'room' };

export function valueOf(field: string, value: string): string {
  if (value === '') return t('not-known');
  const id = PREFIX[field] ? `${PREFIX[field]}-${value}` : '';
  return has(id) ? t(id) : shortDate(value);
}

/** A facility to be chosen by typing: what it is called, and what else of it may be typed. */
export function facilityOption(one: FacilityView): Option {
  return {
    value: one.id,
    word: [one.short || one.full, one.region].filter(Boolean).join(' · '),
    said: [one.full, one.postcode, one.street].join(' '),
  };
}

/** Every state, the usual first. */
export const CUSTODIES: Custody[] = [
  'in_custody',
  'in_transit',
  'clarifying',
  'house_arrest',
  'ban_on_acts',
  'on_their_word',
  'at_the_front',
  'released',
  'died',
  'abroad',
  'asked_not_to_write',
];
