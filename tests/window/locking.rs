//! The lock, as the program is released: a private web view that no driver can reach, real key strokes, and the vault's
//! own lock file to tell whether it is open.

use std::time::Instant;

use letterdesk_tests::{
    driving::{
        Look, Sandbox,
        sandbox::{POLL_INTERVAL, Process, TIMEOUT},
        shell::letterdesk,
    },
    program::{Home, finish, is_vault_open},
};

use super::logind::{Logind, may_sleep};

/// Can be typed on any keyboard.
const PASSPHRASE: &str = "eleven quiet herons keep the harbour 4711";

#[tokio::test(flavor = "multi_thread")]
async fn window_locks_and_unlocks_with_the_keyboard_alone() {
    let home = Home::empty();
    let mut init = home.command(["init", "--work-factor", "16"]);
    init.env("LETTERDESK_PASSPHRASE", PASSPHRASE);
    assert_eq!(finish(init, "").code, Some(0));
    let sandbox = Sandbox::new(Look::FIRST);
    let _program = sandbox.start_over(&home.path("vault"));
    // The second time in the window that took the place of the first.
    for _ in 0..2 {
        unlocks(&sandbox, &home).await;
        locks(&sandbox, &home).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn window_is_locked_before_the_machine_sleeps() {
    let home = Home::empty();
    let mut init = home.command(["init", "--work-factor", "16"]);
    init.env("LETTERDESK_PASSPHRASE", PASSPHRASE);
    assert_eq!(finish(init, "").code, Some(0));
    let sandbox = Sandbox::new(Look::FIRST);
    let machine = Logind::start(&sandbox).await;
    let mut program = sandbox.command(letterdesk());
    program.env("LETTERDESK_VAULT", home.path("vault")).env("DBUS_SYSTEM_BUS_ADDRESS", &machine.address);
    let _program = Process::start(&mut program);
    // The second time after the machine was awake again.
    for _ in 0..2 {
        let waits = machine.is_asked_to_wait().await;
        unlocks(&sandbox, &home).await;
        machine.says_it_will_sleep(true).await;
        may_sleep(waits).await;
        assert!(!is_vault_open(&home.path("vault")), "it was told to sleep with the vault open");
        machine.says_it_will_sleep(false).await;
    }
}

/// Types the passphrase until the vault is open: the page may not be ready for the first letters.
async fn unlocks(sandbox: &Sandbox, home: &Home) {
    let start = Instant::now();
    let mut ticks = tokio::time::interval(POLL_INTERVAL * 25);
    while !is_vault_open(&home.path("vault")) {
        assert!(start.elapsed() < TIMEOUT, "the window does not open the vault");
        ticks.tick().await;
        sandbox.strike(&["key", "ctrl+a"]);
        sandbox.strike(&["type", "--delay", "4", PASSPHRASE]);
        sandbox.strike(&["key", "Return"]);
        ticks.tick().await;
    }
}

/// Presses the key until the vault is closed: it is held by the program before the window shows that it is open.
async fn locks(sandbox: &Sandbox, home: &Home) {
    let start = Instant::now();
    let mut ticks = tokio::time::interval(POLL_INTERVAL * 25);
    while is_vault_open(&home.path("vault")) {
        assert!(start.elapsed() < TIMEOUT, "the vault is not closed");
        sandbox.strike(&["key", "ctrl+l"]);
        ticks.tick().await;
    }
}
