printing-kinds = Что печатать
printing-kind-slips = Талоны
printing-kind-postcards = Открытки
printing-kind-envelopes = Конверты
printing-kind-labels = Наклейки
printing-kind-cards = Карточки на столы
printing-kind-rules = Как писать
printing-kind-list = Список
printing-kind-posters = Плакаты
printing-kind-signs = Таблички и памятки
printing-kind-tally = Учёт на бумаге
printing-kind-piles = Для стопок
printing-kind-register = Списки для почты
printing-kind-report = Отчёт
printing-one-slips = Талон
printing-one-envelopes = Конверт
printing-one-postcards = Открытка
printing-one-labels = Наклейка
printing-one-cards = Карточка на стол
printing-about-slips = Номер, адрес, пара слов; гость берёт один
printing-about-postcards = Обороты с адресом и кодовым штампом
printing-about-envelopes = Конверты C6, DL и C5 с адресом и кодовым штампом
printing-about-labels = Адреса на готовых наклейках A4
printing-about-cards = Имя крупно, кто это и с чего начать письмо; A5 или домиком
printing-about-rules = Что писать и чего не писать, конверт, ответ; от A5 до A3
printing-about-list = Все адресаты вечера по порядку
printing-about-posters = Кто ещё ждёт письма, итог вечера или программа на дверь; A4 и A3
printing-about-signs = «Письма — сюда», темы, памятка приёма, лист с линейками, «Спасибо»
printing-about-tally = Клетка за каждое письмо и открытку: на случай, если ноутбук не работает
printing-about-piles = Обложки стопок, ленты на пачки, счёт марок и конвертов
printing-about-register = Что сдаём на почту: список на каждый вид, в двух экземплярах; заказные — с номерами
printing-about-report = Итог вечера с фразой
printing-evening = Вечер
printing-who = Только номера
printing-who-everybody = все
printing-who-hint = Например: 1-10, 15. Пусто — все.
printing-who-wrong = Напишите номера через запятую: 1-10, 15
printing-filter = Кого из них
printing-filter-everybody = Всех
printing-filter-from-saved = Сохранённые фильтры
printing-filter-from-tag = Метки
printing-filter-from-facility = Учреждения
printing-filter-found = { $name } — { $people }
printing-filter-other = Другой фильтр
printing-files = Временные файлы: { $count }
printing-files-until = В них могут быть имена и адреса. Удалятся, когда вы заблокируете хранилище или закроете программу.
printing-files-in-use = Эти файлы ещё открыты в другой программе. Закройте её и удалите снова.
printing-files-remove = Удалить сейчас
printing-making = Готовим документ…
printing-size = Шрифт
printing-size-regular = Обычный
printing-size-large = Крупный
printing-edition-slips = Для чего
printing-edition-slips-ours = На вечер
printing-edition-slips-public = Домой, без номера
printing-edition-report = Для кого
printing-edition-report-ours = Для нас
printing-edition-report-public = Для всех
printing-order = Порядок
printing-order-number = По номерам
printing-order-surname = По фамилиям
printing-paper = Бумага
printing-format-postcards-a6 = A6, по одной
printing-format-postcards-a4 = A4, по четыре
printing-blank = Что на открытках
printing-blank-addressed = Адреса
printing-blank-lined = Линейки, без адреса
printing-stamp = Кодовый штамп
printing-stamp-printed = Печатать
printing-stamp-absent = Не печатать
printing-copies = Экземпляров на человека
printing-copies-hint = От 1 до { $most }
printing-copies-of-sheet = Листов
printing-language = Язык документа
printing-offset = Сдвиг печати
printing-offset-right = Вправо, мм
printing-offset-down = Вниз, мм
printing-offset-hint = Если печать уходит в сторону. Вниз и вправо — плюс, до 10 мм.
printing-plan = { $printed_n ->
    [0] Никого не напечатаем
   *[other] Напечатаем { $printed }
}, пропустим { $held }:
printing-lift = Напечатать всё равно…
printing-lift-never = исправьте запись
printing-lift-reason = Почему печатаем
printing-lift-hint = Останется в журнале печати, только для этого вечера
printing-lift-yes = Печатать
printing-old = { $count_n ->
    [one] Напечатаем, но адрес { $count } человека давно не проверялся:
   *[other] Напечатаем, но адреса { $count } человек давно не проверялись:
}
printing-checked = проверен { $date }
printing-never-checked = не проверялся ни разу
printing-without-sender = У вечера «{ $evening }» нет обратного адреса: письмо, которое не вручат, никому не вернётся. Впишите его в карточку вечера.
printing-sender-add = Вписать обратный адрес
printing-shortened = { $count_n ->
    [one] Текст { $count } человека не помещается: напечатаем короче, чем в карточке.
   *[other] Тексты { $count } человек не помещаются: напечатаем короче, чем в карточке.
}
printing-respelled = { $count_n ->
    [one] Имя { $count } человека напечатаем иначе, чем в карточке: таких букв нет в шрифтах. Как именно — впишите в карточку латиницей.
   *[other] Имена { $count } человек напечатаем иначе, чем в карточке: таких букв нет в шрифтах. Как именно — впишите в карточки латиницей.
}
printing-preview = Как это будет выглядеть
printing-preview-keys = Страница; PageUp и PageDown листают
printing-page = { $page } из { $pages }
printing-page-alt = Страница { $page } документа
printing-page-before = Предыдущая страница
printing-page-after = Следующая страница
printing-zoom = Масштаб
printing-zoom-fit = Целиком
printing-sum = { $pages_n ->
    [one] { $pages } страница
    [few] { $pages } страницы
   *[many] { $pages } страниц
} · { $printed_n ->
    [one] { $printed } адресат
    [few] { $printed } адресата
   *[many] { $printed } адресатов
}
printing-open = Открыть PDF для печати
printing-save = Сохранить
printing-save-as = Сохранить как…
printing-opened = Открыто для печати: { $file }
printing-saved = Сохранено: { $file }
printing-saved-open = Открыть
printing-saved-show = Показать в папке
printing-file-slips = Талоны { $date }
printing-file-slips-public = Талоны домой { $date }
printing-file-postcards = Открытки { $date }
printing-file-envelopes = Конверты { $date }
printing-file-labels = Наклейки { $date }
printing-file-cards = Карточки { $date }
printing-file-rules = Как писать { $date }
printing-file-list = Список { $date }
printing-file-report = Отчёт { $date }
printing-file-report-public = Отчёт для всех { $date }
printing-file-large = { ", " }крупно
printing-case = Дело на карточке
printing-case-nothing = Ничего
printing-case-line = Одной строкой
printing-case-detail = Подробно
printing-format-rules-a4 = A4, на дверь
printing-format-rules-a5 = A5, на стол
printing-format-rules-a3 = A3, на стену
printing-format-rules-a5x2 = A4, две A5
printing-envelope = Конверт
printing-format-envelopes-c6 = C6
printing-format-envelopes-dl = DL
printing-format-envelopes-c5 = C5
printing-feed = Как конверт входит в принтер
printing-feed-long_edge = Длинной стороной
printing-feed-short_edge = Короткой
printing-feed-short_edge_back = Короткой, обратно
printing-stock = Наклейки
printing-start = Первая свободная наклейка: { $label }
printing-start-at = Начать с наклейки { $label }
printing-posted = Откуда отправляем
printing-posted-russia = Из России
printing-posted-abroad = Из-за границы
printing-copies-of-page = Экземпляров
printing-pages = { $pages_n ->
    [one] { $pages } страница
    [few] { $pages } страницы
   *[many] { $pages } страниц
}
printing-poster = О чём плакат
printing-poster-waiting = Кто ждёт письма
printing-poster-total = Итог вечера
printing-poster-door = На дверь
printing-programme = Программа
printing-programme-hint = По строке на событие: «19:00 Начало»
printing-format-posters-a4 = A4
printing-format-posters-a3 = A3
printing-sign = Что именно
printing-sign-letters = «Письма — сюда»
printing-sign-slips = «Талоны — сюда»
printing-sign-unsealed = «Не заклеивайте»
printing-sign-stamps = «На марки», для ящика
printing-sign-themes = Темы и их номера
printing-sign-crib = Памятка приёма
printing-sign-lines = Лист с линейками
printing-sign-thanks = «Спасибо», с итогом
printing-points = Стрелка
printing-points-down = Вниз
printing-points-left = Влево
printing-points-right = Вправо
printing-format-signs-a4 = A4
printing-format-signs-a3 = A3
printing-form = Как стоит карточка
printing-form-flat = Плоская, по две на листе
printing-form-tent = Домиком, сгиб посередине
printing-posting = Как отправляем
printing-posting-ordinary = Обычные
printing-posting-registered = Заказные
printing-weight = Масса письма, г
printing-weight-hint = 0 — взвесят на почте
printing-table = Таблица XLSX
printing-sheet = Что печатать
printing-sheet-covers = Обложки
printing-sheet-bands = Ленты
printing-sheet-postage = Марки
printing-picture = Картинка на другой стороне
printing-picture-choose = Выбрать фотографию
printing-picture-none = Без картинки
printing-picture-lead = Фотография JPEG, PNG или WebP. На открытку она попадёт без места съёмки и всего прочего, что записано в файле.
printing-flip = Как принтер переворачивает лист
printing-flip-short_edge = По короткой стороне
printing-flip-long_edge = По длинной стороне
printing-bleed = Вылеты 3 мм, для типографии: картинка займёт всю открытку
printing-proof = Сначала лист для пробы: видно, совпадают ли стороны
printing-file-posters = Плакат { $date }
printing-file-signs-letters = Письма — сюда { $date }
printing-file-signs-slips = Талоны — сюда { $date }
printing-file-signs-unsealed = Не заклеивайте { $date }
printing-file-signs-stamps = На марки { $date }
printing-file-signs-themes = Темы { $date }
printing-file-signs-crib = Памятка приёма { $date }
printing-file-signs-lines = Лист с линейками { $date }
printing-file-signs-thanks = Спасибо { $date }
printing-file-tally = Учёт на бумаге { $date }
printing-file-piles-covers = Обложки стопок { $date }
printing-file-piles-bands = Ленты на пачки { $date }
printing-file-piles-postage = Марки и конверты { $date }
printing-file-register = Списки для почты { $date }
printing-order-facility = По учреждениям
printing-order-theme = По темам
printing-whom = Кого печатаем
printing-whom-everybody = Всех
printing-whom-not_printed = Ещё не напечатанных: { $count }
printing-whom-changed = Изменившихся: { $count }
printing-cut = Порядок на листах
printing-cut-stacks = Для резки пачкой
printing-cut-sheets = Лист за листом
printing-slip-back = Оборот талона
printing-slip-back-blank = Пустой
printing-slip-back-rules = Как писать
printing-slip-back-sending = Как отправить самому
printing-printer = Принтер
printing-printer-none = без поправки
printing-printer-known = { $stock }: поправка измерена { $date }
printing-printer-unknown = Для этой бумаги принтер не измерен: печатаем без поправки.
printing-printer-measure = Измерить принтер…
printing-before = { $count_n ->
    [one] Уже напечатано: { $count } раз
    [few] Уже напечатано: { $count } раза
   *[many] Уже напечатано: { $count } раз
}
printing-repeat = Повторить
printing-mend = Открыть запись
printing-system = Принтер системы
printing-at-once = Печатать сразу
printing-sent = Отправлено на принтер { $printer }
calibration-title = Поправка принтера: { $stock }
calibration-lead = Напечатайте лист в масштабе 100 %, приложите линейку и впишите четыре числа с десятыми долями. Поправка помнится для этого принтера и этой бумаги.
calibration-printer = Название принтера
calibration-open = Открыть лист для печати
calibration-check = Проверить: лист с поправкой
calibration-figure-left = { $figure } — до вертикальной линии, мм
calibration-figure-top = { $figure } — до горизонтальной линии, мм
calibration-figure-across = { $figure } — длина горизонтальной, мм
calibration-figure-down = { $figure } — длина вертикальной, мм
calibration-should = должно быть { $length }
calibration-saved = Поправка сохранена: { $printer }, { $stock }
calibration-forget = Удалить поправку
printing-collation = Порядок копий
printing-collation-together = Подряд
printing-collation-sets = Комплектами
printing-stock-own = Свой размер
printing-grid-columns = Столбцов
printing-grid-rows = Рядов
printing-grid-label-across = Ширина наклейки, мм
printing-grid-label-down = Высота наклейки, мм
printing-grid-corner-across = Поле слева, мм
printing-grid-corner-down = Поле сверху, мм
printing-grid-pitch-across = Шаг вправо, мм
printing-grid-pitch-down = Шаг вниз, мм
