//! `names`: nominative in, dative and Latin out; for keepers of lists. Needs no vault.

use std::io;

use letterdesk_desk::model::{
    language::Language,
    name::{self, Certainty, Sex},
};
use serde::Serialize;

use crate::{
    context::{Context, Format},
    failure::Failure,
    out::Out,
    protocol,
};

/// One name with its forms.
#[derive(Debug, Serialize, PartialEq, Eq)]
struct NameJson {
    nominative: String,
    dative: String,
    sex: Option<&'static str>,
    sure: bool,
    latin: String,
}

/// A line of output for each line of input, in order; a blank line stays blank.
pub fn run(context: &Context, out: &mut Out) -> Result<(), Failure> {
    let mut input = io::stdin().lock();
    let mut all = Vec::new();
    while let Some(line) = protocol::next_line(&mut input)? {
        let forms = forms(&line);
        match context.format {
            Format::People => out.line(&forms.as_ref().map(in_columns).unwrap_or_default())?,
            Format::Json => all.extend(forms),
        }
    }
    match context.format {
        Format::People => Ok(()),
        Format::Json => out.json(&all),
    }
}

/// `Фамилия Имя Отчество`, then perhaps a tab and `m` or `f`.
fn forms(line: &str) -> Option<NameJson> {
    let (full, sex) = line.split_once('\t').unwrap_or((line, ""));
    let name = name::split(full);
    if name.full().is_empty() {
        return None;
    }
    let sex = Sex::from_word(&sex.to_lowercase()).or_else(|| name::sex_of_name(&name));
    let dative = name::dative(&name, sex);
    Some(NameJson {
        nominative: name.full(),
        dative: dative.text,
        sex: sex.map(|sex| sex.letter(Language::English)),
        sure: dative.certainty == Certainty::Sure,
        latin: name::latin(&name),
    })
}

fn in_columns(forms: &NameJson) -> String {
    let sure = if forms.sure { "sure" } else { "unsure" };
    [&forms.nominative, &forms.dative, forms.sex.unwrap_or("?"), sure, &forms.latin].join("\t")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_gives_its_columns() {
        let line = |text| forms(text).as_ref().map(in_columns);
        let known = line("Окунев-Бархатный Лаврентий Капитонович").unwrap();
        let columns: Vec<&str> = known.split('\t').collect();
        assert_eq!(
            columns[..2],
            ["Окунев-Бархатный Лаврентий Капитонович", "Окуневу-Бархатному Лаврентию Капитоновичу"]
        );
        assert_eq!(columns[2..4], ["m", "sure"]);
        assert!(line("Блок Ада").unwrap().contains("\tf\tsure\t"), "a common given name tells the sex");
        assert!(line("Блок Женя\tf").unwrap().contains("\tf\t"), "the sex after the tab counts");
        assert!(line("Иванова Женя").unwrap().contains("\t?\tunsure\t"), "never guessed from the surname");
        assert_eq!(line("  "), None);
    }
}
