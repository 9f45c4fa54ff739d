//! A full disk, by `max_page_count`: SQLite then answers exactly what it answers when a write finds no room.

use letterdesk_store::StoreError;

use crate::builders::{TestDesk, count, total};

#[test]
fn on_a_full_disk_nothing_is_counted_and_room_mends_it() {
    let (mut desk, evening, [first, _]) = TestDesk::with_evening();
    desk.store.limit_pages(Some(0)).unwrap();
    let mut counted = 0;
    let refused = loop {
        let entry = count(evening, first, 1);
        match desk.append(&entry) {
            Ok(answer) => {
                counted += 1;
                assert_eq!(answer.total, counted);
                assert!(counted < 10_000, "the disk never got full");
            }
            Err(error) => break (entry, error),
        }
    };
    assert!(matches!(refused.1, StoreError::DiskFull), "{:?}", refused.1);
    assert_eq!(total(&desk.store, evening), counted);
    assert_eq!(desk.store.read().entry_by_uid(refused.0.uid).unwrap(), None);
    desk.store.check().unwrap();

    desk.store.limit_pages(None).unwrap();
    assert_eq!(desk.append(&refused.0).unwrap().total, counted + 1);
    let desk = desk.restarted();
    assert_eq!(total(&desk.store, evening), counted + 1);
}
