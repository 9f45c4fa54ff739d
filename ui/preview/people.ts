// Invented people, and visibly so.

import type { FacilityView, Hold } from '../src/api/bindings';

export interface Person {
  id: number;
  surname: string;
  given: string;
  patronymic: string;
  dative: string;
  born: number;
  line: string;
  held: Hold | null;
  tags: string[];
}

const NAMED: [string, string, string, string, number, string][] = [
  [
    'Петрова',
    'Марфа',
    'Игнатьевна',
    'Петровой Марфе Игнатьевне',
    1988,
    'биолог · день рождения 14 февраля',
  ],
  [
    'Вербицкая',
    'Глафира',
    'Львовна',
    'Вербицкой Глафире Львовне',
    1961,
    'учительница физики · читает Стругацких',
  ],
  [
    'Ли',
    'Аркадий',
    'Сергеевич',
    'Ли Аркадию Сергеевичу',
    1997,
    'аспирант-математик · любит шахматы',
  ],
  [
    'Воскресенская',
    'Агния',
    'Романовна',
    'Воскресенской Агнии Романовне',
    1979,
    'историк · учит исландский',
  ],
  [
    'Жаворонков',
    'Клим',
    'Устинович',
    'Жаворонкову Климу Устиновичу',
    1955,
    'инженер · в декабре пришёл ответ',
  ],
  [
    'Окунев-Бархатный',
    'Лаврентий',
    'Капитонович',
    'Окуневу-Бархатному Лаврентию Капитоновичу',
    1970,
    'физик',
  ],
  ['Багров', 'Евсей', 'Титович', 'Багрову Евсею Титовичу', 1983, 'программист · пишет стихи'],
  ['Рудая', 'Василиса', 'Ермолаевна', 'Рудой Василисе Ермолаевне', 1991, 'врач'],
  ['Юсупова', 'Гузель', 'Маратовна', 'Юсуповой Гузель Маратовне', 1986, 'журналист · любит горы'],
  ['Птицын', 'Савелий', 'Фролович', 'Птицыну Савелию Фроловичу', 1968, 'физик'],
  ['Кречет', 'Иона', 'Северинович', 'Кречету Ионе Севериновичу', 1994, ''],
  [
    'Снегирёва',
    'Пелагея',
    'Демьяновна',
    'Снегирёвой Пелагее Демьяновне',
    1949,
    'геолог · собирает камни',
  ],
];

const HOLDS: Record<number, Hold> = { 9: 'in_transit', 40: 'released', 66: 'unsure_name' };

/** Seventy-seven, the named ones again and again with other numbers behind the surname. */
export const PEOPLE: Person[] = Array.from({ length: 77 }, (_, index) => {
  const named = NAMED[index % NAMED.length] ?? NAMED[0]!;
  const [surname, given, patronymic, dative, born, line] = named;
  return {
    id: index + 1,
    surname,
    given,
    patronymic,
    dative,
    born: born + (index % 5),
    line,
    held: HOLDS[index + 1] ?? null,
    tags: index % 3 === 0 ? ['учёные', 'физики'] : index % 3 === 1 ? ['учёные'] : ['врачи'],
  };
});

export const FACILITY: FacilityView = {
  id: 1,
  kind: 'СИЗО',
  number: '99',
  short: 'СИЗО-99',
  full: 'ФКУ СИЗО-99 УФСИН России по Энской области',
  region: 'Энская обл.',
  postcode: '000001',
  street: 'ул. Примерная, д. 1, г. Энск',
};

export const fullName = (person: Person) =>
  `${person.surname} ${person.given} ${person.patronymic}`;

export const shortName = (person: Person) =>
  `${person.surname} ${person.given.slice(0, 1)}. ${person.patronymic.slice(0, 1)}.`;

export const ENVELOPE = (person: Person) => [
  `${person.dative}, ${person.born} г. р.`,
  'ФКУ СИЗО-99 УФСИН России по Энской области',
  'ул. Примерная, д. 1, г. Энск,',
  'Энская обл.',
  '000001',
];
