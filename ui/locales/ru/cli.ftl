# Командная строка: ответы, справка, ошибки, которые бывают только здесь.

## Справка

cli-help-usage = Использование: { $usage }
cli-help-commands = Команды
cli-help-arguments = Что указать
cli-help-options = Параметры
cli-help-program = Letterdesk без окна: вечер писем политзаключённым из командной строки.
cli-help-init = Создать хранилище
cli-help-sample = Заполнить это хранилище выдуманным вечером: список, адресаты вечера, журнал
cli-help-inspect = Показать, что сделает импорт файла; ничего не меняется
cli-help-import = Импортировать список из файла (CSV, TSV, XLSX, ODS); сам файл не изменится
cli-help-imports = Что импортировано и отмена импорта
cli-help-imports-list = Показать каждый импорт: что он изменил и почему его нельзя отменить
cli-help-imports-show = Один импорт: кого и что он изменил, по именам
cli-help-imports-undo = Отменить импорт целиком; если на нём что-то держится, сказать что
cli-help-facilities = Справочник учреждений
cli-help-facilities-list = Показать учреждения
cli-help-facilities-import = Импортировать справочник учреждений: новые и что он говорит об известных
cli-help-facilities-show = Одно учреждение: кто что говорит о его адресе
cli-help-facilities-settle = Решить, какой индекс или какая улица верны на сегодня
cli-help-facilities-open = Слова списков, по которым не понять, какое это учреждение
cli-help-facilities-answer = Ответить, какое учреждение значат слова: сразу для всех и для следующих списков
cli-help-prisoners = Показать список или тех, кто подходит под условия
cli-help-prisoner = Один человек из списка
cli-help-prisoner-set = Изменить поля: prisoner set 34 story=физик doubt="вернулось письмо"
cli-help-prisoner-history = Что менялось в записи, когда и из какого файла
cli-help-prisoner-photo = Добавить фотографию: PNG, JPEG или WebP
cli-help-prisoner-merge = Объединить две записи об одном человеке: prisoner merge 34 into 12 оставит 12
cli-help-prisoner-unmerge = Разъединить запись и ту, с которой её объединили
cli-help-prisoner-remove = Удалить людей из списка: prisoner remove 34 35 --yes. О тех, кому не писали, не останется ничего; у остальных останутся имя и письма в итогах прошлых вечеров
cli-help-prisoner-duplicates = Дубликаты: записи, которые могут быть об одном человеке
cli-help-names = Имена в дательном падеже: на входе по имени в строке, хранилище не нужно
cli-help-evening = Вечера и адресаты вечера
cli-help-evening-new = Создать вечер и включить в него людей из списка
cli-help-evening-list = Показать все вечера
cli-help-evening-show = Показать вечер и его адресатов
cli-help-evening-open = Начать приём писем
cli-help-evening-remove = Удалить вечер, в журнале которого не было ни одной записи
cli-help-evening-lineup = Адресаты вечера
cli-help-evening-lineup-add = Добавить людей; они получат следующие свободные номера
cli-help-evening-lineup-new = Добавить того, кого нет в списке: его назвал гость; почта не печатается, пока адрес не проверен
cli-help-evening-lineup-remove = Убрать тех, у кого нет писем
cli-help-print = Записать PDF: slips (талоны с адресами), postcards (обороты открыток), envelopes (конверты), labels (наклейки), cards (карточки на столы), rules (как писать), list (адресаты вечера), posters (плакаты), signs (таблички, памятка приёма, лист с линейками, «Спасибо»), tally (учёт на бумаге), piles (обложки стопок), register (списки для почты; с именем *.xlsx — таблица), report (отчёт)
cli-help-printed = Показать, что уже напечатано для вечера, начиная с последнего
cli-help-calibrate = Поправка принтера: лист для измерения (-o), что измерено (--measured), что известно (без аргументов)
cli-help-tally = Считать письма: по запросу в строке на входе, по ответу в строке на выходе. Запросы: 12, 12*5 postcard, undo, undo ЗАПИСЬ, redo, move ЗАПИСЬ НОМЕР
cli-help-guests = Записать, сколько гостей: число целиком или прибавка
cli-help-slips = Выдать талон гостю или взять обратно; без числа — сколько их за столами
cli-help-counts = Показать, сколько писем у каждого
cli-help-log = Показать журнал, от старых записей к новым
cli-help-close = Подвести итог вечера
cli-help-amend = Поправка после подведения итога
cli-help-remove-copy = Удалить копию, которая осталась после подведения итога
cli-help-sentence = Фраза с итогом: строка 1 — всё вместе, строка 2 — по видам, если их несколько
cli-help-report = Записать отчёт: PDF, XLSX или CSV, по окончанию имени файла
cli-help-export = Экспорт таблицы: list (список), evening (адресаты вечера), corrections (что исправлено вручную после импорта) или facilities (справочник учреждений)
cli-help-verify = Проверить целостность базы, цепочку журнала и суммы
cli-help-copy-vault = Скопировать хранилище, не открывая его: из сетевой папки на этот компьютер
cli-help-passphrase = Сменить пароль хранилища и его резервных копий
cli-help-recovery-code = Сделать новый код восстановления: прежний лист больше ничего не откроет
cli-help-second-keeper = Дать пароль второму хранителю или отменить его
cli-help-backup = Сделать проверенную резервную копию хранилища

cli-arg-vault = Папка хранилища; иначе LETTERDESK_VAULT или папка данных системы
cli-arg-passphrase-file = Файл с паролем в первой строке; иначе LETTERDESK_PASSPHRASE или вопрос в терминале
cli-arg-json = Ответ — один документ JSON
cli-arg-lang = Язык ответов и бумаг; иначе язык системы
cli-arg-help = Показать эту справку
cli-arg-version = Показать версию программы
cli-arg-init-work-factor = Стоимость подбора пароля: каждый шаг вдвое дороже; обычно 18
cli-arg-init-generate = Придумать пароль из шести слов и показать его
cli-arg-sample-prisoners = Сколько человек; обычно 77
cli-arg-sample-letters = Сколько писем; обычно 337
cli-arg-sample-seed = Другое число — другой вечер; обычно 1
cli-arg-inspect-file = Файл списка; «-» — таблица со стандартного ввода
cli-arg-inspect-map = Какое поле в каком столбце: name=ФИО или name=3; можно повторять
cli-arg-inspect-encoding = Кодировка текста, например windows-1251
cli-arg-inspect-separator = Разделитель столбцов: один знак или tab
cli-arg-inspect-sheet = Лист книги, по названию
cli-arg-inspect-header-row = Строка заголовков, считая с 1
cli-arg-inspect-dates = Порядок дня и месяца, если по столбцу его не понять
cli-arg-inspect-keeper = Чей это список; запоминается по заголовкам
cli-arg-inspect-date = На какой день список: 2026-01-21
cli-arg-inspect-with-hidden = Взять также скрытые строки и столбцы книги и всё зачёркнутое
cli-arg-inspect-state = Что значит статус, который программа не знает: в бегах=released; clarifying — уточняется; можно повторять, запоминается
cli-arg-import-file = Файл списка; «-» — таблица со стандартного ввода
cli-arg-import-map = Какое поле в каком столбце: name=ФИО или name=3; можно повторять
cli-arg-import-encoding = Кодировка текста, например windows-1251
cli-arg-import-separator = Разделитель столбцов: один знак или tab
cli-arg-import-sheet = Лист книги, по названию
cli-arg-import-header-row = Строка заголовков, считая с 1
cli-arg-import-dates = Порядок дня и месяца, если по столбцу его не понять
cli-arg-import-keeper = Чей это список; запоминается по заголовкам
cli-arg-import-date = На какой день список: 2026-01-21; этим днём проверены его адреса
cli-arg-import-with-hidden = Взять также скрытые строки и столбцы книги и всё зачёркнутое
cli-arg-import-state = Что значит статус, который программа не знает: в бегах=released; clarifying — уточняется; можно повторять, запоминается
cli-arg-import-only = Импортировать только такие строки: new, moved, freed, changed, conflicting
cli-arg-prisoners-search = Имя, учреждение, метка: в любом порядке, можно латиницей
cli-arg-prisoners-tag = Только с этой меткой
cli-arg-prisoners-birthdays = Только с днём рождения через столько дней, например 7..45
cli-arg-prisoners-held = Только те, кому сейчас не печатаем
cli-arg-prisoners-never-written = Только те, кому ещё не писали
cli-arg-prisoners-few = Только те, кому за все вечера меньше пяти писем
cli-arg-prisoners-facility = Только те, кто в учреждении с этим номером из facilities list
cli-arg-prisoners-address = Только с таким адресом: confirmed (проверен), old (давно не проверялся), in_doubt (под вопросом), missing (нет)
cli-arg-prisoner-set-id = Номер строки из команды prisoners
cli-arg-prisoner-set-fields = Поле и новое значение; пустое значение стирает
cli-arg-prisoner-history-id = Номер строки из команды prisoners
cli-arg-prisoner-photo-id = Номер строки из команды prisoners
cli-arg-prisoner-photo-file = Файл с картинкой
cli-arg-prisoner-merge-from = Запись, которая войдёт в другую
cli-arg-prisoner-merge-word = Слово «into» или «в»
cli-arg-prisoner-merge-into = Запись, которая останется
cli-arg-prisoner-unmerge-id = Номер записи, которую объединили с другой
cli-arg-prisoner-remove-ids = Номера записей, как их показывает prisoners
cli-arg-prisoner-remove-yes = Удалить; без этого команда только скажет, что произойдёт
cli-arg-imports-show-number = Номер импорта, как в imports list
cli-arg-imports-undo-number = Номер импорта, как в imports list
cli-arg-facilities-import-file = CSV, TSV, XLSX, ODS или справочник XML; день, если он есть в имени файла, станет датой сказанного
cli-arg-facilities-show-id = Номер учреждения из facilities list
cli-arg-facilities-settle-id = Номер учреждения из facilities list
cli-arg-facilities-settle-value = Индекс или улица с домом, как печатать
cli-arg-facilities-settle-field = О чём решаем: postcode (индекс) или street (улица); обычно postcode
cli-arg-facilities-answer-words = Слова списка, как их показывает facilities open
cli-arg-facilities-answer-facility = Номер учреждения из facilities list или new — новое учреждение из этих слов
cli-arg-evening-new-title = Название вечера
cli-arg-evening-new-date = Дата: 2026-01-29
cli-arg-evening-new-place = Место проведения
cli-arg-evening-new-city = Город; иначе из настроек хранилища
cli-arg-evening-new-theme = Тема вечера
cli-arg-evening-new-goal = Сколько писем хотим написать
cli-arg-evening-new-floor = Меньше скольких писем — мало; обычно 5
cli-arg-evening-new-sender = Обратный адрес; строки через \n. Иначе из настроек
cli-arg-evening-new-all = Включить всех из списка
cli-arg-evening-new-tag = Включить всех с этой меткой
cli-arg-evening-new-ids = Включить тех, чьи номера строк стоят в файле, по одному в строке
cli-arg-evening-show-which = Номер вечера, его uuid или часть названия
cli-arg-evening-show-evening = То же самое параметром
cli-arg-evening-open-which = Номер вечера, его uuid или часть названия
cli-arg-evening-open-evening = То же самое параметром
cli-arg-evening-remove-which = Номер вечера, его uuid или часть названия
cli-arg-evening-remove-yes = Удалить; без этого команда только назовёт вечер
cli-arg-evening-lineup-add-ids = Номера строк из команды prisoners
cli-arg-evening-lineup-add-evening = Номер вечера, его uuid или часть названия
cli-arg-evening-lineup-new-name = Фамилия, имя, отчество
cli-arg-evening-lineup-new-place = Где содержится, словами гостя
cli-arg-evening-lineup-new-birth-year = Год рождения, если известен
cli-arg-evening-lineup-new-another = Это другой человек, а не тот, кто уже есть в списке с таким именем
cli-arg-evening-lineup-new-evening = Номер вечера, его uuid или часть названия
cli-arg-evening-lineup-remove-numbers = Номера адресатов в этом вечере
cli-arg-evening-lineup-remove-evening = Номер вечера, его uuid или часть названия
cli-arg-print-kind = slips, postcards, envelopes, labels, cards, rules, posters, signs, tally, piles, register, list или report
cli-arg-print-output = Файл PDF, который записать
cli-arg-print-evening = Номер вечера, его uuid или часть названия; иначе идущий или ближайший
cli-arg-print-only = Только эти номера
cli-arg-print-paper = Бумага: плакаты и таблички — a4 или a3; правила — a4, a5, a3 или a5x2 (две A5 на A4); открытки — a6 (по одной) или a4 (по четыре); конверты — c6, dl, c5; наклейки — L7160, 3474, 70x42.3 и другие
cli-arg-print-up = Сколько открыток на листе: 1 или 4
cli-arg-print-start = С какой наклейки начать, если лист уже начат
cli-arg-print-grid = Свои наклейки: столбцы x ряды, потом наклейка, поля и шаг в миллиметрах
cli-arg-print-copies = Сколько экземпляров на человека, от 1 до 500; обычно 1
cli-arg-print-collate = Копии комплектами: все по разу, потом все ещё раз
cli-arg-print-large = Крупный шрифт
cli-arg-print-public = Для гостей и публики: талоны без номера и штрихкода, отчёт без тех, кому не написали
cli-arg-print-order = Порядок списка: number, surname, facility (по учреждениям) или theme (по темам)
cli-arg-print-no-stamp = Без кодового штампа
cli-arg-print-feed = Как подаётся конверт: long (длинной стороной), short (короткой) или back (короткой, обратной стороной)
cli-arg-print-from-abroad = Отправляем не из России: со страной в конце адреса, если она не та же, что у отправителя; без кодового штампа
cli-arg-print-case = Что о деле на карточках: nothing (ничего), line (одна строка) или detail (подробно)
cli-arg-print-form = Карточки: flat (по две на листе, разрезать) или tent (по одной на листе, согнуть домиком)
cli-arg-print-picture = Фотография JPEG на другую сторону открыток, для двусторонней печати
cli-arg-print-flip = Как принтер переворачивает лист: short (по короткой стороне) или long (по длинной)
cli-arg-print-bleed = Для типографии: картинка занимает всю открытку и заходит на 3 мм за её край; по одной открытке на странице
cli-arg-print-blank = Открытки без адреса, с линейками; --copies — сколько листов
cli-arg-print-proof = Вместо открыток — лист, по которому видно, как принтер переворачивает бумагу
cli-arg-print-poster = О чём плакат: waiting (кто ждёт письма), total (итог вечера) или door (на дверь: что, когда и где)
cli-arg-print-programme = Программа вечера на плакате для двери, строки через точку с запятой, например «19:00 Начало; 21:00 Чай»
cli-arg-print-sign = Какая табличка: letters («Письма — сюда»), slips («Талоны — сюда»), unsealed («Не заклеивайте»), stamps («На марки»), themes (темы и номера), crib (памятка приёма), lines (лист с линейками), thanks («Спасибо», после подведения итога)
cli-arg-print-points = Куда смотрит стрелка таблички: down (вниз), left (влево) или right (вправо)
cli-arg-print-registered = Заказные отправления: строка на каждое, с почтовым идентификатором
cli-arg-print-weight = Масса одного письма в списках для почты, в граммах; 0 — взвесят на почте. Обычно 20
cli-arg-print-sheet = Что печатать для стопок: covers (обложки), bands (ленты на пачки) или postage (сколько нужно марок и конвертов)
cli-arg-print-offset = Сдвиг вправо и вниз в миллиметрах, например 0.5,-1
cli-arg-print-include-held = Напечатать № всё равно и почему: 31="адрес подтвердила сестра"; можно повторять
cli-arg-print-tag = Только тех, у кого эта метка
cli-arg-print-filter = Только тех, кого находит сохранённый фильтр с этим названием
cli-arg-print-whom = Для кого: all — все, new — кого ещё не печатали, changed — у кого с тех пор что-то изменилось
cli-arg-print-rules-on-back = Правила на обороте талонов; как принтер переворачивает лист, говорит --flip
cli-arg-print-cut = Какие талоны стоят на одном листе: stacks (режем всю пачку сразу: стопки 1–10, 11–20 …) или sheets (каждый лист отдельно: на первом 1–8)
cli-arg-print-sending-on-back = «Как отправить самому» на обороте талонов; как принтер переворачивает лист, говорит --flip
cli-arg-print-printer = Принтер, для которого измерена поправка (см. calibrate)
cli-arg-printed-evening = Вечер: номер, uuid или часть названия
cli-arg-calibrate-stock = Что лежит в принтере: a4, a4-landscape, a3, a5, a6, c6-long, c6-short, c6-back (так же dl и c5) или название наклеек
cli-arg-calibrate-printer = Название принтера; с -o — лист с его поправкой, для проверки
cli-arg-calibrate-output = Куда записать лист для измерения
cli-arg-calibrate-measured = Что показала линейка, в миллиметрах: до вертикальной линии, до горизонтальной, длина горизонтальной, длина вертикальной
cli-arg-calibrate-forget = Удалить поправку этого принтера для этой бумаги
cli-arg-tally-evening = Номер вечера, его uuid или часть названия; считать можно только идущий
cli-arg-guests-guests = 118 — столько всего, +1 — ещё один
cli-arg-guests-evening = Номер вечера, его uuid или часть названия; только идущий
cli-arg-slips-slip = Номер или цифры под штрихкодом: 12 — выдан, -12 — вернули без письма
cli-arg-slips-evening = Номер вечера, его uuid или часть названия; только идущий
cli-arg-counts-evening = Номер вечера, его uuid или часть названия
cli-arg-log-last = Только последние записи, столько штук
cli-arg-log-evening = Номер вечера, его uuid или часть названия
cli-arg-close-recount = Пересчёт: в каждой строке файла номер, сколько писем и, если нужно, вид; без файла итог подводится без пересчёта
cli-arg-close-accept = Что считать верным там, где журнал и пересчёт расходятся: ledger или recount
cli-arg-close-reason = Почему так решили
cli-arg-close-evening = Номер вечера, его uuid или часть названия; только идущий
cli-arg-amend-number = Номер адресата в этом вечере
cli-arg-amend-n = На сколько изменить: +2 или -1
cli-arg-amend-reason = Почему: попадёт в каждый следующий отчёт
cli-arg-amend-evening = Номер вечера, его uuid или часть названия; иначе последний с итогом
cli-arg-remove-copy-name = Имя копии, как его называет итог вечера
cli-arg-sentence-evening = Номер вечера, его uuid или часть названия
cli-arg-report-output = Файл с именем на .pdf, .xlsx или .csv
cli-arg-report-evening = Номер вечера, его uuid или часть названия
cli-arg-export-what = list, evening, corrections или facilities
cli-arg-export-output = Файл с именем на .csv или .xlsx
cli-arg-export-since = Номер импорта, после которого смотреть исправления; иначе — после последнего
cli-arg-export-evening = Номер вечера, его uuid или часть названия; иначе открытый, ближайший или последний
cli-arg-verify-anchor = Контрольный код из напечатанного отчёта, группами или подряд: изменилось ли что-нибудь с тех пор
cli-arg-verify-evening = Номер вечера, его uuid или часть названия
cli-arg-copy-vault-dir = Папка на этом компьютере, которой ещё нет
cli-arg-passphrase-new-passphrase-file = Файл с новым паролем в первой строке; иначе LETTERDESK_NEW_PASSPHRASE или вопрос в терминале
cli-arg-recovery-code-output = Сохранить лист с кодом (PDF); существующий лист не перезаписывается
cli-arg-second-keeper-new-passphrase-file = Файл с паролем второго хранителя в первой строке; иначе LETTERDESK_NEW_PASSPHRASE или вопрос в терминале
cli-arg-second-keeper-remove = Отменить пароль второго хранителя
cli-arg-backup-dir = Папка для резервной копии

## Вопросы и ход работы

cli-passphrase = Пароль хранилища:
cli-new-passphrase = Новый пароль:
cli-new-passphrase-again = Ещё раз новый пароль:
cli-passphrase-again = Ещё раз тот же пароль:
cli-progress-unlock = Открываем хранилище…
cli-progress-init = Создаём хранилище…
cli-progress-sample = Придумываем вечер…
cli-progress-read = Читаем файл…
cli-progress-import = Импортируем список…
cli-progress-print = Готовим документ…
cli-progress-export = Записываем таблицу…
cli-progress-keys = Меняем ключи хранилища и его копий…
cli-progress-backup = Делаем и проверяем резервную копию…

## Ответы

cli-init-done = Хранилище создано: { $vault }
cli-init-passphrase = Пароль: { $passphrase }. Запишите его: показать его ещё раз нельзя.
cli-init-recovery = Код восстановления: { $code }. Храните его на бумаге, отдельно от ноутбука: без пароля и кода данные не открыть.
cli-sample-done =
    { $letters_n ->
        [one] Выдуманный вечер «{ $title }» ({ $evening }) открыт, людей с письмами: { $people }. В журнале { $letters } письмо.
        [few] Выдуманный вечер «{ $title }» ({ $evening }) открыт, людей с письмами: { $people }. В журнале { $letters } письма.
       *[many] Выдуманный вечер «{ $title }» ({ $evening }) открыт, людей с письмами: { $people }. В журнале { $letters } писем.
    }
cli-inspect-text = { $file }: кодировка { $encoding }, разделитель «{ $separator }», заголовки в строке { $row }
cli-inspect-workbook = { $file }: лист «{ $sheet }», заголовки в строке { $row }
cli-inspect-column = Столбец «{ $header }» → { $field }
cli-inspect-column-unknown = Столбец «{ $header }» пропускаем
cli-inspect-rows = Строк с людьми: { $count }
cli-inspect-new = Новых: { $count }
cli-inspect-moved = С другим учреждением: { $count }
cli-inspect-freed = На свободе: { $count }
cli-inspect-changed = С другими изменениями: { $count }
cli-inspect-same = Без изменений: { $count }
cli-inspect-conflicting = Противоречия (имя то же, год другой): { $count }
cli-inspect-absent = Есть в списке, но нет в файле (никого не удаляем): { $count }
cli-inspect-skipped = Строк без имени человека: { $count }
cli-inspect-ask-dates = Где день, а где месяц? { $examples }. Укажите --dates dmy или --dates mdy.
cli-import-done = Импортировано. Новых: { $added }, изменено: { $changed }.
cli-other-layout = Ничего не нашлось; ищем в другой раскладке: { $text }
cli-shown-of = Показано { $shown } из { $total }
cli-held = Не печатаем: { $reason }
cli-evening-made = Вечер { $evening } создан: «{ $title }», адресатов: { $people }, при печати пропустим: { $held }.
cli-evening-opened = Приём открыт: «{ $title }» ({ $evening }), адресатов: { $people }, при печати пропустим: { $held }.
cli-evening-to-remove = Будет удалён вечер { $evening }: «{ $title }», адресатов: { $people }. Код его талонов больше не выдадут.
cli-evening-removed = Вечер { $evening } удалён: «{ $title }».
cli-removal-gone = Исчезнут совсем, со всем, что о них записано: { $count }
cli-removal-kept = Исчезнут из списка; имя и письма останутся в итогах прошлых вечеров: { $count }
cli-removal-staying = Сейчас удалить нельзя, идёт их вечер: { $count }
cli-removal-not-yet = Ничего не удалено: так будет, если добавить --yes. В командной строке удаление не отменить.
cli-removal-done = Удалено. В прежних резервных копиях эти записи остаются.
cli-evening-heading = { $title }, { $date }: { $state }
cli-cause-count = принято
cli-cause-undo = отмена записи { $entry }
cli-cause-move = переписано с № { $number }
cli-cause-adjust = по пересчёту
cli-cause-amend = поправка
cli-cause-undone = { $cause }, отменено
cli-print-done =
    { $pages_n ->
        [one] { $file }: { $pages } страница, людей: { $people }
        [few] { $file }: { $pages } страницы, людей: { $people }
       *[many] { $file }: { $pages } страниц, людей: { $people }
    }
cli-print-held = Пропустили { $count }:
cli-print-unmeasured = Принтер «{ $printer }» с этой бумагой не измеряли: напечатано без поправки. Измерить: calibrate
cli-print-old = Напечатали, но адрес давно не проверялся:
cli-print-shortened = Напечатали короче, чем в карточке, — иначе не помещается:
cli-print-respelled = Имя напечатали иначе, чем в карточке, — таких букв нет в шрифтах:
cli-print-person = { "  " }№ { $number } { $name } — { $why }
cli-address-checked = проверен { $date }
cli-address-never-checked = не проверялся
cli-counts-sum = Всего писем: { $total }, адресатов с письмами: { $people }, ждут первого письма: { $waiting }, гостей: { $guests }
cli-difference = № { $number }: по журналу { $ledger }, по пересчёту { $recount }
cli-difference-ledger = { $difference } — верен журнал. Причина: { $reason }
cli-difference-recount = { $difference } — верен пересчёт. Причина: { $reason }
cli-closed-recounted = «{ $title }»: итог подведён.
cli-closed-quickly = «{ $title }»: итог подведён без пересчёта.
cli-amendment = Поправка { $date }, № { $number }: { $n }. Причина: { $reason }
cli-copy-left = Копия { $copy } не удалена. В ней ещё есть время каждой записи. Если она не нужна: letterdesk-cli remove-copy { $copy }
cli-closed-head =
    { $entries_n ->
        [one] Контрольный код: { $head }, в журнале { $entries } запись
        [few] Контрольный код: { $head }, в журнале { $entries } записи
       *[many] Контрольный код: { $head }, в журнале { $entries } записей
    }
cli-print-table-done = Таблица записана: { $file }
cli-report-done = Отчёт записан: { $file }
cli-export-done = Таблица записана: { $file }
cli-verify-ok =
    { $entries_n ->
        [one] Ошибок не найдено: { $entries } запись в журнале, цепочка и суммы сходятся.
        [few] Ошибок не найдено: { $entries } записи в журнале, цепочка и суммы сходятся.
       *[many] Ошибок не найдено: { $entries } записей в журнале, цепочка и суммы сходятся.
    }
cli-verify-head = Контрольный код: { $head }
cli-verify-anchor = Контрольный код { $head } сходится: журнал, итог и поправки те же, что были напечатаны.
cli-verify-anchor-ledger = Контрольный код { $head } в журнале есть: записи до него не изменены. Итога, имён и гостей этот код не касается: его напечатала прежняя версия или вечер ещё не был закрыт.
cli-verify-versions = SQLite { $sqlite }, SQLCipher { $sqlcipher }
# $vault — новая папка
cli-copy-vault-done = Хранилище скопировано: { $vault }. Прежнее осталось как было, его резервные копии тоже. Дальше открывайте только новое.
cli-passphrase-changed =
    { $copies_n ->
        [0] Пароль сменён.
        [one] Пароль сменён; с ним открывается и { $copies } копия рядом с хранилищем.
        [few] Пароль сменён; с ним открываются и { $copies } копии рядом с хранилищем.
       *[many] Пароль сменён; с ним открываются и { $copies } копий рядом с хранилищем.
    }
cli-recovery-code-changed =
    { $copies_n ->
        [0] Прежний код восстановления хранилище больше не откроет.
        [one] Прежний код восстановления больше не откроет ни хранилище, ни { $copies } копию рядом с ним.
        [few] Прежний код восстановления больше не откроет ни хранилище, ни { $copies } копии рядом с ним.
       *[many] Прежний код восстановления больше не откроет ни хранилище, ни { $copies } копий рядом с ним.
    }
cli-second-keeper-set =
    { $copies_n ->
        [0] У второго хранителя есть свой пароль.
        [one] У второго хранителя есть свой пароль; он открывает и { $copies } копию рядом с хранилищем.
        [few] У второго хранителя есть свой пароль; он открывает и { $copies } копии рядом с хранилищем.
       *[many] У второго хранителя есть свой пароль; он открывает и { $copies } копий рядом с хранилищем.
    }
cli-second-keeper-removed =
    { $copies_n ->
        [0] Пароль второго хранителя больше не действует.
        [one] Пароль второго хранителя больше не действует, и в { $copies } копии рядом с хранилищем тоже.
        [few] Пароль второго хранителя больше не действует, и в { $copies } копиях рядом с хранилищем тоже.
       *[many] Пароль второго хранителя больше не действует, и в { $copies } копиях рядом с хранилищем тоже.
    }
cli-keys-copy-left = Копия { $copy } открывается по-прежнему: у неё другой пароль, она повреждена или не записывается.
cli-keys-elsewhere = Копии, сделанные в других местах, открываются по-прежнему: замените их новыми командой backup.
cli-backup-done = Резервная копия сделана и проверена: { $file }

# $count: сколько полей и записей стали прежними
cli-imports-undone = Импорт отменён. Стало как прежде: { $count }.
# $batch: номер для отмены
cli-facilities-answered = Ответ записан. Отменить его: imports undo { $batch }
cli-facilities-imported = Новых: { $added }, изменено: { $changed }, без изменений: { $same }
cli-facilities-now-disputed = Адрес под вопросом, источники расходятся: { $facility }
cli-facilities-nameless = Строка { $line }: учреждение не названо
cli-facilities-claim = { $value } — { $source }, { $checked }
cli-facilities-claim-overruled = { $value } — { $source }, { $checked } (решили иначе)
cli-facilities-open = Какое учреждение? «{ $words }» — людей: { $people } ({ $names })
cli-facilities-candidate = { "  " }{ $id } { $address }
cli-facilities-answer = Пока не решено, им ничего не печатаем. Ответьте: facilities answer СЛОВА НОМЕР — или new
cli-facilities-none-open = Все места понятны.
cli-inspect-open = Какое учреждение? «{ $words }» — людей: { $people }. Импортируем, но не печатаем, пока не ответят (facilities open).
cli-inspect-state = Статус «{ $words }» (строк: { $rows }) программа не знает. Скажите, что это: --state СЛОВА=released (или in_custody, in_transit, clarifying, died, abroad …)
cli-problem = Строка { $line }: { $text }
cli-problem-of = Строка { $line }, { $name }: { $text }
cli-facilities-decide = Источники расходятся, поэтому для тех, кто там находится, ничего не печатаем. Решите: facilities settle { $id } ЗНАЧЕНИЕ --field { $field }
cli-disputed = { " (под вопросом)" }

cli-column-id = ID
cli-column-name = Имя
cli-column-born = Дата или год рождения
cli-column-facility = Учреждение
cli-column-region = Регион
cli-column-postcode = Индекс
cli-column-street = Адрес
cli-column-checked = Проверен
cli-column-source = Источник
cli-column-field = Поле
cli-column-before = Было
cli-column-after = Стало
cli-column-letters = Писем
cli-column-held = Не печатаем
cli-column-number = №
cli-column-evening = Вечер
cli-column-date = Дата
cli-column-state = Статус
cli-column-people = Адресатов
cli-column-title = Название
cli-column-of-kind-letter = письма
cli-column-of-kind-postcard = открытки
cli-column-of-kind-handmade = самодельные
cli-column-entry = Запись
cli-column-at = Время
cli-column-n = Сколько
cli-column-kind = Вид
cli-column-cause = Что это

## Ошибки, которые бывают только в командной строке

error-no_passphrase = Пароль не указан, а спросить негде. Хранилище не открыто. Укажите --passphrase-file или LETTERDESK_PASSPHRASE.
error-passphrases_differ = Пароли не совпали. Ничего не создано и не изменено. Введите пароль ещё раз.
error-sheet_exists = Файл { $file } уже есть; возможно, это лист с кодом другого хранилища. Код не сменён, файл цел. Назовите другой файл.
error-cannot_read = Файл не читается: { $file }. Ничего не изменено. Проверьте имя файла и права.
error-cannot_write = Не записано: { $file }. Проверьте место на диске, права и имя файла.
error-cannot_answer = Ответ не выведен: туда, куда он направлен, больше ничего не пишется. Сделанное сохранено. Проверьте место на диске и повторите.
error-bad_id_line = { $file }, строка { $line }: «{ $text }» — не номер строки списка. Ничего не изменено. Оставьте по одному номеру в строке.
error-unknown_column = В файле нет столбца «{ $column }». Ничего не импортировано. Посмотрите столбцы командой inspect.
error-unknown_words = Таких слов среди нерешённых мест нет: «{ $words }». Ничего не изменено. Посмотрите их командой facilities open.
error-evening_not_under_way = Вечер «{ $title }» сейчас не идёт. Ничего не изменено. Уберите --evening или откройте этот вечер.
error-recount_differs = Журнал и пересчёт расходятся. { $list }. Итог не подведён, приём открыт. Пересчитайте или укажите --accept ledger|recount и --reason.
error-bad_request = Это не запрос: «{ $text }». Не засчитано. Введите номер (12, 12*5, 12 postcard), undo, redo или move 338 15 (запись 338 — на № 15).
error-bad_uid = «{ $text }» не годится как метка записи. Не засчитано. Нужен случайный UUID версии 4.
error-unknown_command = Команды «{ $what }» нет. Ничего не сделано. Список команд: letterdesk-cli --help.
error-missing_command = Не хватает команды. Ничего не сделано. Список команд: letterdesk-cli --help.
error-unknown_option = Параметра «{ $what }» здесь нет. Ничего не сделано. Посмотрите справку с --help.
error-missing_argument = Не хватает: { $what }. Ничего не сделано. Посмотрите справку с --help.
error-bad_argument =
    «{ $value }» не подходит для { $what }. Ничего не сделано. { $allowed ->
        [none] Посмотрите справку с --help.
       *[words] Можно: { $allowed }.
    }
error-not_for_kind = { $what } бывает только у { $kinds }. Ничего не сделано. Уберите его или выберите другой документ.
error-arguments_conflict = { $what } и { $with } вместе не бывают. Ничего не сделано. Оставьте что-то одно.
error-bad_usage = Команда написана с ошибкой. Ничего не сделано. Посмотрите справку с --help.
error-broken = Внутренняя ошибка программы ({ $where }). Засчитанное сохранено. Повторите команду и сообщите нам это место.

## Printers and the print log

cli-calibrate-sheet = { $file }: напечатайте в масштабе 100 %, измерьте и передайте четыре числа через --measured.
cli-calibrate-none = Поправок пока нет. Напечатайте лист: calibrate a4 -o лист.pdf
cli-calibrate-known =
    { $printer } · { $stock }: сдвиг { $aside } мм { $side ->
        [left] влево
       *[right] вправо
    } и { $lower } мм { $level ->
        [up] вверх
       *[down] вниз
    }; растяжение { $across } % по ширине, { $along } % по высоте; измерено { $date }
cli-printed-none = Для этого вечера ещё ничего не печатали.
cli-printed-line =
    { $at } · { $kind } · { $pages_n ->
        [one] { $pages } страница
        [few] { $pages } страницы
       *[many] { $pages } страниц
    } · { $people_n ->
        [one] { $people } адресат
        [few] { $people } адресата
       *[many] { $people } адресатов
    }
