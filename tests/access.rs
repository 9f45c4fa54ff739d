//! Every screen and state for everybody: axe-core finds nothing against WCAG 2.2 AA, light and dark, and no message is
//! missing.

use std::path::Path;

use letterdesk_tests::{
    driving::{Look, Window},
    walk,
};
use letterdesk_words::Language;

/// Runs in the page: what axe-core says of these tags, one line a finding.
const ASK: &str = r"
    const [tags, done] = arguments;
    // A message that does not exist is shown by its name.
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const names = [];
    while (texts.nextNode()) {
      const text = texts.currentNode.data.trim();
      if (/^[a-z]+(-[a-z_]+)+$/.test(text)) names.push(`no such message: ${text}`);
    }
    axe.run(document, { runOnly: { type: 'tag', values: tags } }).then(
      ({ violations }) =>
        done([...names, ...violations.flatMap((found) =>
          found.nodes.map((node) => `${found.id}: ${node.target.join(' ')}: ${node.failureSummary}`))]),
      (error) => done([String(error)]),
    );
";

/// What everybody is owed.
const EVERYWHERE: &[&str] = &["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/// On a wall also the contrast of AAA, 7:1.
const ROOM: &[&str] = &["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa"];

/// Runs in the projector's page: texts that the last row cannot read, being smaller than a thirtieth of the wall.
const TOO_SMALL: &str = r"
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (texts.nextNode()) {
      const { data, parentElement } = texts.currentNode;
      const size = parseFloat(getComputedStyle(parentElement).fontSize);
      if (data.trim() !== '' && size < innerHeight / 30 - 0.01) found.push(`${size} px: ${data.trim()}`);
    }
    return found;
";

// Two tests, not one: they walk at the same time.

#[tokio::test(flavor = "multi_thread")]
async fn axe_finds_nothing_in_the_light_theme() {
    axe_finds_nothing(Look { language: Language::Russian, theme: "light" }).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn axe_finds_nothing_in_the_dark_theme() {
    axe_finds_nothing(Look { language: Language::English, theme: "dark" }).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_last_row_reads_whatever_is_on_the_wall() {
    let axe = axe();
    let mut found = Vec::new();
    for language in Language::ALL {
        let look = Look { language, theme: "light" };
        walk::room(look, (1280, 720), async |window: &Window, name: &str| {
            found.extend(findings(window, name, &axe, ROOM).await);
            let small = window.driver.execute(TOO_SMALL, Vec::new()).await.unwrap();
            let small: Vec<String> = small.convert().unwrap();
            found.extend(small.into_iter().map(|text| format!("{name}: {text}")));
        })
        .await;
    }
    assert!(found.is_empty(), "{} findings:\n{}", found.len(), found.join("\n\n"));
}

fn axe() -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/node_modules/axe-core/axe.min.js");
    std::fs::read_to_string(file).expect("axe-core is one of the window's packages: cargo xtask setup")
}

async fn axe_finds_nothing(look: Look) {
    let axe = axe();
    let mut found = Vec::new();
    walk::everywhere(look, async |window: &Window, name: &str| {
        found.extend(findings(window, name, &axe, EVERYWHERE).await);
    })
    .await;
    assert!(found.is_empty(), "{} findings:\n{}", found.len(), found.join("\n\n"));
}

async fn findings(window: &Window, name: &str, axe: &str, tags: &[&str]) -> Vec<String> {
    window.rest().await;
    window.driver.execute(axe, Vec::new()).await.unwrap();
    let answer = window.driver.execute_async(ASK, vec![tags.into()]).await.unwrap();
    let findings: Vec<String> = answer.convert().unwrap();
    findings.into_iter().map(|finding| format!("{name}: {finding}")).collect()
}
