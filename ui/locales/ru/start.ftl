## The window's frame

frame-brand = Letterdesk
frame-nav = Экраны
# $scale — проценты
frame-scale = Масштаб { $scale } %
screen-evenings = Вечера
screen-list = Адресаты
screen-printing = Печать
screen-intake = Приём
screen-closing = Итоги
screen-settings = Настройки
foot-sound-on = Звук включён
foot-sound-off = Звук выключен
foot-no-network = Без сети
foot-sample = Пробный вечер: все люди и адреса выдуманы, на диске ничего не останется.
foot-lock = Заблокировать
foot-keys = Горячие клавиши
lock-soon = { $seconds_n ->
    [one] Через { $seconds } секунду хранилище заблокируется: программой давно не пользовались. Чтобы оно осталось открытым, двиньте мышью или нажмите Shift.
    [few] Через { $seconds } секунды хранилище заблокируется: программой давно не пользовались. Чтобы оно осталось открытым, двиньте мышью или нажмите Shift.
   *[many] Через { $seconds } секунд хранилище заблокируется: программой давно не пользовались. Чтобы оно осталось открытым, двиньте мышью или нажмите Shift.
}
word-close = Закрыть
word-cancel = Отмена
word-save = Сохранить
word-back = Назад
word-next = Дальше
word-undo = Отменить
word-change = Изменить
word-copy = Скопировать
word-copied = Скопировано
word-show-all = Сбросить фильтры
word-loading = Загружаем…
word-stop = Остановить
word-no-answer = Программа не отвечает. Закройте окно и откройте снова: всё засчитанное сохранено.
action-go_evenings = К вечерам
action-go_prisoners = К списку
action-retry = Повторить
number-short = № { $number }

## Before a vault is open

start-title = Приём писем на вечере
start-lead = Список тех, кому можно написать, печать адресов, счёт писем и точный итог. На этом компьютере, без сети, под вашим паролем.
start-create = Создать хранилище
start-create-about = Зашифрованная папка для списка, вечеров и счёта. Без пароля её не открыть никому.
start-copy-here = Скопировать на этот компьютер
start-sample = Посмотреть пробный вечер
start-sample-about = Без пароля. Все люди выдуманы, после закрытия ничего не останется.
start-language = Язык
start-passphrase-title = Пароль хранилища
start-passphrase-lead = Шесть случайных слов: их легко запомнить и долго подбирать. Запишите их на бумаге и держите не рядом с ноутбуком.
start-passphrase-words = Шесть слов
start-passphrase-other = Другие слова
start-passphrase-own = Придумать свой
start-passphrase-field = Пароль
start-passphrase-again = Повторите пароль
start-passphrase-differ = Пароли не совпадают.
start-passphrase-type-words = Наберите эти слова
start-passphrase-type-words-hint = Так вы проверите, что записали их верно.
start-passphrase-not-these = Пока не совпадает с шестью словами выше.
start-rating = { $score_n ->
    [0] Подберут сразу. Нужно длиннее.
    [1] Подберут быстро. Нужно длиннее.
    [2] Слабо. Добавьте ещё слово или два.
    [3] Почти. Добавьте ещё слово.
   *[other] Надёжно.
}
start-rating-label = Надёжность пароля
start-recovery-title = Код восстановления
start-recovery-lead = Если пароль забудется, хранилище откроет только этот код. Напечатайте его или перепишите и уберите в надёжное место.
start-recovery-code = Код восстановления
start-recovery-save = Сохранить лист с кодом (PDF)
start-recovery-saved = Лист с кодом сохранён: { $file }
start-recovery-file = Код восстановления { $date }.pdf
start-recovery-kept = Пароль и код записаны на бумаге
start-creating = Создаём хранилище…
start-finish = Создать и открыть
start-step = Шаг { $step } из { $steps }
start-place = Папка: { $path }
start-place-change = Изменить…
start-place-field = Папка хранилища
start-place-hint = Полный путь, например /media/usb/letterdesk. Пусто — обычная папка.
start-place-choose = Выбрать
start-unlock-title = Хранилище заблокировано
start-unlock-lead = Введите пароль или код восстановления.
start-unlock-field = Пароль
start-unlock = Открыть
start-unlocking = Открываем…
start-show = Показать пароль
start-resume = { $last ->
    [none] Продолжаем вечер { $date }. Записей пока нет.
   *[other] Продолжаем вечер { $date }. Последняя запись — { $last }, всего { $total_n ->
        [one] { $total } письмо
        [few] { $total } письма
       *[many] { $total } писем
    }.
}
start-mark-above = ВЕЧЕР ПИСЕМ
start-mark-below = БЕЗ СЕТИ

## До ухода от того, что не сохранено.

unsaved-title = Есть несохранённые изменения
unsaved-text = Если не сохранить, они пропадут.
unsaved-discard = Не сохранять
unsaved-stay = Остаться
close-title = Закрыть программу? Вечер ещё не закончен
close-text = Всё засчитанное сохранено. Вечер останется открытым, и программа продолжит с этого места.
close-yes = Закрыть программу
close-no = Остаться
