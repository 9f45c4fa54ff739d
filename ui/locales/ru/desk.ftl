desk-box = Номер, штрихкод или фамилия
desk-box-hint-what = номер, штрихкод или фамилия
desk-box-hint-times = 12*5 — пять писем
desk-kinds = Что принимаем
desk-kind-letter = Письмо
desk-kind-postcard = Открытка
desk-kind-handmade = Самодельная открытка
desk-undo = Отменить
desk-redo = Вернуть
desk-counted = Принято: **{ $n }{ $kind ->
    [postcard] { " " }{ $n_n ->
        [one] открытка
        [few] открытки
       *[many] открыток
    }
    [handmade] { " " }{ $n_n ->
        [one] самодельная
        [few] самодельные
       *[many] самодельных
    }
   *[letter] { "" }
}** · теперь **{ $count_n ->
    [one] { $count } письмо
    [few] { $count } письма
   *[many] { $count } писем
}**
desk-undone = Отменено: **{ $n }** · теперь **{ $count_n ->
    [one] { $count } письмо
    [few] { $count } письма
   *[many] { $count } писем
}**
desk-redone = Возвращено: **{ $n }** · теперь **{ $count_n ->
    [one] { $count } письмо
    [few] { $count } письма
   *[many] { $count } писем
}**
desk-heard-counted = Принято: { $n }, { $name }, № { $number }. Теперь { $count }.
desk-heard-undone = Отменено: { $n }, { $name }, № { $number }. Теперь { $count }.
desk-heard-redone = Возвращено: { $n }, { $name }, № { $number }. Теперь { $count }.
desk-mark-counted = ПРИНЯТО
desk-mark-undone = ОТМЕНЕНО
desk-mark-redone = ВОЗВРАЩЕНО
desk-mark-refused = НЕ ЗАСЧИТАНО
desk-on-its-way = Записываем: { $what }
desk-nothing-yet = Писем пока нет
desk-nothing-yet-how = Наберите номер с талона и нажмите Enter.
desk-nobody-found = «{ $text }» — никого не нашлось. Не засчитано. Проверьте фамилию или введите номер с талона.
desk-goal = { $total_n ->
    [one] письмо
    [few] письма
   *[many] писем
} · цель { $goal }
desk-no-goal = { $total_n ->
    [one] письмо
    [few] письма
   *[many] писем
}
desk-goal-label = Писем из цели
desk-written = из { $writable } — письма есть
desk-waiting = писем пока нет
desk-waiting-none = сегодня написали каждому
desk-guests = { $guests_n ->
    [one] гость
    [few] гостя
   *[many] гостей
}
desk-guest-plus = Ещё один гость (Alt+G)
desk-guest-minus = Убрать одного гостя
desk-few = Мало писем
desk-few-none = Ниже порога никого: у каждого уже достаточно писем.
desk-few-order = Пересортировать
desk-who = Кому бы ещё написать?
desk-who-title = Кому бы ещё написать
desk-who-none = Сегодня написали каждому.
desk-plus-one = Засчитать +1: { $name }, № { $number }
desk-log = Журнал
desk-log-all = Все записи
desk-log-empty = Здесь появятся записи — каждую можно отменить.
desk-log-undo = отменить
desk-log-undo-long = Отменить: { $n }, { $name }, № { $number }
desk-log-undone = отменено
desk-log-is-undo = отмена
desk-log-adjusted = пересчёт
desk-log-amended = поправка
desk-found = Нашлись
desk-found-other-layout = Искали «{ $text }»: похоже, включена другая раскладка.
desk-found-none = Никого не нашлось. Проверьте фамилию или введите номер с талона.
desk-found-not-tonight = нет в списке вечера — Ctrl+Enter добавит и засчитает
desk-found-held = отложить, позвать организатора
desk-found-count = { $count_n ->
    [one] { $count } письмо
    [few] { $count } письма
   *[many] { $count } писем
}
desk-ask-many = Засчитать { $times_n ->
    [one] { $times } письмо
    [few] { $times } письма
   *[many] { $times } писем
} сразу?
desk-ask-yes = Засчитать
desk-ask-no = Отмена
desk-ask-others = Ещё вопросов: { $count }
desk-inactive = Окно не активно, сканер пишет не сюда. Щёлкните здесь.
desk-tray-back = К журналу
desk-card = Адресат
desk-card-none = Сначала наберите номер или фамилию — здесь появится карточка.
desk-card-slip = Талон ещё раз
desk-card-envelope = Адрес, как на конверте
desk-card-interests = О чём писать
desk-card-story = Кто это
desk-card-held = Не отправляем: { $reason }
desk-list = Адресаты вечера
desk-none-title = Сейчас приёма нет
desk-none-text = Откройте вечер — и письма можно будет принимать здесь: номер с талона, Enter, готово.
desk-none-action = К вечерам
desk-counting-title = Идёт пересчёт
desk-counting-text = Приём остановлен, пока пересчитывают письма.
desk-counting-action = К пересчёту
desk-copy = Резервная копия { $at }
desk-copy-title = Проверенная резервная копия хранилища, сделана в { $at }
