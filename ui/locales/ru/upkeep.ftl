### Порядок в списке: склонение имён, дубликаты, учреждения, фотографии, экспорт.

list-sections = Разделы списка
list-section-people = Список
list-section-names = Склонение имён
list-section-pairs = Дубликаты
list-section-facilities = Учреждения
list-section-imports = Импорт
list-undone = Отменено.
list-left-as-is = Кое-что с тех пор изменилось и осталось как есть: { $names }.

## Что импортировано

imports-none-title = Импорта ещё не было
imports-none-text = Здесь будет каждый импортированный список: что он изменил и как это отменить.
imports-lead = Импорт отменяется целиком, пока на нём ничего не держится.
imports-pasted = из буфера обмена
# $date: день, на который составлен список
imports-list-date = список на { $date }
# $date: когда отменён
imports-undone = отменён { $date }
imports-effect-added = новых людей: { $count }
imports-effect-state = новый статус: { $count }
imports-effect-moved = другое место: { $count }
imports-effect-changed = изменено: { $count }
imports-effect-confirmed = подтверждено: { $count }
imports-effect-facility_added = новых учреждений: { $count }
imports-effect-facility_changed = изменено учреждений: { $count }
imports-effect-claims = сведения об адресах учреждений: { $count }
imports-nameless = { $count_n ->
    [one] и ещё { $count } запись, которой больше нет
    [few] и ещё { $count } записи, которых больше нет
   *[many] и ещё { $count } записей, которых больше нет
}
imports-cannot = Отменить нельзя:
# $names: о ком речь
imports-standing-letters = приняты письма тем, кого он добавил: { $names }
imports-standing-printed = напечатано для тех, кого он добавил: { $names }
imports-standing-line_up = в списке вечера те, кого он добавил: { $names }
# $file и $date: более поздний импорт
imports-standing-import = { $file } ({ $date }) изменил то же: { $names }
imports-standing-edited = исправлено вручную: { $names }
imports-standing-merged = объединены записи: { $names }
imports-standing-updated = список пересчитан новой версией программы
imports-standing-more = { $count_n ->
    [one] и ещё { $count } причина
    [few] и ещё { $count } причины
   *[many] и ещё { $count } причин
}
# $evening: название вечера, который идёт
imports-evening = Идёт вечер «{ $evening }»: импорт можно отменить, когда подведён итог.
imports-who = Кого и что
imports-undo-title = Отменить импорт { $file }?
imports-undo-text = Новые люди будут убраны из списка, остальное станет как до импорта. Ответы и решения, которые касались только его, тоже будут отменены.

## Имена, в которых правила не уверены

names-left = { $count_n ->
    [one] Осталось { $count } имя
    [few] Осталось { $count } имени
   *[many] Осталось { $count } имён
}
names-lead = Правила не уверены, как эти имена склоняются. Пока форма не подтверждена, для этого человека ничего не печатается.
names-nominative = Кто
names-dative = Кому
names-sex = Пол
names-sex-unknown = Пол не указан: выберите, и правила предложат форму.
names-accept = Подтвердить
names-skip = Пропустить
names-card = Открыть карточку
names-next = Дальше
names-accepted = Подтверждено: { $dative }
names-return = Отменить
names-done-title = Все имена подтверждены
names-done-text = Когда в списке появится имя, в котором правила не уверены, оно окажется здесь.
names-skipped = { $count_n ->
    [one] Пропущено { $count } имя
    [few] Пропущено { $count } имени
   *[many] Пропущено { $count } имён
}
names-again = Показать снова

## Две записи об одном человеке

pairs-lead = Возможно, это один человек. К записи, которая останется, перейдут письма всех вечеров, номера и история; вторая исчезнет из списка. Это можно отменить.
pairs-none-title = Дубликатов не найдено
pairs-none-text = Если в списке окажутся две записи об одном человеке, они появятся здесь рядом. Объединить любые две можно, выбрав их в списке.
pairs-why-name = Имя и фамилия те же, и ничто этому не противоречит.
pairs-why-surname_and_birthday = Совпадают фамилия и день рождения.
pairs-why-given_and_birthday = Совпадают имя и день рождения, а фамилии похожи.
pairs-why-swapped_name = Имя и фамилия те же, но в другом порядке.
pairs-why-initial = Фамилия та же, а имя записано одной буквой.
pairs-two = Это разные люди
pairs-told-apart = Больше не спросим об этих двоих.
pairs-keep = Оставить эту
pairs-merged = Теперь это одна запись: { $name }.
pairs-merge-title = Это один человек?

## Учреждения

directory-search = Учреждение, область, индекс
directory-import = Импортировать справочник
directory-import-title = Справочник учреждений
directory-import-lead = Справочник XML как он есть или таблица с названиями и адресами (CSV, XLSX, ODS). Новое добавится; что тот же источник исправил, заменит сказанное им раньше. Если адрес или индекс у разных источников расходятся, он станет спорным.
directory-name = Учреждение
directory-region = Область
directory-postcode = Индекс
directory-checked = Проверен
directory-people = Людей
directory-disputed = под вопросом
directory-none = Таких учреждений в справочнике нет.
directory-empty-title = Учреждений пока нет
directory-empty-text = Они появятся из списка людей. Можно импортировать справочник или вписать учреждение вручную.
directory-claims = Что источники говорят об адресе
directory-claims-disputed = Источники расходятся, поэтому всем, кто здесь, пока не печатаем. Выберите верное.
directory-claim-ours = внесено вручную
directory-claim-checked = на { $date }
directory-claim-unchecked = без даты
directory-claim-overruled = решили иначе
directory-claim-support = { $count_n ->
    [one] в { $count } строке
   *[other] в { $count } строках
}
directory-claim-printed = печатается
directory-settle = Верно: { $value }
directory-held-here = { $count_n ->
    [0] Из списка здесь никого нет
    [one] Здесь { $count } человек из списка
    [few] Здесь { $count } человека из списка
   *[many] Здесь { $count } человек из списка
}
directory-imported = { $added_n ->
    [one] Добавлено { $added } учреждение
    [few] Добавлены { $added } учреждения
   *[many] Добавлено { $added } учреждений
}, { $changed_n ->
    [one] дополнено { $changed }
    [few] дополнены { $changed }
   *[many] дополнено { $changed }
}, без изменений { $same }.
directory-imported-disputed = Адрес стал спорным: { $names }.
directory-imported-nameless = Строки без названия пропущены: { $lines }.

## Какое это учреждение?

places-title = Какие это места?
places-lead = По этим словам нельзя понять, какое это учреждение. Один ответ — для всех, о ком так сказано, и для следующих списков. Пока ответа нет, этим людям ничего не печатается.
places-words = «{ $words }»
places-people = { $count_n ->
    [one] { $count } человек
    [few] { $count } человека
   *[many] { $count } человек
}
places-names = { $names } и ещё { $count }
places-shared = Совпадает: { $features }
places-shared-nothing = Ничто не противоречит
places-no-candidates = В справочнике нет ничего похожего.
places-more-candidates = { $count_n ->
    [one] Ещё { $count } учреждение
    [few] Ещё { $count } учреждения
   *[many] Ещё { $count } учреждений
}
places-other = Другое учреждение
places-other-hint = Название, область или индекс
places-choose = Это оно
places-leave-open = Пока не отвечать
places-new-about = Новое учреждение для всех, о ком в списке сказано «{ $words }».
places-answered = { $count_n ->
    [one] «{ $words }» — это { $short }: { $count } человек.
    [few] «{ $words }» — это { $short }: { $count } человека.
   *[many] «{ $words }» — это { $short }: { $count } человек.
}
places-may-wait = Ответить можно и позже, в разделе «Учреждения».
places-later = Оставлено без ответа: { $count }.
places-none-title = Все места известны
places-none-text = Ответы запомнены: следующий такой список об этом не спросит.
places-again = Показать
shared-kind = вид
shared-number = номер
shared-nickname = прозвание
shared-name = название
shared-body = кому подчинено
shared-region = область
shared-district = район
shared-town = город
shared-street = улица
shared-postcode = индекс
doubt-two_places = Здесь два места, и слова не говорят, какое нынешнее.
doubt-two_postcodes = Здесь два числа, похожих на индекс.
doubt-guessed = Список сам не уверен: «вероятно», «уточняется».
doubt-other_name = В адресе имя другого человека.
doubt-not_understood = Часть адреса не удалось понять.
doubt-told = Так сказал гость на вечере; ни один список этого не подтвердил.

## Файл: выбрать или назвать

file-pick = Выбрать файл
file-path = Или путь к файлу
file-open = Открыть

## Фотография

photo-of = Фотография: { $name }
photo-add = Добавить фотографию
photo-change = Заменить
photo-remove = Убрать
photo-removed = Фотография убрана.
photo-title = Фотография
photo-lead = JPEG, PNG или WebP. Сохранится уменьшенная копия, без места съёмки и прочих сведений из файла.

## История записи

history-merged = из записи № { $record }, объединённой с этой
history-undo-merge = Разъединить записи

## Сохранённые фильтры

filter-save = Сохранить фильтр
filter-name = Название фильтра
filter-forget = Удалить фильтр «{ $name }»
filter-facility = Учреждение
filter-any-facility = Все учреждения
filter-address = Адрес
filter-any-address = Любой адрес

## Со многими сразу

bulk-more = Действия
bulk-check = Адрес проверен сегодня
bulk-checked = { $count_n ->
    [0] У всех выбранных адрес уже проверен сегодня.
    [one] Проверен сегодня: { $count } адрес.
    [few] Проверены сегодня: { $count } адреса.
   *[many] Проверены сегодня: { $count } адресов.
}
bulk-copy = Копировать таблицей
bulk-copied = { $count_n ->
    [one] Скопирован { $count } человек. Буфер обмена не зашифрован.
    [few] Скопированы { $count } человека. Буфер обмена не зашифрован.
   *[many] Скопировано { $count } человек. Буфер обмена не зашифрован.
}
bulk-not-copied = Система не дала скопировать. Сохраните таблицу: «Экспорт…».
bulk-export = Экспорт…
bulk-merge = Объединить две записи…
bulk-print = Печать
bulk-print-nobody = Из выбранных в вечере никого нет. Добавьте их в вечер, тогда у них будут номера.
bulk-tag = Метка
bulk-tag-title = { $count_n ->
    [one] Метка для { $count } человека
   *[other] Метка для { $count } человек
}
bulk-tag-word = Метка
bulk-tag-add = Добавить
bulk-tag-remove = Убрать
bulk-tagged = { $count_n ->
    [one] Метка «{ $tag }» добавлена: { $count } человек.
    [few] Метка «{ $tag }» добавлена: { $count } человека.
   *[many] Метка «{ $tag }» добавлена: { $count } человек.
}
bulk-untagged = { $count_n ->
    [one] Метка «{ $tag }» убрана: { $count } человек.
    [few] Метка «{ $tag }» убрана: { $count } человека.
   *[many] Метка «{ $tag }» убрана: { $count } человек.
}
bulk-file = Выбрать по файлу
bulk-file-title = Выбрать по списку из файла
bulk-file-lead = Текстовый файл, в каждой строке один человек: «Фамилия Имя», можно с отчеством.
bulk-file-marked = { $count_n ->
    [one] По файлу выбран { $count } человек.
    [few] По файлу выбраны { $count } человека.
   *[many] По файлу выбрано { $count } человек.
}
bulk-file-unknown = В списке нет: { $names }.
bulk-file-unclear = Подходит больше одного человека: { $names }.

## Удаление.

bulk-remove = Удалить из списка…
removal-title = Удалить из списка
removal-gone = Исчезнут совсем: { $count }
removal-gone-means = Писем им не было. В хранилище не останется ничего: ни имени, ни адреса, ни истории.
removal-kept = Исчезнут из списка: { $count }
removal-kept-means = Их письма посчитаны: имя и письма останутся в итогах прошлых вечеров. Всё остальное исчезнет.
removal-staying = Сейчас удалить нельзя: { $count }
removal-more = и ещё { $count }
removal-numbers = Из вечера они выйдут; напечатанные номера никому не достанутся.
removal-import = Список, в котором они есть, при импорте предложит их снова как новых.
removal-until-lock = Отменить можно, пока хранилище не заблокировано. В прежних резервных копиях всё остаётся.
removal-remove = Удалить: { $count }
removal-done = Удалено: { $what }.
removal-undone = Возвращено: { $what }.
removal-evening = вечер «{ $title }»
removal-and-more = { $names } и ещё { $count }
removal-list-title = Удалённое
removal-list-lead = Вернуть можно, пока хранилище не заблокировано. Потом — только из резервной копии.
removal-undo = Вернуть

## Экспорт

tables-title = Экспорт
tables-action = Экспорт
tables-what = Что экспортировать
tables-what-list = Весь список
tables-what-people = Выбранные: { $count }
tables-what-evening = Адресаты вечера
tables-what-corrections = Исправления
tables-what-facilities = Справочник учреждений
tables-hint-list = Если импортировать эту таблицу обратно, ничего не изменится.
tables-hint-people = Те же столбцы, что у всего списка.
tables-hint-evening = По номерам. Если импортировать эту таблицу обратно, ничего не изменится.
tables-hint-corrections = Для тех, кто ведёт исходный список: что исправлено вручную после последнего импорта. Откуда мы это знаем, в таблицу не попадёт.
tables-hint-facilities = Названия, адреса и индексы, как их печатаем. Если импортировать эту таблицу обратно, ничего не изменится.
tables-format = Формат файла
tables-clear = В таблице имена и адреса, и она не зашифрована. Храните её не дольше, чем нужно.
tables-save = Сохранить
tables-save-as = Сохранить как…
tables-saved = Таблица сохранена: { $path }
tables-file-list = Список { $date }
tables-file-people = Выбранные люди { $date }
tables-file-evening = Адресаты { $date }
tables-file-corrections = Исправления { $date }
tables-file-facilities = Учреждения { $date }
