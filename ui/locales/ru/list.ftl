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
list-remove = Удалить…
list-import = Импортировать список
list-empty-title = Списка пока нет
list-empty-text = Импортируйте таблицу (CSV, XLSX, ODS), сам файл не изменится. Или впишите первого человека вручную.
list-none-title = Никого не нашлось
list-none-text = Под этот поиск и фильтры никто не подходит.
list-filters = Фильтры
list-filter-tonight = В вечере
list-filter-held = Не печатаем
list-filter-printable = Печатаем
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
list-column-state = Статус
list-column-letters = Писем
list-column-tonight = № вечера
list-column-width = Сортировка. Ширина: потяните за край или Shift ← →, двойной щелчок вернёт все столбцы
list-mark = Выбрать: { $name }
list-mark-all = Выбрать всех
list-marked = { $count_n ->
    [one] Выбран { $count } человек
    [few] Выбраны { $count } человека
   *[many] Выбрано { $count } человек
}
list-add-to-evening = Добавить в вечер
list-print-add-first = Сначала добавить в вечер
list-print-evening-first = Сначала создать вечер
list-added-to-evening = { $count_n ->
    [one] В вечер добавлен { $count } человек.
    [few] В вечер добавлены { $count } человека.
   *[many] В вечер добавлено { $count } человек.
}
list-new-evening = Новый вечер с ними
list-new-evening-from-list = Создать вечер
list-unmark = Снять выделение
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
list-nominative = Кто
list-dative = Кому
list-dative-hint = Так имя встанет на конверт. Пусто — по правилам.
list-dative-unsure = Правила не уверены в этом имени. Проверьте форму.
list-dative-accept = Подтвердить
list-dative-own = Исправить
list-dative-rules = Вернуть по правилам

## Editing a person

list-new-title = Новый человек
list-group-name = Имя
list-group-place = Место содержания
list-group-about = О человеке
list-group-room = Что видит зал
list-group-case = Дело и пометки для нас
list-born-hint = Год или дата: 1970, 04.05.1970
list-marks-hint = Например *
list-doubt-hint = Если заполнить, печатать не будем
list-unit-hint = Печатается отдельной строкой после учреждения, только этому человеку
list-said = В списке
list-said-by-hand = выбрано вручную
list-which-facility = Ответить, какое это учреждение
list-own-address = Отдельный адрес
list-own-address-hint = Вместо адреса учреждения, строка за строкой
list-country-hint = По-английски, только за границу
list-tags-hint = Через запятую: учёные, физики
list-room-line-hint = Что можно сказать вслух: «биолог, любит шахматы». Заменит на талоне рассказ, который туда не помещается
list-room-hidden = Не показывать в зале: ни на экране, ни на плакатах, ни в отчёте для всех
list-facility-edit = Изменить учреждение
list-facility-new = Новое учреждение
list-facility-title = Учреждение
list-facility-about = Одно исправление меняет адрес у всех, кто здесь.
list-facility-field-full = Полное название, как на конверте
list-facility-field-street = Улица, дом, город, район
field-unit = отряд, камера
field-statements = слова списков
field-wordings = в списках названо так
list-facility-field-region = Область
list-facility-field-postcode = Индекс
list-facility-field-country = Страна, по-английски (для России пусто)
list-facility-field-short = Короткое название
list-facility-field-kind = Вид: СИЗО, ИК, КП…
list-facility-field-number = Номер
list-facility-field-source = Откуда адрес (останется в хранилище)

## Fields

field-id = номер записи
field-name = ФИО
field-given_first = ФИО, сначала имя
field-surname = фамилия
field-given = имя
field-patronymic = отчество
field-sex = пол
field-born = дата рождения
field-birth_year = год рождения
field-place = место содержания
field-colony = колония
field-remand = СИЗО
field-facility = учреждение
field-facility_kind = вид учреждения
field-facility_number = номер учреждения
field-facility_short = краткое название учреждения
field-facility_full = полное название учреждения
field-region = область
field-postcode = индекс
field-street = улица, дом, город
field-address = полный адрес
field-own_address = отдельный адрес
field-own_postcode = индекс отдельного адреса
field-own_country = страна
field-country = страна
field-custody = статус
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

problem-no_such_date = даты { $text } не бывает, она не взята: исправьте её в файле или в карточке
problem-not_a_date = «{ $text }» — не дата, она не взята: впишите дату в файле или в карточке
problem-no_name = нет имени, строка пропущена: впишите имя в файле и импортируйте снова
problem-several_people = «{ $text }» — не один человек: строка пропущена, впишите каждого своей строкой
problem-section =
    { $means ->
        [state] «{ $text }» — заголовок: это состояние у всех в строках ниже, где не сказано другое
        [sex] «{ $text }» — заголовок: это пол всех в строках ниже, где не сказано другое
        [place] «{ $text }» — заголовок: это место всех в строках ниже, где не сказано другое
       *[nothing] «{ $text }» — заголовок или итог, а не человек
    }
problem-name_remark = { $name }: «{ $text }» — не часть имени, в имя не взято
problem-name_put_right = имя «{ $text }» записано как «{ $name }», проверьте его
problem-duplicate = { $name }: уже есть в строке { $first_line }, эта пропущена; взято из неё то, чего там не было
problem-duplicate_differs = { $name }: в строке { $first_line } место или статус другие, эта строка пропущена; ничего не печатается, пока вы не скажете, что верно
problem-unknown_custody = непонятный статус «{ $text }» (строк с ним: { $count }): по этим строкам ничего не печатается, пока вы не скажете, что это
problem-unknown_sex = непонятный пол «{ $text }», он не взят: укажите его в карточке
problem-bad_postcode = индекс «{ $text }» не из шести цифр, он не взят: впишите верный в файле или в карточке
problem-home_address_left_out = это домашний адрес, такие не импортируются; делать ничего не нужно
problem-too_many_cells = ячеек { $found }, а столбцов { $expected }: строка могла сдвинуться, проверьте её
problem-other_encoding = эта строка в другой кодировке ({ $encoding }): посмотрите на неё
problem-broken_letters = нечитаемые буквы, на их месте �: выберите другую кодировку или исправьте строку в файле
problem-lone_quote = кавычка без пары: она не учтена, остальные строки не задеты; проверьте эту строку
problem-error_cell = в столбце «{ $column }» таблица показывает ошибку { $text }, ячейка считается пустой: впишите значение в файле или в карточке
problem-hidden_rows = в файле скрыты и не прочитаны строки: { $lines } (всего { $count }); если они нужны, возьмите и скрытое
problem-hidden_columns = в файле скрыты и не прочитаны столбцы { $columns }; если они нужны, возьмите и скрытое
problem-struck_rows = зачёркнуты и не прочитаны строки: { $lines } (всего { $count }); если они нужны, возьмите и зачёркнутое
problem-struck_text = зачёркнутое «{ $text }» не прочитано; если оно нужно, возьмите и зачёркнутое
problem-other_sheet = на листе «{ $sheet }» тоже есть люди, строк: { $count }; он не прочитан — выберите его и импортируйте отдельно

## Import

list-import-title = Импорт
list-import-step-file = Файл
list-import-step-read = Столбцы
list-import-step-compare = Изменения
list-import-step-places = Какие это места?
list-import-step-done = Готово
list-import-file-title = Выберите файл со списком
list-import-file-lead = CSV, TSV, XLSX или ODS. Сам файл не изменится; до последнего шага не изменится и список.
list-import-drop = Перетащите файл сюда или выберите его
list-import-pick = Выбрать файл
list-import-paste = Или вставьте таблицу, скопированную в другой программе: Ctrl+V
list-import-path = Или путь к файлу
list-import-path-hint = Например: /media/usb/список.csv
list-import-read = Открыть
list-import-encoding = Кодировка
list-import-separator = Разделитель
list-separator-tab = табуляция
list-import-sheet = Лист
list-import-where-names = В каком столбце имена?
list-import-ask-dates = Где здесь день, а где месяц: { $examples }?
list-import-ask-dates-label = Порядок в датах
list-import-with-hidden = Взять также скрытые строки и столбцы и всё зачёркнутое
list-import-states-title = Что значит этот статус?
list-import-states-lead = Пока вы не скажете, по этим строкам ничего не печатается. Ответ запоминается для следующих списков.
list-import-state = Статус «{ $words }», строк: { $rows }
list-import-state-open = ещё не решено
list-import-dates-dmy = Сначала день
list-import-dates-mdy = Сначала месяц
list-import-columns = { $count_n ->
    [one] { $count } строка с именем. Проверьте столбцы
    [few] { $count } строки с именами. Проверьте столбцы
   *[many] { $count } строк с именами. Проверьте столбцы
}
list-import-column-header = Столбец в файле
list-import-column-field = Поле
list-import-column-samples = Первые значения
list-import-field-of = Поле для столбца «{ $header }»
list-import-leave-out = Пропустить
list-import-no-problems = Ошибок в строках нет
list-import-problems = { $count_n ->
    [one] { $count } строка с ошибкой
    [few] { $count } строки с ошибками
   *[many] { $count } строк с ошибками
}
list-import-skipped = { $count_n ->
    [one] { $count } строка без имени пропущена.
    [few] { $count } строки без имени пропущены.
   *[many] { $count } строк без имени пропущено.
}
list-import-line = Строка { $line }
list-import-selected = выбрано { $selected } из { $count }
list-import-conflicting = Имя знакомое, а год рождения другой. Это может быть другой человек: выберите только тех, в ком уверены.
list-import-and-more = И ещё { $count }.
list-import-keeper = Чей список
list-import-keeper-hint = Под этим именем будет видно, кто что сказал. Запомнится для таких же таблиц.
list-import-date = Список составлен
list-import-date-hint = Этот день станет датой проверки всех адресов, которые список подтверждает.
list-import-open = { $count_n ->
    [one] По { $count } адресу нельзя понять, какое это учреждение ({ $people }). Спросим после импорта; пока ответа нет, печатать не будем.
   *[other] По { $count } адресам нельзя понять, какое это учреждение ({ $people }). Спросим после импорта; пока ответа нет, печатать не будем.
}
list-import-open-words = Показать эти слова
list-import-facilities = { $count_n ->
    [one] { $count } учреждение изменится
    [few] { $count } учреждения изменятся
   *[many] { $count } учреждений изменятся
}
list-import-facility-disputed = станет спорным
list-import-absent = { $count_n ->
    [one] Нет в файле: { $count } человек
    [few] Нет в файле: { $count } человека
   *[many] Нет в файле: { $count } человек
}
# Метка тех, кого не оказалось в файле
absent-tag = нет в списке
absent-mark = Отметить: { $tag }
list-import-left-conflicting = год рождения другой
list-import-not-selected = не выбрано
list-import-left-title = Что осталось сделать
list-import-left-nothing = Ничего: всё понятно.
left-to-do-places = Ответить, какие это места
left-to-do-disputed = Решить, какой адрес учреждения верен
left-to-do-names = Проверить склонение имён
left-to-do-missing = Найти адреса
left-to-do-held = Посмотреть, кому не печатаем
left-to-do-absent = Проверить тех, кого нет в файле
list-import-left-rows = { $count_n ->
    [one] { $count } строка не импортирована
    [few] { $count } строки не импортированы
   *[many] { $count } строк не импортировано
}
list-import-left-problems = { $count_n ->
    [one] { $count } замечание к строкам файла
    [few] { $count } замечания к строкам файла
   *[many] { $count } замечаний к строкам файла
}
list-import-promise = Сначала будет сделана резервная копия. Весь импорт можно отменить.
list-import-do = { $count_n ->
    [one] Импортировать { $count } строку
    [few] Импортировать { $count } строки
   *[many] Импортировать { $count } строк
}
list-import-done = { $added_n ->
    [0] Новых людей нет
    [one] Добавлен { $added } человек
    [few] Добавлены { $added } человека
   *[many] Добавлено { $added } человек
}{ $changed_n ->
    [0] .
    [one] , изменена { $changed } запись.
    [few] , изменены { $changed } записи.
   *[many] , изменено { $changed } записей.
}
list-import-undo = Отменить импорт
list-import-undone = { $count_n ->
    [one] Импорт отменён: { $count } запись как прежде.
    [few] Импорт отменён: { $count } записи как прежде.
   *[many] Импорт отменён: { $count } записей как прежде.
}
list-import-progress = { $of_n ->
    [one] { $done } из { $of } строки
   *[other] { $done } из { $of } строк
}
list-import-to-list = К списку
