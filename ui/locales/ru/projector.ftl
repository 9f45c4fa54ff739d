# Проектор: что видит зал, и чем это управляется с экрана приёма.

## Зал.

# $letters — сколько писем, $people — скольким людям
room-letters = { $letters_n ->
    [0] писем пока нет
    [one] письмо
    [few] письма
   *[many] писем
} { $people_n ->
    [0] { "" }
    [one] { $people } политзаключённому
   *[other] { $people } политзаключённым
}
# $left — сколько писем осталось
room-goal = До цели — { $left }
# $goal — сколько писем хотели
room-goal-reached = Цель { $goal } достигнута
room-waiting = Ждут письма
room-how = Возьмите талон с этим номером.
# $theme — тема вечера
room-names = { $theme ->
    [none] Кому пишем сегодня
   *[other] Кому пишем сегодня: { $theme }
}
# $number — номер на талоне
room-slip = талон { $number }
room-page = { $page } из { $pages }
room-everybody = Сегодня написали каждому.
room-one-more = Можно написать ещё одно письмо.
room-recount = Пересчитываем письма
room-recount-then = Назовём число, когда сосчитаем.
room-thanks = Спасибо, что пришли

## Экран приёма.

projector-title = Проектор
projector-miniature = То, что видит зал
projector-host-label = Ведущему
# $letters — сколько писем, $waiting — скольких, у кого письма нет
projector-host = { $letters } { $letters_n ->
    [one] письмо
    [few] письма
   *[many] писем
}{ $waiting_n ->
    [0] .
    [1] , один адресат ждёт первого.
    [2] , двое ждут первого.
    [3] , трое ждут первого.
    [4] , четверо ждут первого.
    [5] , пятеро ждут первого.
    [6] , шестеро ждут первого.
    [7] , семеро ждут первого.
    [one] , { $waiting } адресат ждёт первого.
    [few] , { $waiting } адресата ждут первого.
   *[many] , { $waiting } адресатов ждут первого.
}
projector-host-everybody = { $letters_n ->
    [one] { $letters } письмо, сегодня написали каждому.
    [few] { $letters } письма, сегодня написали каждому.
   *[many] { $letters } писем, сегодня написали каждому.
}
projector-is-shown = Зал это видит.
projector-is-not-shown = Зал этого не видит: проектор не включён.
projector-modes = Что показать
projector-mode-total = Сколько писем
projector-mode-names = Имена
projector-mode-waiting = Ждут письма
projector-mode-thanks = Спасибо
projector-black = Погасить
projector-black-back = Показать снова
projector-page-back = Назад
projector-page-on = Дальше
projector-monitors = Экраны
projector-identify = Определить
projector-monitor-unnamed = Экран без названия
projector-size = { $width } × { $height }
projector-has-desk = здесь приём
projector-show = Показать
projector-show-window = Показать окном
projector-close = Закрыть
projector-one-monitor = Второй экран не найден. Подключите проектор и выберите в системе «Расширить», а не «Дублировать»: он появится здесь сам.
# $monitor — название экрана
projector-gone = Экран «{ $monitor }» отключился, проектор закрыт. Приём продолжается. Подключите кабель и нажмите F9.
projector-back = Экран «{ $monitor }» снова подключён. F9 вернёт на него то, что видел зал.
