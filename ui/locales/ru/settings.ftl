# Настройки.

settings-machine = Этот компьютер
settings-language = Язык
settings-theme = Оформление
settings-theme-system = Как в системе
settings-theme-light = Светлый
settings-theme-dark = Тёмный
settings-desk = Приём на этом компьютере
settings-sound = Звуки
settings-sound-none = Звуковой карты нет или она занята: программа молчит. Всё, что слышно, видно и на экране.
settings-volume = Громкость
settings-volume-of = { $volume } из { $loudest }
settings-sound-try = Послушать
settings-sound-counted = Засчитано
settings-sound-undone = Отменено
settings-sound-attention = Внимание
settings-sound-error = Не засчитано
settings-type-anywhere = Набранное в любом месте приёма попадает в поле
settings-type-anywhere-hint = Без галочки буквы, цифры, «+» и «?» действуют только в самом поле. Сканер слышен всегда.
settings-scanner = Проверить сканер
settings-evening = Новый вечер и бумаги
settings-sender = Обратный адрес
settings-sender-hint = Печатается на открытках под словом «Отправитель».
settings-city = Город
settings-document-language = Язык документов
settings-fresh-days = Адрес устаревает через (дней)
settings-fresh-days-hint = Устаревший адрес печатается, но программа об этом предупредит.
settings-saved = Сохранено.
settings-vault = Хранилище
settings-lock = Заблокировать
settings-verify = Проверить журнал
settings-verified = Ошибок не найдено. Записей: { $entries }. Контрольный код: { $head }.
settings-passphrase-change = Сменить пароль
settings-passphrase-old = Текущий пароль
settings-passphrase-new = Новый пароль
settings-passphrase-hint = Лучше всего шесть слов подряд. База не перешифровывается, меняется только ключ к ней.
settings-passphrase-changed = Пароль сменён.
settings-code-new = Новый код восстановления
settings-code-make = Сделать новый код
settings-code-hint = Прежний лист с кодом больше не откроет ни хранилище, ни копии рядом с ним.
settings-code-made = Новый код показан один раз. Напечатайте его или перепишите, а прежний лист уничтожьте.
settings-code-kept = Код записан
settings-keys-changed =
    { $copies_n ->
        [0] Хранилище открывается по-новому.
        [one] Хранилище и { $copies } копия рядом с ним открываются по-новому.
        [few] Хранилище и { $copies } копии рядом с ним открываются по-новому.
       *[many] Хранилище и { $copies } копий рядом с ним открываются по-новому.
    }
settings-keys-left = Копия { $copy } открывается по-прежнему: у неё другой пароль, она повреждена или не записывается.
settings-keys-elsewhere = Копии, сделанные в других местах, открываются по-прежнему: замените их новыми.
settings-promises = От чего программа защищает
settings-protects = Защищает
settings-protects-off = Выключенный или заблокированный компьютер ничего не расскажет: список, адреса и счёт зашифрованы.
settings-protects-crash = Засчитанное письмо не пропадёт при сбое, обрыве питания или полном диске.
settings-protects-guests = О гостях хранится только их число.
settings-protects-number = Если число изменят после итога, это будет видно.
settings-protects-network = Программа не пользуется сетью.
settings-protects-not = Не защищает
settings-protects-not-malware = От вредоносной программы, которая уже на компьютере.
settings-protects-not-unlocked = Компьютер, который забрали открытым: программа блокируется через 15 минут без клавиш и мыши (на вечере — через 60) и когда компьютер засыпает.
settings-protects-not-weak = От слабого пароля.
settings-protects-not-paper = Напечатанное и сохранённые файлы.
settings-about = О программе
settings-version = Letterdesk { $version }
settings-licences = Лицензия MIT или Apache-2.0. Шрифты PT и Golos — SIL Open Font License.
settings-parts = SQLite { $sqlite }, SQLCipher { $sqlcipher }
settings-rules = Как писать
settings-rules-lead = Правила печатаются отдельным листом и на обороте талонов; «Как отправить самому» — на обороте талонов, которые берут домой. Заголовок — строкой, под ним пункты с тире. Пустое поле вернёт наши правила.
settings-rules-text-ru = По-русски
settings-rules-text-en = По-английски
settings-rules-text-sending_ru = Как отправить самому, по-русски
settings-rules-text-sending_en = Как отправить самому, по-английски
settings-rules-source = Откуда правила
settings-rules-source-printed = Печатать источник на листе

## Проверка сканера.

scanner-title = Проверка сканера
scanner-lead = Отсканируйте талон. Пока это окно открыто, ничего не засчитывается.
scanner-waiting = Ждём код со сканера…
# $number — номер адресата
scanner-works = Сканер работает: прочитан талон № { $number }. Ничего не засчитано.
scanner-reads = Сканер работает, но это не талон: на приёме такой код не засчитают. Отсканируйте талон.
scanner-note-end = В конце кода ничего не приходит. Талоны читаются и так, но надёжнее включить в сканере Enter (суффикс CR).
scanner-note-prefix = Знаки перед кодом программа отбрасывает.
scanner-note-layout = Включена другая раскладка. Сканеру это не мешает.
scanner-alt = Сканер набирает знаки через Alt. Выключите в нём режим «ALT».
scanner-hand = Похоже на набор руками. Отсканируйте талон; если это и был сканер, уберите в нём задержку между знаками.
# $mean и $longest — миллисекунды
scanner-slow = Слишком медленно: между клавишами в среднем { $mean } мс, самое большее { $longest } мс. Код примут за набор руками. Уберите в сканере задержку между знаками (inter-character delay: 0).
scanner-no-digits = В коде нет цифр. Отсканируйте талон; если это и был талон, выберите в сканере английскую раскладку (USA keyboard).
scanner-suffix = После кода приходят лишние знаки. Уберите в сканере суффикс; в конце нужен только Enter.
scanner-prefix = Перед кодом приходит слишком много знаков. Уберите в сканере префикс.
scanner-short = Код слишком короткий. Отсканируйте талон.
scanner-no-end = Это не талон, и в конце не пришёл Enter: такой код не услышат. Отсканируйте талон или включите в сканере Enter (суффикс CR).
scanner-fact-digits = Код
scanner-fact-prefix = Перед кодом
scanner-fact-end = В конце
scanner-fact-gaps = Между клавишами
scanner-end-enter = Enter
scanner-end-tab = Tab
scanner-end-none = ничего
scanner-gaps = в среднем { $mean } мс, самое большее { $longest } мс
scanner-keys = Клавиши и миллисекунды между ними
