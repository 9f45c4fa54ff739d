use super::*;

/// A description: street and postcode of one source, as of a day of January.
struct Given {
    said: Said,
    features: Features,
    source: &'static str,
    day: u32,
}

fn given(source: &'static str, day: u32, street: &str, postcode: &str) -> Given {
    let said = Said { street: street.to_owned(), postcode: postcode.to_owned(), ..Said::default() };
    let features =
        Features { street: street.to_lowercase(), postcode: postcode.to_owned(), ..Features::default() };
    Given { said, features, source, day }
}

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, day).unwrap()
}

fn evidence(given: &[Given]) -> Vec<Evidence<'_>> {
    let evidence = given.iter().map(|one| Evidence {
        said: &one.said,
        features: &one.features,
        witness: Witness::List,
        source: one.source,
        date: Some(day(one.day)),
    });
    evidence.collect()
}

fn decide(
    field: ClaimField,
    value: &str,
    key: &str,
    evidence: &[Evidence<'_>],
    today: NaiveDate,
) -> Decision {
    let said = evidence.iter().map(|one| text_and_key(field, one).1.to_owned());
    Decision::new(field, value, key, said, today)
}

fn resolved(given: &[Given], decisions: &[Decision]) -> Resolved {
    resolve(&evidence(given), decisions, |_, _| false)
}

#[test]
fn claims_that_agree_settle_a_field_and_the_whole_says_more_than_its_part() {
    let found = resolved(
        &[
            given("a", 1, "ул Первая", "000001"),
            given("b", 9, "ул Первая 1", ""),
            given("b", 9, "", "000001"),
        ],
        &[],
    );
    assert_eq!((found.said.street.as_str(), found.said.postcode.as_str()), ("ул Первая 1", "000001"));
    assert!(found.disputed.is_empty());
    assert_eq!(found.claims.len(), 4, "each source's word is a claim of its own: {:?}", found.claims);
}

#[test]
fn claims_that_disagree_are_a_dispute_until_somebody_decides() {
    let given = [given("a", 1, "ул Первая 1", "000001"), given("b", 2, "ул Вторая 1", "000001")];
    assert_eq!(resolved(&given, &[]).disputed, [ClaimField::Street]);
    let evidence = evidence(&given);
    let decision = decide(ClaimField::Street, "ул Первая 1", "ул первая 1", &evidence, day(3));
    let found = resolved(&given, std::slice::from_ref(&decision));
    assert_eq!((found.said.street.as_str(), found.disputed.len()), ("ул Первая 1", 0));
    let standings: Vec<_> = found.claims.iter().map(|claim| (claim.value.as_str(), claim.standing)).collect();
    assert!(standings.contains(&("ул Вторая 1", Standing::Overruled)), "{standings:?}");
}

#[test]
fn what_is_said_after_a_decision_is_a_new_dispute() {
    let before = [given("a", 1, "", "000001"), given("b", 2, "", "000002")];
    let decision = decide(ClaimField::Postcode, "000001", "000001", &evidence(&before), day(3));
    let again = [given("a", 1, "", "000001"), given("b", 9, "", "000002")];
    assert!(resolved(&again, std::slice::from_ref(&decision)).disputed.is_empty(), "the same again");
    let new = [given("a", 1, "", "000001"), given("b", 9, "", "000003")];
    assert_eq!(resolved(&new, &[decision]).disputed, [ClaimField::Postcode]);
}

#[test]
fn a_value_typed_by_a_person_is_printed() {
    let said = [given("a", 1, "", "000001"), given("b", 2, "", "000002")];
    let decision = decide(ClaimField::Postcode, "000009", "000009", &evidence(&said), day(3));
    let found = resolved(&said, &[decision]);
    assert_eq!((found.said.postcode.as_str(), found.disputed.len()), ("000009", 0));
}

#[test]
fn a_postcode_of_another_region_is_in_doubt_until_decided() {
    let mut given = [given("a", 1, "", "000001")];
    given[0].features.region = "эмская".to_owned();
    let contrary = |_: &str, region: &str| region == "эмская";
    assert_eq!(resolve(&evidence(&given), &[], contrary).disputed, [ClaimField::Postcode]);
    let decision = decide(ClaimField::Postcode, "000001", "000001", &evidence(&given), day(3));
    assert!(resolve(&evidence(&given), &[decision], contrary).disputed.is_empty());
}

#[test]
fn in_doubt_the_newest_stands_first_and_the_order_does_not_matter() {
    let make = || [given("a", 5, "", "000001"), given("b", 9, "", "000002"), given("c", 1, "", "000003")];
    let mut turned = make();
    turned.reverse();
    let (one, other) = (resolved(&make(), &[]), resolved(&turned, &[]));
    assert_eq!(one, other);
    assert_eq!(one.said.postcode, "000002");
}
