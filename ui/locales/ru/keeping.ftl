### Порядок в списке: имена, двойники, учреждения, фотографии, таблицы наружу.

keeping-sections = Что в списке привести в порядок
keeping-people = Люди
keeping-names = Имена
keeping-pairs = Двойники
keeping-facilities = Учреждения
keeping-undone = Отменено.
keeping-left-as-is = Кое-что с тех пор изменилось и осталось как есть: { $names }.

## Имена, в которых правила не уверены

names-left = { $count_n ->
    [one] Осталось { $count } имя
    [few] Осталось { $count } имени
   *[many] Осталось { $count } имён
}
names-lead = Правила не уверены, как эти имена склоняются. Пока форма не проверена, письмо этому человеку не печатается.
names-nominative = Кто
names-dative = Кому
names-sex = Пол
names-sex-unknown = Пол не указан: выберите, и правила предложат форму.
names-accept = Верно
names-skip = Пропустить
names-card = Открыть карточку
names-next = Дальше
names-accepted = Принято: { $dative }
names-return = Вернуть под вопрос
names-done-title = Все имена проверены
names-done-text = Когда в список придёт имя, в котором правила не уверены, оно встанет здесь.
names-skipped = { $count_n ->
    [one] Пропущено { $count } имя
    [few] Пропущено { $count } имени
   *[many] Пропущено { $count } имён
}
names-again = Показать снова

## Две записи об одном человеке

pairs-lead = Возможно, это один человек. К записи, которая останется, перейдут письма всех вечеров, номера и история; вторая исчезнет из списка. Это можно отменить.
pairs-none-title = Двойников не видно
pairs-none-text = Если в списке окажутся две записи об одном человеке, они встанут здесь рядом. Объединить любые две можно, отметив их в списке.
pairs-why-name = Имя и фамилия те же, и ничто этому не противоречит.
pairs-why-surname_and_birthday = Совпадают фамилия и день рождения.
pairs-why-given_and_birthday = Совпадают имя и день рождения, а фамилии похожи.
pairs-two = Это разные люди
pairs-told-apart = Больше не спросим об этих двоих.
pairs-keep = Оставить эту
pairs-merged = Теперь это одна запись: { $name }.
pairs-merge = Объединить
pairs-merge-title = Это один человек?

## Учреждения

directory-total = { $count_n ->
    [one] { $count } учреждение
    [few] { $count } учреждения
   *[many] { $count } учреждений
}
directory-search = Учреждение, область, индекс
directory-import = Загрузить справочник
directory-import-title = Справочник учреждений
directory-import-lead = Таблица с названиями и адресами (CSV, XLSX, ODS). Новое добавится, пустое заполнится; то, что уже есть, не перепишется. Если индекс другой, он станет спорным.
directory-name = Учреждение
directory-region = Область
directory-postcode = Индекс
directory-checked = Проверен
directory-people = Людей
directory-disputed = индекс под вопросом
directory-none = Таких учреждений в справочнике нет.
directory-empty-title = Учреждений пока нет
directory-empty-text = Они появятся из списка людей. Можно загрузить справочник или вписать учреждение руками.
directory-claims = Кто что говорит об индексе
directory-claims-disputed = Источники расходятся, поэтому всем, кто здесь, пока не печатаем. Выберите верный индекс.
directory-claim-ours = наш справочник
directory-claim-checked = проверен { $date }
directory-claim-unchecked = когда проверен, неизвестно
directory-claim-overruled = отклонён
directory-settle = Верен { $postcode }
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
directory-imported-disputed = Индекс стал спорным: { $names }.
directory-imported-nameless = Строки без названия пропущены: { $lines }.
directory-imported-unclear = Неясно, о каком учреждении строки: { $lines }. Они пропущены.

## Файл: выбрать или назвать

file-pick = Выбрать файл
file-path = Или путь к файлу
file-take = Взять

## Фотография

photo-of = Фотография: { $name }
photo-add = Добавить фотографию
photo-change = Заменить
photo-remove = Убрать
photo-removed = Фотография убрана.
photo-title = Фотография
photo-lead = JPEG, PNG или WebP. Возьмём уменьшенную копию; место съёмки и всё прочее, что записано в файле, не сохранится.

## История записи

history-merged = из записи № { $record }, объединённой с этой
history-undo-merge = Разъединить записи

## Отборы под именем

filter-save = Запомнить отбор
filter-name = Как назвать отбор
filter-forget = Забыть отбор «{ $name }»
filter-facility = Учреждение
filter-any-facility = Все учреждения
filter-address = Адрес
filter-any-address = Любой адрес

## Со многими сразу

bulk-print = Печатать
bulk-print-nobody = Из отмеченных в вечере никого нет. Добавьте их в вечер, тогда у них будут номера.
bulk-tag = Метка
bulk-tag-title = { $count_n ->
    [one] Метка для { $count } человека
   *[other] Метка для { $count } человек
}
bulk-tag-word = Метка
bulk-tag-add = Поставить
bulk-tag-remove = Снять
bulk-tagged = { $count_n ->
    [one] Метка «{ $tag }» стоит ещё у { $count } человека.
   *[other] Метка «{ $tag }» стоит ещё у { $count } человек.
}
bulk-untagged = { $count_n ->
    [one] Метка «{ $tag }» снята у { $count } человека.
   *[other] Метка «{ $tag }» снята у { $count } человек.
}
bulk-file = Отметить по файлу
bulk-file-title = Кого отметить
bulk-file-lead = Текстовый файл, в строке один человек: «Фамилия Имя», можно с отчеством.
bulk-file-marked = { $count_n ->
    [one] По файлу отмечен { $count } человек.
    [few] По файлу отмечены { $count } человека.
   *[many] По файлу отмечено { $count } человек.
}
bulk-file-unknown = В списке нет: { $names }.
bulk-file-unclear = Подходит не один человек: { $names }.

## Таблицы наружу

tables-title = Сохранить таблицу
tables-action = Сохранить таблицу
tables-what = Что
tables-what-list = Весь список
tables-what-people = { $count_n ->
    [one] Отмеченные: { $count }
   *[other] Отмеченные: { $count }
}
tables-what-evening = Список вечера
tables-what-corrections = Что мы исправили
tables-hint-list = Загруженная обратно, эта таблица ничего не изменит.
tables-hint-people = Те же столбцы, что у всего списка.
tables-hint-evening = По номерам. Загруженная обратно, эта таблица ничего не изменит.
tables-hint-corrections = Для тех, кто ведёт исходный список: что исправлено руками после последней загрузки. Откуда мы это знаем, в таблицу не попадёт.
tables-format = Вид файла
tables-clear = В таблице имена и адреса, и она не зашифрована. Храните её не дольше, чем нужно.
tables-save = Сохранить
tables-save-as = Сохранить как…
tables-saved = Таблица сохранена: { $path }
