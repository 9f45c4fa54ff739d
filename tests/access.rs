//! Every screen and state for everybody: axe-core finds nothing against WCAG 2.2 AA, light and dark, and no message is
//! missing.

use std::path::Path;

use letterdesk_tests::{
    driving::{Look, Window},
    walk,
};
use letterdesk_words::Language;

/// Runs in the page: what axe-core says, one line a finding.
const ASK: &str = r"
    const done = arguments[0];
    // A message that does not exist is shown by its name.
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const names = [];
    while (texts.nextNode()) {
      const text = texts.currentNode.data.trim();
      if (/^[a-z]+(-[a-z_]+)+$/.test(text)) names.push(`no such message: ${text}`);
    }
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    axe.run(document, { runOnly: { type: 'tag', values: tags } }).then(
      ({ violations }) =>
        done([...names, ...violations.flatMap((found) =>
          found.nodes.map((node) => `${found.id}: ${node.target.join(' ')}: ${node.failureSummary}`))]),
      (error) => done([String(error)]),
    );
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

async fn axe_finds_nothing(look: Look) {
    let axe = std::fs::read_to_string(
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/node_modules/axe-core/axe.min.js"),
    );
    let axe = axe.expect("axe-core is one of the window's packages: cargo xtask setup");
    let mut found = Vec::new();
    walk::everywhere(look, async |window: &Window, name: &str| {
        window.rest().await;
        window.driver.execute(axe.as_str(), Vec::new()).await.unwrap();
        let answer = window.driver.execute_async(ASK, Vec::new()).await.unwrap();
        let findings: Vec<String> = answer.convert().unwrap();
        found.extend(findings.into_iter().map(|finding| format!("{name}: {finding}")));
    })
    .await;
    assert!(found.is_empty(), "{} findings:\n{}", found.len(), found.join("\n\n"));
}
