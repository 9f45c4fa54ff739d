//! SPDX expressions, as far as packages write them: `A OR B`, `A AND B`, parentheses, and the older `A/B`.

use std::collections::BTreeSet;

/// The licences under which a package may be used, by the first alternative whose licences are all allowed.
pub fn choose(expression: &str, allowed: &BTreeSet<&str>) -> Option<BTreeSet<String>> {
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    // "WITH" binds a licence to its exception: one name.
    let spaced = spaced.replace(" WITH ", "\u{a0}WITH\u{a0}");
    let words: Vec<&str> = spaced.split(' ').filter(|word| !word.is_empty()).collect();
    let mut rest = words.as_slice();
    let chosen = any(&mut rest, allowed);
    if rest.is_empty() { chosen } else { None }
}

/// `X OR Y OR …`
fn any(rest: &mut &[&str], allowed: &BTreeSet<&str>) -> Option<BTreeSet<String>> {
    let mut chosen = all(rest, allowed);
    while let ["OR", after @ ..] = *rest {
        *rest = after;
        let other = all(rest, allowed);
        chosen = chosen.or(other);
    }
    chosen
}

/// `X AND Y AND …`
fn all(rest: &mut &[&str], allowed: &BTreeSet<&str>) -> Option<BTreeSet<String>> {
    let mut chosen = one(rest, allowed);
    while let ["AND", after @ ..] = *rest {
        *rest = after;
        let other = one(rest, allowed);
        chosen = chosen.zip(other).map(|(mut these, those)| {
            these.extend(those);
            these
        });
    }
    chosen
}

/// A licence, or an expression in parentheses.
fn one(rest: &mut &[&str], allowed: &BTreeSet<&str>) -> Option<BTreeSet<String>> {
    let (first, after) = rest.split_first()?;
    *rest = after;
    if *first == "(" {
        let chosen = any(rest, allowed);
        *rest = rest.strip_prefix(&[")"])?;
        return chosen;
    }
    let name = first.replace('\u{a0}', " ");
    allowed.contains(name.as_str()).then(|| BTreeSet::from([name]))
}

#[test]
fn licence_expressions_are_evaluated() {
    let allowed = BTreeSet::from(["MIT", "BSD-3-Clause", "Apache-2.0 WITH LLVM-exception"]);
    let cases = [
        ("MIT", Some("MIT")),
        ("MIT/Apache-2.0", Some("MIT")),
        ("Apache-2.0 OR GPL-2.0-only", None),
        ("GPL-3.0 OR MIT AND BSD-3-Clause", Some("BSD-3-Clause MIT")),
        ("(GPL-3.0 OR MIT) AND BSD-3-Clause", Some("BSD-3-Clause MIT")),
        ("(MIT OR GPL-3.0) AND Zlib", None),
        ("Apache-2.0 WITH LLVM-exception", Some("Apache-2.0 WITH LLVM-exception")),
        ("", None),
        ("MIT)", None),
    ];
    for (expression, expect) in cases {
        let chosen = choose(expression, &allowed);
        let chosen = chosen.map(|names| names.into_iter().collect::<Vec<_>>().join(" "));
        assert_eq!(chosen.as_deref(), expect, "{expression}");
    }
}
