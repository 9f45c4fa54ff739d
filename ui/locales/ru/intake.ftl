intake-box = Номер, штрихкод или фамилия
intake-box-hint-what = номер, штрихкод или фамилия
intake-box-hint-times = 12*5 — пять писем
intake-kinds = Что принимаем
intake-kind-letter = Письмо
intake-kind-postcard = Открытка
intake-kind-handmade = Самодельная открытка
intake-undo = Отменить
intake-redo = Вернуть
intake-counted = Принято: **{ $n }{ $kind ->
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
intake-undone = Отменено: **{ $n }** · теперь **{ $count_n ->
    [one] { $count } письмо
    [few] { $count } письма
   *[many] { $count } писем
}**
intake-redone = Возвращено: **{ $n }** · теперь **{ $count_n ->
    [one] { $count } письмо
    [few] { $count } письма
   *[many] { $count } писем
}**
# $other — номер, с которого переписано, $number — номер, на который
intake-moved = Переписано: **{ $n }** · № { $other } → № { $number } · теперь **{ $count_n ->
    [one] { $count } письмо
    [few] { $count } письма
   *[many] { $count } писем
}**
intake-move-undone = Отменено: **{ $n }** снова у № { $other } · у № { $number } теперь **{ $count_n ->
    [one] { $count } письмо
    [few] { $count } письма
   *[many] { $count } писем
}**
intake-move-redone = Возвращено: **{ $n }** · № { $other } → № { $number } · теперь **{ $count_n ->
    [one] { $count } письмо
    [few] { $count } письма
   *[many] { $count } писем
}**
intake-announce-counted = Принято: { $n }, { $name }, № { $number }. Теперь { $count }.
intake-announce-undone = Отменено: { $n }, { $name }, № { $number }. Теперь { $count }.
intake-announce-redone = Возвращено: { $n }, { $name }, № { $number }. Теперь { $count }.
intake-announce-moved = Переписано: { $n }, с № { $other } на № { $number }, { $name }. Теперь { $count }.
intake-announce-move-undone = Отменено: { $n } снова у № { $other }. У № { $number } теперь { $count }.
intake-announce-move-redone = Возвращено: { $n }, с № { $other } на № { $number }, { $name }. Теперь { $count }.
intake-mark-counted = ПРИНЯТО
intake-mark-undone = ОТМЕНЕНО
intake-mark-redone = ВОЗВРАЩЕНО
intake-mark-moved = ПЕРЕПИСАНО
intake-mark-moving = ПЕРЕПИСЫВАЕМ
intake-mark-refused = НЕ ЗАСЧИТАНО
intake-on-its-way = Записываем: { $what }
intake-nothing-yet = Писем пока нет
intake-nothing-yet-how = Наберите номер с талона и нажмите Enter.
intake-nobody-found = «{ $text }» — никого не нашлось. Не засчитано. Проверьте фамилию или введите номер с талона.
intake-move = Переписать на другого
intake-moving = Переписываем: { $n }, № { $number } { $name }
intake-moving-how = На кого? Номер, скан или фамилия, затем Enter.
intake-moving-stop = Оставить как есть
intake-move-times = Запись переписывается целиком. Ничего не изменено. Введите номер без количества.
intake-goal = { $total_n ->
    [one] письмо
    [few] письма
   *[many] писем
} · цель { $goal }
intake-no-goal = { $total_n ->
    [one] письмо
    [few] письма
   *[many] писем
}
intake-goal-label = Писем из цели
intake-written = из { $writable } — письма есть
intake-waiting = писем пока нет
intake-waiting-none = сегодня написали каждому
intake-guests = { $guests_n ->
    [one] гость
    [few] гостя
   *[many] гостей
}
intake-guest-plus = Ещё один гость (Alt+G)
intake-guest-minus = Убрать одного гостя (Alt+H)
intake-mute = Звук выключен (Alt+M)
intake-few = Мало писем
intake-few-none = Ниже порога никого: у каждого уже достаточно писем.
intake-few-order = Пересортировать
intake-who = Кому бы ещё написать?
intake-who-title = Кому бы ещё написать
intake-who-none = Сегодня написали каждому.
# $about — интересы
intake-who-about = О чём писать: { $about }
intake-plus-one = Засчитать +1: { $name }, № { $number }
intake-log = Журнал
intake-log-empty = Здесь появятся записи — каждую можно отменить.
intake-log-undo = отменить
intake-log-undo-long = Отменить: { $n }, { $name }, № { $number }
intake-log-move = переписать
intake-log-move-long = Переписать на другого: { $n }, { $name }, № { $number }
intake-log-moved = переписано: № { $from } → № { $to }
intake-log-move-undone = отмена: № { $from } → № { $to }
intake-log-move-redone = возвращено: № { $from } → № { $to }
intake-log-moved-to = переписано на № { $number }
intake-log-is-redo = возвращено
intake-log-search = Номер или имя
intake-log-none = Такого в журнале нет.
intake-log-more = Показать ещё
intake-log-undone = отменено
intake-log-is-undo = отмена
intake-found = Нашлись
intake-found-other-layout = Искали «{ $text }»: похоже, включена другая раскладка.
intake-found-none = Никого не нашлось. Проверьте фамилию или введите номер с талона.
intake-found-not-tonight = нет в списке вечера — Ctrl+Enter добавит и засчитает
intake-found-move-not-tonight = нет в списке вечера — Ctrl+Enter добавит и перепишет
intake-found-held = отложить, позвать организатора
intake-found-count = { $count_n ->
    [one] { $count } письмо
    [few] { $count } письма
   *[many] { $count } писем
}
intake-ask-many = Засчитать { $times_n ->
    [one] { $times } письмо
    [few] { $times } письма
   *[many] { $times } писем
} сразу?
intake-ask-yes = Засчитать
intake-ask-move = Переписать
intake-ask-no = Отмена
intake-ask-others = Ещё вопросов: { $count }
# $number — номер адресата
intake-double = № { $number } прочитан дважды подряд; второй раз не засчитан. Если это ещё одно письмо, нажмите +.
intake-inactive = Окно не активно, сканер пишет не сюда. Щёлкните здесь.
intake-panel-back = К журналу
intake-card = Адресат
intake-card-none = Сначала наберите номер или фамилию — здесь появится карточка.
intake-card-slip = Талон ещё раз
# $number — номер адресата, $printer — принтер
intake-slip-sent = Талон № { $number } отправлен на принтер { $printer }.
intake-slip-opened = Талон № { $number } открыт в программе для PDF: напечатайте его там.
intake-unlisted = Нет в списке
intake-unlisted-title = Адресат не из списка
intake-unlisted-name = ФИО
intake-unlisted-name-hint = Фамилия, имя, отчество — что известно
intake-unlisted-place = Где содержится
intake-unlisted-place-hint = Словами гостя: СИЗО, город, отряд. Адрес проверит организатор
intake-unlisted-year = Год рождения
intake-unlisted-year-hint = Если известен
intake-unlisted-add = Дать номер и талон
intake-unlisted-another = Это другой человек
# $number — номер на вечере
intake-unlisted-added = Записано: № { $number }, { $name }. Адрес проверить: почта не печатается, письма принимаются.
intake-keep-aside = Отложите отдельно: { $reason }
intake-card-envelope = Адрес, как на конверте
intake-card-interests = О чём писать
intake-card-story = Кто это
intake-card-last = Последнее письмо от нас
# $date — день, $evening — название вечера, $count — сколько писем
intake-card-last-at = { $date }, «{ $evening }»: { $count_n ->
    [one] { $count } письмо
    [few] { $count } письма
   *[many] { $count } писем
}
intake-card-last-none = До этого вечера мы не писали.
# $count — писем сегодня
intake-card-tonight = Сегодня { $count_n ->
    [one] { $count } письмо
    [few] { $count } письма
   *[many] { $count } писем
}.
intake-card-held = Не отправляем: { $reason }
intake-list = Адресаты вечера
intake-none-title = Сейчас приёма нет
intake-none-text = Откройте вечер — и письма можно будет принимать здесь: номер с талона, Enter, готово.
intake-none-action = К вечерам
intake-counting-title = Идёт пересчёт
intake-counting-text = Приём остановлен, пока пересчитывают письма.
intake-counting-action = К пересчёту
intake-stopped = Приём остановлен: сейчас ничего не засчитывается.
intake-stopped-again = Программа пробует снова каждые две секунды и продолжит сама.
intake-saving-again-unsure = Записи снова сохраняются. Посмотрите в журнале, засчитано ли последнее письмо, и продолжайте.
intake-saving-again = Записи снова сохраняются. Продолжайте с письма, которое не засчитано.
intake-copy = Резервная копия
intake-copy-title = Проверенная резервная копия хранилища, сделана в { $at }

## Код, прочитанный не на экране приёма.

# $name — фамилия, $number — номер адресата, $count — сколько писем теперь
scan-counted = Засчитано со сканера: { $name }, № { $number }, теперь { $count }.
# $number — номер адресата
scan-double = № { $number } прочитан дважды подряд; второй раз не засчитан.
scan-again = Это ещё одно письмо

## Темп, талоны.

# $letters — писем за последние полчаса
intake-pace-chart = Письма за последние полчаса, по минутам. Всего { $letters_n ->
    [one] { $letters } письмо
    [few] { $letters } письма
   *[many] { $letters } писем
}.
# $letters — писем за последние десять минут
intake-pace = { $letters_n ->
    [one] { $letters } письмо
    [few] { $letters } письма
   *[many] { $letters } писем
} за 10 минут
# $at — часы и минуты
intake-pace-goal = цель — около { $at }
# $total — сколько писем будет
intake-pace-hour = через час — около { $total }
# $given, $back и $out — число талонов
intake-slips = Выдано { $given } · сдано { $back } · за столами { $out }
intake-giving = Выдача талонов
giving-on = Выдача: письма не засчитываются
giving-off = Снова приём
giving-title = Выдача талонов
giving-how = Сканируйте талоны, которые берут гости, или набирайте номера. «−12» — талон вернули без письма.
# $number — номер адресата
giving-given = Талон № { $number } выдан.
giving-back = Талон № { $number } снова у вас.
giving-undo = Взять обратно
giving-mark-waiting = ТАЛОНЫ
giving-mark-given = ВЫДАН
giving-mark-back = ВЕРНУЛСЯ
giving-mark-refused = НЕ ВЫДАН
