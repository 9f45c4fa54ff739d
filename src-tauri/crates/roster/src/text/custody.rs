//! The words that lists use for where the law has put a person.

use std::sync::LazyLock;

use letterdesk_model::custody::Custody;

use super::{clean, phrases::Phrases};

/// A state by the words that name it, tried in this order: «не под стражей» before «под стражей». Words are folded and
/// must begin at the start of a word, and with `|` end at its end: «УДО» is not in Удомля. The first of each state is
/// what our own export writes.
const STATES: &[(Custody, &[&str])] = &[
    (
        Custody::AskedNotToWrite,
        &[
            "просьба не писать",
            "просит не писать",
            "просила не писать",
            "просил не писать",
            "не писать",
            "не пишите",
            "отказался от писем",
            "отказалась от писем",
            "отказывается от писем",
            "отказ от писем",
            "отказался от переписки",
            "отказалась от переписки",
            "asked not to",
        ],
    ),
    (
        Custody::OnTheirWord,
        &[
            "подписка о невыезде",
            "подписке о невыезде",
            "подпиской о невыезде",
            "под подпиской",
            "на подписке",
            "не под стражей",
            "обязательство о явке",
            "залог",
            "личное поручительство",
            "released on their word",
            "on their word",
            "on bail",
        ],
    ),
    (
        Custody::Died,
        &["нет в живых", "умер", "скончал", "погиб", "убит", "died", "dead", "deceased", "killed"],
    ),
    (
        Custody::HouseArrest,
        &["домашний арест", "домашнего ареста", "домашнем аресте", "домашним арестом", "house arrest"],
    ),
    (
        Custody::BanOnActs,
        &[
            "запрет определенных действий",
            "запрета определенных действий",
            "запрете определенных действий",
            "запретом определенных действий",
            "ban on certain",
            "ban on acts",
            "restrictions on certain",
        ],
    ),
    (
        Custody::Released,
        &[
            "на свободе",
            "на свободу",
            "освобожд",
            "вышел",
            "вышла",
            "помилован",
            "оправдан",
            "на воле",
            "на волю",
            "обменян",
            "обменен",
            "по обмену",
            "амнист",
            "удо|",
            "условно досрочн",
            "условно-досрочн",
            "условный срок",
            "условно|",
            "отбыл срок",
            "отбыла срок",
            "отбыли срок",
            "отбывшие срок",
            "отбыл наказание",
            "отбыла наказание",
            "отсидел",
            "срок истек",
            "срок отбыт",
            "дело прекращ",
            "дело закрыт",
            "прекращено",
            "преследование прекращ",
            "реабилитирован",
            "бывший полит",
            "бывшая полит",
            "бывшие полит",
            "бывший заключ",
            "бывшая заключ",
            "бывшие заключ",
            "экс-полит",
            "заочн",
            "в розыск",
            "скрывается",
            "вышли|",
            "вышедш",
            "exchanged",
            "amnest",
            "parole|",
            "paroled",
            "served the",
            "in absentia",
            "wanted|",
            "released",
            "former",
            "free",
            "freed",
            "pardoned",
            "acquitted",
            "suspended sentence",
        ],
    ),
    // After «на свободе», which begins like «на СВО».
    (
        Custody::AtTheFront,
        &["на фронте", "на сво", "на войне", "на войну", "at the front", "sent to the war"],
    ),
    (
        Custody::Abroad,
        &[
            "за границей",
            "находится за границей",
            "за рубежом",
            "эмигрировал",
            "выслан",
            "выдворен",
            "депортирован",
            "expelled",
            "deported",
            "уехал",
            "покинул",
            "abroad",
            "in exile",
        ],
    ),
    (Custody::InTransit, &["на этапе", "этап", "в пути", "in transit"]),
    (
        Custody::Clarifying,
        &[
            "уточняется",
            "уточняем",
            "неизвестно",
            "нет данных",
            "пропал",
            "без вести",
            "clarifying",
            "being clarified",
            "unknown",
            "missing",
        ],
    ),
    (
        Custody::InCustody,
        &[
            "под стражей",
            "под стражу",
            "в заключении",
            "заключен",
            "в сизо",
            "в колонии",
            "содержится",
            "отбывает",
            "лишение свободы",
            "лишен свободы",
            "лишения свободы",
            "арестован",
            "находится в",
            "in custody",
            "active",
            "imprisoned",
            "in prison",
            "detained",
            "pretrial detention",
        ],
    ),
];

/// What a status column says that is nothing about custody: the stage of a case. Beginnings of words, and with `|` the
/// whole of them.
const STAGES: [&str; 25] = [
    "обвиня",
    "осужд",
    "подсуд",
    "подозрева",
    "следств",
    "суд",
    "апелляц",
    "кассац",
    "приговор",
    "расследован",
    "дело в суде",
    "дело передано",
    "дело рассм",
    "дело возбужд",
    "уголовн",
    "политзаключ",
    "political prisoner",
    "да|",
    "нет|",
    "convict",
    "accus",
    "suspect",
    "trial",
    "sentenc",
    "charged",
];

/// The words of [`STATES`], one after another, and the state of each.
static WORDS: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::new(STATES.iter().flat_map(|(_, words)| words.iter().copied())));
static STATE_OF_WORDS: LazyLock<Vec<Custody>> =
    LazyLock::new(|| STATES.iter().flat_map(|(state, words)| words.iter().map(|_| *state)).collect());
static STAGE_WORDS: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(STAGES));

/// A code of one published list that its keepers do not explain. Nothing is printed for such a person until somebody
/// has looked.
const UNEXPLAINED: &str = "np";

/// What a status says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StatusText {
    /// Nothing, or the stage of a case.
    Nothing,
    /// A state.
    State(Custody),
    /// Words that we do not know.
    Unknown,
}

/// The state that the text names anywhere.
pub fn find(text: &str) -> Option<Custody> {
    let folded = clean::fold(text).replace('_', " ");
    if folded == UNEXPLAINED {
        return Some(Custody::Clarifying);
    }
    WORDS.first(&folded).map(|at| STATE_OF_WORDS[at])
}

/// Whether the text is the words of a state and nothing else.
pub fn is_nothing_else(text: &str) -> bool {
    let folded = clean::fold(text).replace('_', " ");
    STATES.iter().any(|(_, words)| words.iter().any(|words| words.trim_end_matches('|') == folded))
}

/// What a cell of a status column says.
pub fn status(text: &str) -> StatusText {
    if clean::is_nothing(text) {
        return StatusText::Nothing;
    }
    match find(text) {
        Some(state) => StatusText::State(state),
        None if STAGE_WORDS.begin(&clean::fold(text)) => StatusText::Nothing,
        None => StatusText::Unknown,
    }
}

/// Whether the state puts the person at home, where nothing may be sent through us.
pub fn is_at_home(custody: Custody) -> bool {
    matches!(custody, Custody::HouseArrest | Custody::BanOnActs | Custody::OnTheirWord)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: Custody) {
        assert_eq!(find(text), Some(expect), "{text}");
    }

    #[test]
    fn the_words_of_real_lists() {
        check("Освобожден", Custody::Released);
        check("Освобождена", Custody::Released);
        check("Освобождён УДО", Custody::Released);
        check("Домашний арест", Custody::HouseArrest);
        check("под домашним арестом", Custody::HouseArrest);
        check("Умер", Custody::Died);
        check("Скончалась в СИЗО", Custody::Died);
        check("Подписка о невыезде", Custody::OnTheirWord);
        check("Не под стражей", Custody::OnTheirWord);
        check("Находится за границей", Custody::Abroad);
        check("Запрет определенных действий", Custody::BanOnActs);
        check("Запрет определённых действий", Custody::BanOnActs);
        check("Ушел на СВО", Custody::AtTheFront);
        check("Ушёл на СВО", Custody::AtTheFront);
        check("На свободе", Custody::Released);
        check("Уточняется", Custody::Clarifying);
        check("на этапе", Custody::InTransit);
        check("Этапирован", Custody::InTransit);
        check("под стражей", Custody::InCustody);
        check("active", Custody::InCustody);
        check("former", Custody::Released);
        check("np", Custody::Clarifying);
        check("Обменяна", Custody::Released);
        check("вышла по УДО", Custody::Released);
        check("Отбыла срок полностью", Custody::Released);
        check("уголовное дело прекращено", Custody::Released);
        check("осуждена заочно", Custody::Released);
        check("Бывший политзаключённый", Custody::Released);
        check("выслана", Custody::Abroad);
        check("отказалась от переписки", Custody::AskedNotToWrite);
        check("released on their word", Custody::OnTheirWord);
    }

    #[test]
    fn every_code_is_read_back() {
        for custody in Custody::ALL {
            check(custody.code(), custody);
        }
    }

    #[test]
    fn stages_say_nothing_and_nonsense_is_named() {
        for (text, expect) in [
            ("", StatusText::Nothing),
            ("Обвиняемый", StatusText::Nothing),
            ("осуждена", StatusText::Nothing),
            ("Политзаключённая", StatusText::Nothing),
            ("да", StatusText::Nothing),
            ("ыва", StatusText::Unknown),
            ("дали срок", StatusText::Unknown),
            ("Дело тёмное", StatusText::Unknown),
            ("Удомля", StatusText::Unknown),
            ("принудительные работы", StatusText::Unknown),
        ] {
            assert_eq!(status(text), expect, "{text}");
        }
    }
}
