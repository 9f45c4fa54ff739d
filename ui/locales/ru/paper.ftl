# Words on paper: slips, postcards, lists, the report, the recovery card.

## Address slips

paper-slip-about = О чём писать:
paper-slip-censor = О деле, войне и политике не пишите — не пропустит цензор.
paper-slip-checked = Адрес проверен { $date }.
paper-slip-address-pending = Адрес проверяется: конверт подпишут организаторы.
paper-slip-return = Отдайте этот талон нам вместе с письмом.
paper-slip-take-home = Этот листок можно взять с собой.

## Postcards

paper-card-sender = Отправитель:

paper-card-blank-title = Открытки с линейками

paper-proof-title = Проба двусторонней печати
paper-proof-front = Посмотрите лист на просвет: за каждой цифрой должна стоять она же, и оборот не вверх ногами, если перевернуть лист как страницу книги. Если не так, выберите другой переворот.
paper-proof-short = Оборот, переворот по короткой стороне.
paper-proof-long = Оборот, переворот по длинной стороне.

## Table cards

paper-table-year = { $year } г. р.
paper-table-birthday = День рождения { $date }
paper-table-birthday-near =
    День рождения — { $date }, { $years_n ->
        [one] исполнится { $years } год
        [few] исполнится { $years } года
       *[many] исполнится { $years } лет
    }. Письмо успеет.
paper-table-openings = Подсказки для письма
paper-table-unknown = Мы мало знаем об этом человеке.
paper-table-tell = Расскажите о себе: о дворе, погоде, книге.
paper-table-case = Дело: { $case }
paper-table-articles = Статьи: { $articles }
paper-table-term = Срок: { $term }
paper-table-held-since = Под стражей с { $date }

## How to write. A line of a section is an item on the page

paper-rules-title = Как писать
paper-rules-date = Правила на { $date }.
paper-rules-source = Источник: { $source }.
paper-rules-do = Пишите
paper-rules-do-items =
    О себе и о том, что вокруг: о книгах, работе, погоде, городе, кошке.
    По-русски и разборчиво, лучше печатными буквами: письмо сначала читает цензор.
    С вопросами: на вопрос легче ответить.
    Внизу — имя, которым вы хотите подписаться; фамилия не нужна.
paper-rules-not = Не пишите
paper-rules-not-items =
    О деле, войне и политике, о следствии, суде и охране: такое письмо не пропустят.
    О других людях — того, что может им повредить: фамилий, адресов.
    Шифром, намёками и бранью.
    Обещаний, которых не сдержать.
paper-rules-one = Что считается одним письмом
paper-rules-one-items =
    Один конверт одному человеку — одно письмо, сколько бы в нём ни было листов.
    Открытка — тоже одно. Двум людям — два письма, каждому своё.
paper-rules-envelope = Конверт
paper-rules-envelope-items =
    Обратный адрес — наш. Своего адреса и телефона не пишите ни на конверте, ни в письме.
    Не заклеивайте: мы заклеим сами.
    Вложите чистый лист и пустой конверт для ответа. Больше ничего: ни денег, ни наклеек, ни сушёных цветов.
    Отдайте письмо нам вместе с талоном: так оно будет посчитано.
paper-rules-reply = Как придёт ответ
paper-rules-reply-items =
    На наш адрес, через недели или месяцы; бывает, что ответа нет, а письмо дошло.
    Кто у нас был, мы не записываем. О пришедших ответах рассказываем на следующих вечерах: приходите и спросите.

## How to send a letter by oneself, behind a slip to take home. A line of a section is an item on the page

paper-sending-letter = Как отправить самому
paper-sending-letter-items =
    Пишите по-русски и разборчиво: письмо сначала прочтёт цензор.
    Внизу — имя; фамилия не нужна.
paper-sending-envelope = Конверт
paper-sending-envelope-items =
    Перепишите с другой стороны весь адрес: имя, год рождения, учреждение, улицу, индекс.
    Без обратного адреса ответ не придёт; увидит его и цензор.
    Вложите чистый лист и конверт с маркой и вашим адресом — больше ничего.
paper-sending-post = По почте
paper-sending-post-items =
    Марки наклейте сами или спросите на почте, сколько их нужно. Заклейте и опустите в любой почтовый ящик.
    Заказное письмо сдают в отделении: его путь виден по номеру.
paper-sending-online = Через интернет
paper-sending-online-items =
    Многие учреждения принимают и письма через платные сервисы; там же оплачивают ответ. Нужны те же имя, год рождения и учреждение. Сервис узнаёт, кто пишет.
paper-sending-later = Позже
paper-sending-later-items =
    Людей переводят. Прошло больше месяца или письмо вернулось — спросите у нас новый адрес.

## The sheet a printer is measured with

paper-calibration-title = Поправка принтера: { $stock }
paper-calibration-print = Напечатайте этот лист в масштабе 100 % («Фактический размер»), на том же принтере и той же бумаге, что и документы.
paper-calibration-corner = Измерьте линейкой: 1 — от левого края листа до вертикальной линии, 2 — от верхнего края до горизонтальной. Должно быть по 15 мм.
paper-calibration-bars = 3 — длина горизонтальной линии, 4 — длина вертикальной. Должно быть по { $bar } мм.
paper-calibration-enter = Впишите четыре числа в окно печати, с десятыми долями: остальное программа посчитает.
paper-calibration-corrected = Поправка здесь уже внесена: сошлось — всё верно. Если нет, эти числа не вписывайте: удалите поправку и измерьте заново.
paper-calibration-viewer = Если обе линии заметно короче, страницы уменьшает программа просмотра: выберите в ней «Фактический размер» и напечатайте лист ещё раз.
paper-calibration-labels = На второй странице — контуры наклеек: приложите её к листу наклеек и посмотрите на просвет.

## Every document of several pages

paper-page = { $page } / { $pages }

## A number of tonight’s list

paper-number = № { $number }

## A birthday that a letter still reaches

paper-birthday-near = День рождения — { $date }

## Column heads

paper-list-continued = { $group } (продолжение)
paper-head-number = №
paper-head-person = Адресат
paper-head-place = Где
paper-head-who = Кто это
paper-head-letters = Писем
paper-head-theme = Тема
paper-head-total = Всего
paper-head-kind-letter = Писем
paper-head-kind-postcard = Откр.
paper-head-kind-handmade = Самод.

## The list

paper-list-people =
    { $people_n ->
        [one] { $people } адресат
        [few] { $people } адресата
       *[many] { $people } адресатов
    }
paper-list-others = Остальные
paper-list-as-of = письма на { $time }

## The paper fallback

paper-tally-how = Одно письмо или одна открытка — одна клетка под своим видом. Потом введите суммы на приёме: номер*сколько.
paper-tally-letters = Письма
paper-tally-postcards = Открытки
paper-tally-handmade = Самодельные
paper-tally-page = На странице:
paper-tally-initials = Инициалы
paper-tally-from = с (время)
paper-tally-to = до

## Piles

paper-pile = Стопка { $number }
paper-pile-own = По своим адресам
paper-pile-letters = писем
paper-pile-postcards = откр.
paper-pile-handmade = самод.
paper-pile-sorted = разобрано
paper-pile-franked = марки
paper-pile-posted = отправлено

## Envelopes and stamps

paper-postage-title = Конверты и марки
paper-postage-kind = Вид
paper-postage-stamps = Сколько
paper-postage-simple = Простое, цена
paper-postage-registered = Заказное, цена
paper-postage-sum = сумма
paper-postage-letters = Письма по стране
paper-postage-postcards = Открытки по стране
paper-postage-letters-abroad = Письма за границу
paper-postage-postcards-abroad = Открытки за границу
paper-postage-envelopes = Конвертов: { $letters }, если каждое письмо в своём; { $people }, если письма одному человеку в одном. Двум людям — всегда два конверта.

## Posters

paper-poster-waiting = Ждут письма
paper-poster-as-of = на { $time }
paper-poster-slip = Возьмите у входа талон № { $number }.
paper-poster-slips = Возьмите у входа талон с номером, который стоит у имени.
paper-poster-thanks = Спасибо всем, кто писал
paper-poster-next = Следующий вечер
paper-poster-everybody = Сегодня написали каждому
paper-poster-total =
    { $letters_n ->
        [one] письмо
        [few] письма
       *[many] писем
    } { $people_n ->
        [one] { $people } политзаключённому
       *[other] { $people } политзаключённым
    }

## Signs. Each line is a line on paper, as large as it can be: the shorter, the larger

paper-sign-letters =
    Письма —
    сюда
paper-sign-letters-under = вместе с талоном
paper-sign-slips =
    Талоны —
    сюда
paper-sign-slips-under =
    и те, что
    не пригодились
paper-sign-unsealed =
    Не
    заклеивайте
paper-sign-unsealed-under = мы заклеим сами
paper-sign-stamps = На марки
paper-sign-stamps-under = и конверты
paper-sign-number = № { $numbers }
paper-sign-numbers = № { $numbers }

## What whoever counts must know

paper-crib-title = Памятка приёма
paper-crib-keys = Десять клавиш
paper-crib-search = искать по фамилии: стрелки — выбрать, Enter — засчитать
paper-crib-more = Все клавиши — F1. Отходите от ноутбука — Ctrl L: он закроется паролем.
paper-crib-counted-items =
    Письма, открытки и самодельные открытки считаются порознь: сначала выберите вид (F6, F7, F8), потом введите номер.
    Засчитано то, у чего на экране галочка. Нет галочки — нет и письма в счёте: прочтите, что написано вместо неё.
    Программа просит отложить письмо — отложите и позовите организатора.
paper-crib-laptop = Если ноутбук выключился
paper-crib-laptop-items =
    Считайте дальше на листе «Учёт на бумаге»: одно письмо — одна клетка. Нет листа — пишите номер и палочку за письмо.
    Всё, что было с галочкой, сохранено: заново не вводите. Последнее письмо без галочки отметьте на бумаге.
    Ноутбук снова работает — откройте программу и введите пароль: приём продолжится.
    Введите сумму каждой строки: номер*сколько и Enter. Пять писем на № 12 — это 12*5. Введённую строку вычеркните.
    Если писем больше двадцати, программа переспросит: «да» — это Ctrl Enter.

## Lines to lay under a blank page

paper-lines-title = Лист с линейками
paper-lines-how = Подложите под чистый лист: линии просвечивают. В конверт этот лист не кладите.

## Thanks

paper-thanks = Спасибо!
paper-thanks-next = Следующий вечер — { $date }.

## The posting register

paper-register-title = Список № { $number } почтовых отправлений
paper-register-only = { $date } · единственный список
paper-register-of = { $date } · список { $number } из { $lists }
paper-register-copy-post = Экземпляр почты
paper-register-copy-sender = Экземпляр отправителя
paper-register-letters = Вид: письма
paper-register-postcards = Вид: открытки
paper-register-simple = Категория: простые
paper-register-registered = Категория: заказные
paper-register-inland = Пересылка: по стране
paper-register-abroad = Пересылка: за границу
paper-register-payer = Плательщик: отправитель
paper-register-payment = Оплата:
paper-register-stamps = марки
paper-register-cash = наличные
paper-register-transfer = безналичный расчёт
paper-register-line = №
paper-register-to = Адресат
paper-register-where = Адрес
paper-register-quantity = Сколько
paper-register-weight = Масса, г
paper-register-fee = Плата, ₽
paper-register-id = Почтовый идентификатор
paper-register-sum-letters =
    { $n_n ->
        [one] Всего: { $n } ({ $words }) письмо
        [few] Всего: { $n } ({ $words }) письма
       *[many] Всего: { $n } ({ $words }) писем
    }
paper-register-sum-postcards =
    { $n_n ->
        [one] Всего: { $n } ({ $words }) открытка
        [few] Всего: { $n } ({ $words }) открытки
       *[many] Всего: { $n } ({ $words }) открыток
    }
paper-register-sum-weight =
    { $n_n ->
        [one] масса { $n } ({ $words }) грамм
        [few] масса { $n } ({ $words }) грамма
       *[many] масса { $n } ({ $words }) граммов
    }
paper-register-fee-sum = Плата за пересылку, цифрами и прописью:
paper-register-handed = Отправитель (подпись):
paper-register-accepted = Принял (должность, подпись):
paper-register-stamp = Календарный штемпель
paper-register-private = Частная форма по образцу ф. 103.

## The postmark

paper-stamp-title = Вечер писем
paper-stamp-closed = Итог

## The report

paper-report-theme = Тема: { $theme }
paper-report-letters =
    { $letters_n ->
        [one] письмо
        [few] письма
       *[many] писем
    }
paper-report-people =
    { $n_n ->
        [one] человек с письмами
        [few] человека с письмами
       *[many] человек с письмами
    }
paper-report-kind-letter =
    { $n_n ->
        [one] письмо
        [few] письма
       *[many] писем
    }
paper-report-kind-postcard =
    { $n_n ->
        [one] открытка
        [few] открытки
       *[many] открыток
    }
paper-report-kind-handmade =
    { $n_n ->
        [one] самодельная открытка
        [few] самодельные открытки
       *[many] самодельных открыток
    }
paper-report-guests =
    { $n_n ->
        [one] гость
        [few] гостя
       *[many] гостей
    }
paper-report-closed = Итог подведён { $date }.
paper-report-not-recounted = Без пересчёта.
paper-report-recounted-same = Письма пересчитаны вручную: всё сошлось с журналом.
paper-report-recounted =
    { $n_n ->
        [one] Письма пересчитаны вручную: { $n } расхождение с журналом.
        [few] Письма пересчитаны вручную: { $n } расхождения с журналом.
       *[many] Письма пересчитаны вручную: { $n } расхождений с журналом.
    }
paper-report-recounted-public = Письма пересчитаны вручную.
paper-report-duration = Письма принимали { $hours } ч { $minutes } мин.
paper-report-amendment = Итог { $before }. Поправка от { $date }: { $after }.
paper-report-reason = Причина: { $reason }.
paper-report-differences = Расхождения
paper-report-difference-recount = { $who } ({ $kind }): по журналу { $ledger }, по пересчёту { $recount }. Верен пересчёт: { $reason }.
paper-report-difference-ledger = { $who } ({ $kind }): по журналу { $ledger }, по пересчёту { $recount }. Верен журнал: { $reason }.
paper-report-written-to = Кому написали: { $n }
paper-report-written-to-public = Кому написали
paper-report-without = Остались без писем: { $n }
paper-report-by-place = По учреждениям
paper-report-no-place = по своему адресу
paper-report-others = остальные
paper-report-no-theme = без темы
paper-report-by-theme = По темам
paper-report-again = учтено в нескольких темах
paper-report-proof =
    { $entries_n ->
        [one] В журнале вечера { $entries } запись. Контрольный код журнала, итога и поправок:
        [few] В журнале вечера { $entries } записи. Контрольный код журнала, итога и поправок:
       *[many] В журнале вечера { $entries } записей. Контрольный код журнала, итога и поправок:
    }
paper-report-proof-meaning = Если программа показывает тот же код, с тех пор ничего не меняли: ни чисел, ни имён, ни решений. После поправки код другой, но и этот программа узнаёт.
paper-report-signed-recount = Письма пересчитали (подписи):
paper-report-signed-closing = Итог подвели (подписи):

## The recovery card

paper-recovery-title = Код восстановления
paper-recovery-made = Создан { $date }.
paper-recovery-opens = Этот код откроет зашифрованное хранилище, если пароль забыт. Вводите группы по порядку, слева направо.
paper-recovery-keep = Храните листок отдельно от ноутбука: у кого есть и то и другое, тот прочтёт всё.
paper-recovery-secret = Не фотографируйте его, не переписывайте в телефон и не пересылайте.
paper-recovery-lost = Если листок пропал, берегите ноутбук: сменить этот код нельзя. Надёжнее создать новое хранилище и перенести в него список.
