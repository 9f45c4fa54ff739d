//! Surnames whose ending misleads: nouns that look possessive («Калина», «Рева»), and possessive adjectives that look
//! like nouns («Третий», «Божья»).

use super::{
    Certainty,
    word::{Form, Word, is_listed},
};
use crate::name::{Sex, sex_of_given};

/// Nouns of which few families are called «Калин» or «Голов»: of a man they are no mistake, of a woman they may be
/// either («Калине» or «Калиной»).
const NOUNS: &str = "\
    батьковщина бечева будова бузина былина вакцина витрина вотчина впадина година голова гречина девчина десятина \
    детина дивчина дитина дружина дубина дуброва ендова жемчужина женщина завалина замова змова калина корова \
    краплина кручина крушина лещина ложбина людина малина морщина мужчина низина обнова обочина община ожина окова \
    окраина основа отчина перина пластина плева подкова подоснова полова полонина понева причина промова пружина \
    равнина размова розмова рослина рябина ряднина скважина скорина скотина смородина старина стремнина тварина \
    тканина толщина тополина трещина тростина трясина тычина украина хатина хвилина хмарина хустина чужбина чуприна \
    чупрына шипшина щербина ялина яцина";

/// Nouns beside which such a family is usual: of a woman «Долиной» is likelier, of a man neither is sure.
const NOUNS_OR_NOT: &str = "\
    бобина боковина буженина вершина волосина вощина глубина горбина горлина горошина громадина диброва долина \
    домова дробина истина казанова картина конина кордова корзина кошева крапина крупина куделина купина купчина \
    курятина лавина личина лозина лосина лучина лысина маслина махина машина медина молина новина овчина осина \
    паутина перлина подина половина путина пучина пятина раковина резина рогожина родина рутина сардина седина \
    середина синева соломина солонина старшина судьбина сушина телятина тесина тишина травина турбина умова \
    хворостина хижина холодина холстина хребтина ширина щелина щетина щучина язвина ямина";

/// Possessive, though no vowel stands before the ending.
const SHORT_POSSESSIVES: &str = "лбова львова пнева псова снова";

/// Possessive adjectives in -ий, -ья, without that ending: «Третьему», «Третьей».
const ADJECTIVES: &str = "\
    баб баран барсуч белич белуж бирюч битюж бож бродяж бурлач быч бычач вдов верблюж внуч волч ворон враж гагач гад \
    галоч голуб гус девич дракон дур жаб заяч индюшач ишач кабан казач княж кобыл коз козач коров кошач крол кролич \
    крот крыс кукушеч кун кур лебяж лис лос лягушач медвеж мужич мыш нич обезьян овеч олен орл охотнич павлин пастуш \
    пауч пес петуш помещич птич раб разбойнич рач ребяч росомаш рыб рыбач рыс свиняч сквореч скот слонов собач собол \
    сов сокол сороч стрекоз судач суроч суч таракан телеч теляч трет тур тюлен утяч фазан холоп хомяч цыпляч чаеч \
    человеч черепаш шакал щеняч щуч ягняч ямщич ястреб";

/// What a surname in -ова, -ева, -ина, -ына may be besides a possessive one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Noun {
    /// Nothing.
    No,
    /// «Долина»
    Perhaps,
    /// «Калина»
    Likely,
}

/// Whether a surname that ends like a possessive one is a noun. So is, most likely, one without a vowel before the
/// ending («Рева», «Мина»), and perhaps a woman's given name («Марина»).
pub(super) fn noun(word: &Word) -> Noun {
    let folded = word.folded.as_str();
    let has_ending = ["ова", "ева", "ина", "ына"].iter().any(|ending| folded.ends_with(ending));
    if !has_ending || is_listed(SHORT_POSSESSIVES, folded) {
        return Noun::No;
    }
    // Two vowels are those of the ending.
    if is_listed(NOUNS, folded) || word.vowels() == 2 {
        return Noun::Likely;
    }
    let is_given = sex_of_given(folded) == Some(Sex::Female);
    if is_given || is_listed(NOUNS_OR_NOT, folded) { Noun::Perhaps } else { Noun::No }
}

/// «Третьему», «Божьей»; `None` for any other surname. Of a man those in ж, ч and ш are sure: the rest may be nouns of
/// another family («Бабию»), or Ukrainian adjectives. One of the other sex is a mistake.
pub(super) fn possessive_adjective(word: &Word, sex: Sex) -> Option<Form> {
    let of_man = word.folded.strip_suffix("ий");
    let stem = of_man.or_else(|| word.folded.strip_suffix("ья"))?;
    if !is_listed(ADJECTIVES, stem) {
        return None;
    }
    let is_plain = stem == "трет" || stem.ends_with(['ж', 'ч', 'ш']);
    Some(match (sex, of_man.is_some()) {
        (Sex::Male, true) if is_plain => word.changed(2, "ьему", Certainty::Sure),
        (Sex::Male, true) => word.changed(2, "ьему", Certainty::Unsure),
        (Sex::Female, false) => word.changed(1, "ей", Certainty::Sure),
        (Sex::Male, false) => word.changed(1, "е", Certainty::Unsure),
        (Sex::Female, true) => word.kept(Certainty::Unsure),
    })
}
