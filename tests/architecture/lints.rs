//! A checker that checks nothing is silent about its own death.

#[test]
fn clippy_read_what_the_complete_run_built() {
    // `cargo xtask test` has clippy compile our crates; whoever calls cargo directly asks for it separately.
    if std::env::var_os("RUSTC_WORKSPACE_WRAPPER").is_some() {
        assert_eq!(if cfg!(clippy) { "clippy" } else { "rustc alone" }, "clippy", "who read this file");
        let arguments = std::env::var("CLIPPY_ARGS").unwrap_or_default();
        assert!(arguments.contains("warnings"), "clippy's findings are no errors: {arguments:?}");
    }
}
