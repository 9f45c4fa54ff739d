//! The picture side of postcards: which files are none, and where a picture may go on beyond its card.

use std::fs;

use letterdesk_desk::{
    Code, Error,
    view::{CardFormat, PostcardOptions, PrintRequest},
};

use super::evening;

#[test]
fn a_picture_that_is_none_is_refused_and_a_proof_has_nobody_on_it() {
    let (desk, home) = evening();
    let file = home.path().join("picture.jpg");
    fs::write(&file, b"not a picture").unwrap();
    let with = |options: PostcardOptions| PrintRequest::of(options);
    let picture = Some(file.display().to_string());
    let refused = desk.print(&with(PostcardOptions { picture, ..PostcardOptions::default() })).unwrap_err();
    assert_eq!(refused.code, Code::BadPicture);
    let gone = Some(home.path().join("gone.jpg").display().to_string());
    let refused =
        desk.print(&with(PostcardOptions { picture: gone, ..PostcardOptions::default() })).unwrap_err();
    assert_eq!(refused.code, Code::IoFile);
    let proof =
        desk.print_plan(&with(PostcardOptions { proof: true, ..PostcardOptions::default() })).unwrap();
    assert_eq!((proof.pages, proof.printed, proof.held.len()), (2, 0, 0));
}

#[test]
fn a_bleed_is_refused_in_words_where_there_is_nothing_to_bleed() {
    let (desk, home) = evening();
    let file = home.path().join("face.jpg");
    fs::write(&file, include_bytes!("../../../../../../tests/paper/face.jpg")).unwrap();
    let picture = Some(file.display().to_string());
    let bled = PostcardOptions { picture, bleed: true, ..PostcardOptions::default() };
    let plan = desk.print_plan(&PrintRequest::of(bled.clone())).unwrap();
    assert_eq!((plan.pages, plan.problems.len()), (2 * plan.printed, 0));
    let blank = PostcardOptions { blank: true, ..bled.clone() };
    assert_eq!(desk.print_plan(&PrintRequest::of(blank)).unwrap().pages, 2);
    for (options, why) in [
        (PostcardOptions { picture: None, ..bled.clone() }, "no_picture"),
        (PostcardOptions { format: CardFormat::FourOnA4, ..bled.clone() }, "sheet"),
        (PostcardOptions { proof: true, ..bled }, "proof"),
    ] {
        let refused = desk.print(&PrintRequest::of(options)).unwrap_err();
        assert_eq!(refused, Error::new(Code::NoBleed).with("why", why));
    }
}
