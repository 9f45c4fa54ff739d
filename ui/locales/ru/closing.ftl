closing-none-title = Итогов пока нет
closing-none-text = Когда вечер пройдёт, здесь пересчитывают коробку и подводят итог.
closing-so-far = { $total_n ->
    [one] письмо принято
    [few] письма принято
   *[many] писем принято
} · { $people_n ->
    [one] { $people } адресату
   *[many] { $people } адресатам
}
closing-step-1 = Приём останавливается. Разложите письма по номерам.
closing-step-2 = Пересчитайте каждую стопку. Что насчитала программа, пока не видно: так честнее.
closing-step-3 = Где цифры разошлись, решите, какая верна, и напишите почему.
closing-start = Пересчитать коробку
closing-quick = Подвести итог без пересчёта
closing-quick-title = Без пересчёта?
closing-quick-text = Итогом станет то, что записано на приёме. В отчёте будет сказано «без пересчёта». Потом возможны только поправки.
closing-quick-yes = Подвести итог
closing-enter = Стопка за стопкой
closing-number = Номер
closing-quantity = Сколько в стопке
closing-add = Записать
closing-entered = Уже пересчитано
closing-entered-none = Возьмите первую стопку: номер, Enter, сколько писем, Enter.
closing-remove = убрать
closing-remove-long = Убрать: { $name }, { $count }
closing-left = Осталось пересчитать: { $count }
closing-left-how = Если писем нет, подтвердите ноль.
closing-left-none = Теперь можно сравнить с журналом.
closing-zero = ноль
closing-zero-long = ноль: { $name }
closing-back = Вернуться к приёму
closing-compare = Сравнить
closing-ledger-total = в журнале
closing-recount-total = в коробке
closing-same = Всё сошлось.
closing-differ = Расхождений: { $count }. Решите каждое и напишите почему.
closing-in-ledger = в журнале
closing-in-box = в коробке
closing-take-recount = Верен пересчёт
closing-take-ledger = Верен журнал
closing-again = Пересчитать ещё раз
closing-reason = Причина
closing-reason-example = Например: талон без письма
closing-close = Подвести итог
closing-sure = Потом — только поправки, с датой и причиной. Время записей сотрётся.
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
closing-how = Способ
closing-when = Когда
closing-head = Журнал
closing-head-of = { $head } · { $entries_n ->
    [one] { $entries } запись
    [few] { $entries } записи
   *[many] { $entries } записей
}
closing-differences = Расхождения
closing-difference = В журнале { $ledger }, в коробке { $recount }; { $taken ->
    [recount] верен пересчёт
   *[ledger] верен журнал
}: «{ $reason }».
closing-amendments = Поправки
closing-amended = При подведении итога { $before }, с поправками { $after }.
closing-amend = Внести поправку
closing-amend-what = Знак
closing-amend-count = Писем
closing-amend-hint = Поправка и её причина видны в каждом следующем отчёте
closing-amend-do = Внести
