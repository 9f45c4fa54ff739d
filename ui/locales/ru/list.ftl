## The list on the screen

list-total = { $total_n ->
    [one] { $total } человек
    [few] { $total } человека
   *[many] { $total } человек
}
list-found = { $found_n ->
    [one] Нашёлся { $found } человек из { $total }
    [few] Нашлись { $found } человека из { $total }
   *[many] Нашлось { $found } человек из { $total }
}
list-search = Фамилия, имя, учреждение, метка — можно латиницей
list-new = Новый человек
list-import = Загрузить таблицу
list-empty-title = Списка пока нет
list-empty-text = Загрузите таблицу (CSV, XLSX, ODS), сам файл не изменится. Или впишите первого человека руками.
list-none-title = Никого не нашлось
list-none-text = По этим словам и меткам в списке никого нет.
list-filters = Отбор
list-filter-tonight = В вечере
list-filter-held = Не печатаем
list-filter-never_written = Ещё не писали
list-filter-few = Мало писем
list-filter-birthdays = День рождения скоро
list-more-tags = Ещё { $count_n ->
    [one] { $count } метка
    [few] { $count } метки
   *[many] { $count } меток
}
list-column-name = Имя
list-column-born = Рождение
list-column-place = Где
list-column-state = Состояние
list-column-letters = Писем
list-column-tonight = № вечера
list-mark = Отметить: { $name }
list-mark-all = Отметить всех
list-marked = { $count_n ->
    [one] Отмечен { $count } человек
    [few] Отмечены { $count } человека
   *[many] Отмечено { $count } человек
}
list-add-to-evening = Добавить в вечер
list-added-to-evening = { $count_n ->
    [one] В вечер добавлен { $count } человек.
    [few] В вечер добавлены { $count } человека.
   *[many] В вечер добавлено { $count } человек.
}
list-new-evening = Новый вечер из них
list-new-evening-from-list = Создать вечер
list-unmark = Снять отметки
list-in-evening = В вечере — № { $number }
list-held = Не печатаем: { $reason }.
list-no-address = Адреса нет. Выберите учреждение или впишите адрес.
list-letters = { $count_n ->
    [0] Писем пока не было
    [one] За все вечера { $count } письмо
    [few] За все вечера { $count } письма
   *[many] За все вечера { $count } писем
}
list-history = История записи
list-nominative = Именительный
list-dative = Дательный
list-dative-hint = Так имя встанет на конверт. Пусто — по правилам.
list-dative-unsure = Правила не уверены в этом имени. Посмотрите, верно ли.
list-dative-accept = Верно
list-dative-own = Исправить
list-dative-rules = Вернуть по правилам

## Editing a person

list-new-title = Новый человек
list-group-name = Имя
list-group-place = Где находится
list-group-about = О человеке
list-group-room = Что видит зал
list-group-case = Дело и пометки для нас
list-born-hint = Год или дата: 1970, 04.05.1970
list-marks-hint = Например *
list-doubt-hint = Если заполнить, печатать не будем
list-own-address = Отдельный адрес
list-own-address-hint = Вместо адреса учреждения, строка за строкой
list-country-hint = По-английски, только за границу
list-tags-hint = Через запятую: учёные, физики
list-room-line-hint = Что можно сказать вслух: «биолог, любит шахматы». Заменит на талоне рассказ, который туда не помещается
list-room-hidden = Не показывать в зале: ни на экране, ни на плакатах, ни в отчёте для всех
list-facility-edit = Исправить учреждение
list-facility-new = Новое учреждение
list-facility-title = Учреждение
list-facility-about = Одно исправление меняет адрес у всех, кто здесь.
list-facility-full = Полное название, как на конверте
list-facility-street = Улица, дом, город, район
list-facility-region = Область
list-facility-postcode = Индекс
list-facility-short = Короткое название
list-facility-kind = Вид: СИЗО, ИК, КП…
list-facility-number = Номер
list-facility-source = Откуда адрес (останется в хранилище)

## Fields

field-id = номер записи
field-name = имя целиком
field-given_first = имя целиком, сначала имя
field-surname = фамилия
field-given = имя
field-patronymic = отчество
field-sex = пол
field-born = дата рождения
field-birth_year = год рождения
field-place = где находится
field-colony = колония
field-remand = СИЗО
field-facility = учреждение
field-facility_kind = вид учреждения
field-facility_number = номер учреждения
field-facility_short = учреждение, коротко
field-facility_full = учреждение, полностью
field-region = область
field-postcode = индекс
field-street = улица, дом, город
field-address = адрес целиком
field-own_address = отдельный адрес
field-own_postcode = индекс отдельного адреса
field-own_country = страна
field-country = страна
field-custody = состояние
field-died = дата смерти
field-dative = имя в дательном падеже
field-latin = имя латиницей
field-articles = статьи
field-term = срок
field-held_since = под стражей с
field-story = кто это
field-interests = о чём писать
field-room_line = строка для зала
field-room_sight = показ в зале
field-note = заметка для нас
field-marks = знак после имени
field-tags = метки
field-languages = языки
field-checked = адрес проверен
field-source = откуда адрес
field-doubt = что под вопросом

## Problems with a row

problem-no_such_date = даты { $text } не бывает
problem-not_a_date = «{ $text }» — не дата
problem-no_name = нет имени, строка пропущена
problem-duplicate = { $name }: уже есть в строке { $first_line }, эта пропущена
problem-unknown_custody = непонятное состояние «{ $text }»
problem-unknown_sex = непонятный пол «{ $text }»
problem-bad_postcode = индекс «{ $text }» не из шести цифр
problem-home_address_left_out = это домашний адрес, мы его не берём
problem-facility_disagrees = { $facility }: индексы { $postcode } и { $other } (строка { $first_line }); взят первый
problem-too_many_cells = ячеек { $found }, а столбцов { $expected }: строка могла сдвинуться
problem-other_encoding = эта строка в другой кодировке ({ $encoding }): посмотрите на неё
problem-broken_letters = нечитаемые буквы, на их месте �
problem-lone_quote = кавычка без пары: дальше каждая строка файла читается отдельно

## Bringing a file in

list-import-title = Загрузка таблицы
list-import-step-file = Файл
list-import-step-read = Столбцы
list-import-step-compare = Что изменится
list-import-step-done = Готово
list-import-leave = Прервать
list-import-file-title = Откуда взять список
list-import-file-lead = CSV, TSV, XLSX или ODS. Сам файл не изменится; до последнего шага не изменится и список.
list-import-drop = Перетащите файл сюда или выберите его
list-import-pick = Выбрать файл
list-import-paste = Или вставьте таблицу, скопированную в другой программе: Ctrl+V
list-import-path = Или путь к файлу
list-import-path-hint = Например: /media/usb/список.csv
list-import-read = Прочитать
list-import-encoding = Кодировка
list-import-separator = Разделитель
list-separator-tab = табуляция
list-import-sheet = Лист
list-import-where-names = В каком столбце имена?
list-import-ask-dates = Где здесь день, а где месяц: { $examples }?
list-import-ask-dates-label = Порядок в датах
list-import-dates-dmy = Сначала день
list-import-dates-mdy = Сначала месяц
list-import-columns = { $count_n ->
    [one] { $count } строка с именем. Проверьте столбцы
    [few] { $count } строки с именами. Проверьте столбцы
   *[many] { $count } строк с именами. Проверьте столбцы
}
list-import-column-header = Столбец в файле
list-import-column-field = Что в нём
list-import-column-samples = Первые значения
list-import-field-of = Что в столбце «{ $header }»
list-import-leave-out = не брать
list-import-no-problems = Ошибок в строках нет
list-import-problems = { $count_n ->
    [one] { $count } строка с ошибкой
    [few] { $count } строки с ошибками
   *[many] { $count } строк с ошибками
}
list-import-skipped = { $count_n ->
    [one] { $count } строка никого не называет и пропущена.
    [few] { $count } строки никого не называют и пропущены.
   *[many] { $count } строк никого не называют и пропущены.
}
list-import-line = Строка { $line }
list-import-taken = берём { $taken } из { $count }
list-import-conflicting = Имя знакомое, а год рождения другой. Это может быть другой человек: отметьте только тех, в ком уверены.
list-import-and-more = И ещё { $count }.
list-import-promise = Сначала сделаем копию. Всё можно будет отменить разом.
list-import-take = { $count_n ->
    [one] Взять { $count } строку
    [few] Взять { $count } строки
   *[many] Взять { $count } строк
}
list-import-done = { $added_n ->
    [one] Добавлен { $added } человек
    [few] Добавлены { $added } человека
   *[many] Добавлено { $added } человек
}, { $changed_n ->
    [one] изменена { $changed } запись.
    [few] изменены { $changed } записи.
   *[many] изменено { $changed } записей.
}
list-import-undo = Отменить загрузку
list-import-undone = { $count_n ->
    [one] Загрузка отменена: { $count } запись как прежде.
    [few] Загрузка отменена: { $count } записи как прежде.
   *[many] Загрузка отменена: { $count } записей как прежде.
}
list-import-left = Не тронуты, потому что с тех пор менялись: { $names }.
list-import-progress = { $of_n ->
    [one] { $done } из { $of } строки
   *[other] { $done } из { $of } строк
}
list-import-to-list = К списку
