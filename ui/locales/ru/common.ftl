### Слова, общие для окна, командной строки и бумаги.
### Ни одно слово о человеке не имеет рода: «на свободе», а не «освобождён».
### У каждого $счётчика есть двойник $счётчик_n: голое число для выбора формы, сам он приходит уже записанным.

language-ru = Русский
language-en = English

not-known = не указано

## Виды писем: в единственном и во множественном числе, и сколько их.

kind-letter = письмо
kind-postcard = открытка
kind-handmade = самодельная открытка
kinds-letter = письма
kinds-postcard = открытки
kinds-handmade = самодельные открытки

letters-count =
    { $count_n ->
        [one] { $count } письмо
        [few] { $count } письма
       *[many] { $count } писем
    }
postcards-count =
    { $count_n ->
        [one] { $count } открытка
        [few] { $count } открытки
       *[many] { $count } открыток
    }
handmade-count =
    { $count_n ->
        [one] { $count } самодельная открытка
        [few] { $count } самодельные открытки
       *[many] { $count } самодельных открыток
    }

## Сколько всего остального.

guests-count =
    { $count_n ->
        [one] { $count } гость
        [few] { $count } гостя
       *[many] { $count } гостей
    }

## Состояния вечера.

evening-state-planned = готовится
evening-state-open = идёт приём
evening-state-counting = идёт пересчёт
evening-state-closed = итог подведён

## Где человек по закону.

custody-in_custody = под стражей
custody-in_transit = на этапе
custody-clarifying = уточняется
custody-house_arrest = домашний арест
custody-ban_on_acts = запрет определённых действий
custody-on_their_word = не под стражей
custody-at_the_front = на фронте
custody-released = на свободе
custody-died = нет в живых
custody-abroad = за границей
custody-asked_not_to_write = просьба не писать

## Почему не печатаем; стоит после «не печатаем:».

hold-in_transit = на этапе
hold-clarifying = уточняется
hold-house_arrest = домашний арест
hold-ban_on_acts = запрет определённых действий
hold-on_their_word = не под стражей
hold-at_the_front = на фронте
hold-released = на свободе
hold-died = нет в живых
hold-abroad = за границей
hold-asked_not_to_write = просьба не писать
hold-in_doubt = адрес под вопросом
hold-no_address = нет адреса
hold-which_facility = какое учреждение?
hold-to_be_checked = адрес проверить
hold-bad_postcode = индекс не из шести цифр
hold-unsure_name = проверьте имя в дательном падеже
hold-removed = больше не в списке
hold-not_in_room = не показываем в зале
hold-no_letters = имени нет в шрифтах: впишите его латиницей

## Насколько можно верить адресу.

address-state-confirmed = проверен
address-state-old = давно не проверялся
address-state-in_doubt = под вопросом
address-state-missing = нет адреса

## Как подведён итог.

way-recounted = с пересчётом
way-quick = без пересчёта

## Что увидело сравнение списков.

verdict-new = новые
verdict-moved = сменилось учреждение
verdict-freed = уже на свободе
verdict-changed = другие изменения
verdict-same = без изменений
verdict-conflicting = противоречия
verdict-absent = нет в файле

## Прочее.

sex-male = мужской
sex-female = женский

## Отчёт таблицей: имя листа и столбцы.

report-sheet = Отчёт
report-column-number = №
report-column-name = Имя
report-column-facility = Учреждение
report-column-letter = Письма
report-column-postcard = Открытки
report-column-handmade = Самодельные открытки
report-column-total = Всего

## The post's lists as a workbook

register-sheet = Список { $number }
register-column-line = № п/п
register-column-name = Адресат
register-column-postcode = Индекс
register-column-address = Адрес
register-column-kind = Вид
register-column-category = Категория
register-column-quantity = Количество
register-column-weight = Масса, г
register-column-destination = Пересылка
register-letter = письмо
register-postcard = открытка
register-ordinary = простое
register-registered = заказное
register-inland = по стране
register-abroad = за границу

## Поля учреждения, вечера и документа; поля карточки — в list.ftl.

field-kind = вид учреждения
field-number = номер учреждения
field-short = краткое название
field-full = полное название
field-rules = правила учреждения
field-merged_into = тот же человек, что и запись
field-lines = строки адреса
field-programme = программа
field-who = строка для зала
field-title = название
field-date = дата
field-notice = пометка, которую требует закон
field-case = дело
field-sender = обратный адрес
field-reason = причина
field-sentence = итоговая строка
field-recovery = код восстановления
field-wording = слова программы
field-language = язык
field-document_language = язык документов
field-separator = разделитель столбцов
field-dates = порядок дня и месяца
field-page = страница

## Таблицы, которые уходят из хранилища.

export-sheet = Список
export-number = №
export-who = Кто или что
export-born = Дата рождения
export-what = Что исправлено
export-before = Было
export-after = Стало
export-day = Когда

## Даты

date-choose = Выбрать в календаре: { $field }
date-wrong = Такой даты нет. Напишите, например, { $example }
date-previous-month = Предыдущий месяц
date-next-month = Следующий месяц
date-previous-year = Предыдущий год
date-next-year = Следующий год

## Выбор по буквам

combo-none = Ничего не нашлось
combo-more = Ещё { $count }: уточните поиск
