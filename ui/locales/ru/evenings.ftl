evenings-new = Новый вечер
evenings-import = Импортировать список
evenings-no-list-title = Списка пока нет
evenings-no-list-text = Вечер собирается из списка тех, кому можно написать. Импортируйте таблицу (CSV, XLSX, ODS), сам файл не изменится.
evenings-none-title = Вечеров пока нет
evenings-none-text = { $people_n ->
    [one] В списке { $people } человек.
    [few] В списке { $people } человека.
   *[many] В списке { $people } человек.
} Создайте вечер: у каждого адресата появится номер, и можно будет печатать.
evenings-planned = Предстоящие
evenings-past = Прошедшие
evenings-open = Открыть приём
evenings-cannot-open = Сначала подведите итог вечера, который идёт.
evenings-to-desk = К приёму писем
evenings-to-recount = К пересчёту
evenings-close = Подвести итог
evenings-list = Адресаты: { $people }
evenings-list-short = Адресаты
evenings-people = { $people_n ->
    [one] { $people } адресат
    [few] { $people } адресата
   *[many] { $people } адресатов
}
evenings-held = { $held_n ->
    [one] { $held } пропустим
    [few] { $held } пропустим
   *[many] { $held } пропустим
}
evenings-created = { $people_n ->
    [one] Вечер создан: { $people } адресат.
    [few] Вечер создан: { $people } адресата.
   *[many] Вечер создан: { $people } адресатов.
} { $held_n ->
    [0] { "" }
   *[other] При печати пропустим: { $held }.
}
evenings-date = Дата
evenings-title = Вечер
evenings-letters = Писем
evenings-to-people = Кому
evenings-guests = Гостей
evenings-year = { $year } год
evenings-year-letters = { $total_n ->
    [one] письмо за год
    [few] письма за год
   *[many] писем за год
}
evenings-year-chart = Письма по месяцам
evenings-new-title = Новый вечер
evenings-edit-title = Вечер
evenings-create = Создать вечер
evenings-field-title = Название
evenings-field-date = Дата
evenings-field-theme = Тема
evenings-field-theme-hint = Например: учёные
evenings-field-place = Место
evenings-field-city = Город
evenings-field-goal = Цель, писем
evenings-field-goal-hint = Можно оставить пустым
evenings-field-floor = Порог «мало писем»
evenings-field-floor-hint = Ниже него человек виден в списке на приёме
evenings-field-sender = Обратный адрес
evenings-field-sender-hint = Печатается на открытках, строка за строкой. Адреса гостей не печатаются никогда.
evenings-field-notices = Пометка, которую требует закон
evenings-field-notices-hint = Печатается на том, что читают гости; на конверте и открытке — никогда
evenings-who = Кого включить
evenings-who-all = Весь список: { $count }
evenings-who-tag = По метке
evenings-who-shown = Выбранные: { $count }
evenings-who-nobody = Пока никого
evenings-tag = Метка
evenings-tag-choose = Выберите метку
evenings-list-title = Адресаты: { $title }
evenings-list-empty-title = Пока никого
evenings-list-empty = Выберите людей в списке и нажмите «Добавить в вечер».
evenings-list-number = Номер
evenings-list-name = Имя
evenings-list-hold = Почему не печатаем
evenings-list-remove = Убрать
evenings-list-remove-long = Убрать из вечера: { $name }
evenings-list-add = Добавить из списка
evenings-remove = Удалить…
evenings-remove-title = Удалить вечер «{ $title }»
evenings-remove-means = Писем на нём не было. Исчезнут название, адресаты и список напечатанного; код талонов больше не выдадут.
evenings-remove-do = Удалить вечер
