closing-none-title = Итогов пока нет
closing-none-text = Когда вечер пройдёт, здесь пересчитывают письма и подводят итог.
closing-so-far = { $total_n ->
    [one] письмо принято
    [few] письма принято
   *[many] писем принято
} · { $people_n ->
    [one] { $people } адресату
   *[many] { $people } адресатам
}
closing-step-1 = Приём останавливается. Разложите письма по номерам.
closing-step-2 = Пересчитайте каждую пачку. Сколько насчитала программа, пока не видно: так честнее.
closing-step-3 = Где цифры разошлись, решите, какая верна, и напишите почему.
closing-start = Пересчитать письма
closing-quick = Подвести итог без пересчёта
closing-quick-title = Без пересчёта?
closing-quick-text = Итогом станет то, что записано на приёме. В отчёте будет сказано «без пересчёта». Потом возможны только поправки.
closing-quick-yes = Подвести итог
closing-enter = Пачка за пачкой
closing-number = Номер
closing-quantity = Сколько в пачке
closing-add = Добавить
closing-entered = Уже пересчитано
closing-entered-none = Возьмите первую пачку: номер, Enter, сколько писем, Enter.
closing-remove = убрать
closing-remove-long = Убрать: { $name }, { $count }
closing-left = Осталось пересчитать: { $count }
closing-left-how = Если писем нет, подтвердите ноль.
closing-left-none = Теперь можно сравнить с журналом.
closing-zero = ноль
closing-zero-long = ноль: { $name }
closing-back = Вернуться к приёму
closing-compare = Сравнить
closing-ledger-total = по журналу
closing-recount-total = по пересчёту
closing-same = Всё сошлось.
closing-differ = Расхождений: { $count }. По каждому решите, что верно, и напишите почему.
closing-in-ledger = по журналу
closing-in-box = по пересчёту
closing-accept-recount = Верен пересчёт
closing-accept-ledger = Верен журнал
closing-again = Пересчитать ещё раз
closing-reason = Причина
closing-reason-example = Например: талон без письма
closing-close = Подвести итог
closing-sure = Потом — только поправки, с датой и причиной. Время записей будет стёрто.
closing-mark = ИТОГ
closing-total = { $total_n ->
    [one] письмо
    [few] письма
   *[many] писем
} · { $people_n ->
    [one] { $people } адресату
   *[many] { $people } адресатам
}
closing-sentence-ru = По-русски
closing-sentence-en = По-английски
closing-sentence-whole = Одним числом
closing-sentence-by-kind = По видам
closing-report = Печать отчёта
closing-slips = Последний шаг: соберите талоны и уничтожьте их.
closing-guests = Гостей
closing-how = Как подведён итог
closing-when = Итог подведён
closing-head = Контрольный код
closing-head-of = { $head } · { $entries_n ->
    [one] { $entries } запись
    [few] { $entries } записи
   *[many] { $entries } записей
}
closing-differences = Расхождения
closing-difference = По журналу { $ledger }, по пересчёту { $recount }; { $taken ->
    [recount] верен пересчёт
   *[ledger] верен журнал
}: «{ $reason }».
closing-amendments = Поправки
closing-amended = При подведении итога { $before }, с поправками { $after }.
closing-copy-left = Копия { $copy } не удалена. В ней ещё есть время каждой записи.
closing-copy-remove = Удалить копию…
closing-copy-title = Удалить копию?
closing-copy-text = Копия { $copy } исчезнет навсегда. Если после открытия в ней что-то считали отдельно, этого больше нигде не будет. На само хранилище это не влияет.
closing-copy-do = Удалить
closing-copy-removed = Копия удалена: { $copy }
closing-amend = Внести поправку
closing-amend-what = Прибавить / вычесть
closing-amend-count = Писем
closing-amend-hint = Поправка и её причина будут в каждом следующем отчёте
closing-amend-do = Сохранить поправку
# $out — сколько талонов не вернулось
closing-slips-out = С письмами пока не вернулось: { $out }. Итогу это не мешает.
closing-slips-lost = Не вернулось: { $out } — унесены или потеряны.
