//! Where everything on a slip stands.

use super::*;

/// A sheet of short addresses, which leave the rule where it usually stands.
fn short_sheet(size: PrintSize, edition: Edition, marks: &str) -> readback::Page {
    let mut people: Vec<SlipPerson> = (1..=of(size).per_sheet() as u32).map(person).collect();
    for person in &mut people {
        person.address.recipient = Recipient::Dative("Окуневу Льву".to_owned());
        person.address.lines.truncate(1);
        person.interests = "Стругацкие, походы".to_owned();
        person.marks = marks.to_owned();
    }
    let notices = "* Внесён в перечень, которого нет.".to_owned();
    let document = make(&Slips { size, edition, notices, ..job(people) }).unwrap();
    readback::pages(&document.bytes).remove(0)
}

#[test]
fn every_line_and_rule_of_every_slip_stands_at_its_constant() {
    for size in [PrintSize::Regular, PrintSize::Large] {
        for edition in [Edition::Ours, Edition::Public] {
            let (geometry, page) = (of(size), short_sheet(size, edition, ""));
            let (columns, width) = if size == PrintSize::Regular { (2, 105.0) } else { (1, 210.0) };
            for place in 0..geometry.per_sheet() {
                let what = format!("{size:?}, {edition:?}, slip {place}");
                let corner = ((place % columns) as f32 * width, (place / columns) as f32 * geometry.height);
                let slip = page.part(corner, (width, geometry.height));
                let left = geometry.left;
                let set = |words: &str, (x, y), style: Style| {
                    readback::block(&what, slip.lines_of(words), (x, y), style)
                };
                let mut title_at = geometry.title_at;
                match (edition, geometry.title_side) {
                    (Edition::Ours, side) => {
                        let figure = slip.find(&(place + 1).to_string());
                        let (x, y) = geometry.number_at;
                        readback::stand(
                            &what,
                            &[(figure.x, x), (figure.y, y), (figure.size, geometry.number.size)],
                        );
                        if side == Side::AfterNumber {
                            title_at.0 = geometry.title_x(figure.width);
                        }
                    }
                    (Edition::Public, Side::AfterNumber) => title_at.0 = left,
                    (Edition::Public, Side::UnderNumber) => title_at.1 = geometry.take_home_top(),
                }
                let y = set("Вечер писем учёным", title_at, geometry.title);
                set("29 января 2026", (title_at.0, y), geometry.title);
                let (name, index) = (geometry.block.name, geometry.block.address);
                let led = |style: Style| style.led(geometry.block.leading);
                let top = geometry.block_top(edition, 0.0);
                let y = set("Окуневу Льву, 1970 г. р.", (left, top), recipient::NAME.sized(name));
                let address = "ФКУ СИЗО-99 УФСИН России по Энской области";
                let y = set(address, (left, y + geometry.block.gap), led(recipient::ADDRESS.sized(index)));
                set("000001", (left, y), led(recipient::INDEX.sized(index)));
                slip.assert_rule(&what, (left, geometry.rule), (geometry.right, geometry.rule));
                let who = "Физик, двадцать лет преподавал оптику.";
                let y = set(who, (left, geometry.rule + AROUND_RULE), geometry.story);
                let label = Style { face: Face::SansBold, ..geometry.story };
                set("О чём писать:", (left, y), label);
                let beside = slip.find("Стругацкие, походы.");
                readback::stand(&what, &[(beside.y, y + geometry.story.baseline())]);
                let y = y + geometry.story.line_height();
                set("О деле, войне и политике не пишите — не пропустит цензор.", (left, y), geometry.story);
                let foot = geometry.foot_top();
                let keep = match edition {
                    Edition::Ours => "paper-slip-return",
                    Edition::Public => "paper-slip-take-home",
                };
                let keep = letterdesk_words::text(Language::Russian, keep, &[]);
                set(&format!("Адрес проверен 21.01.2026. {keep}"), (left, foot), geometry.foot);
            }
        }
    }
}

#[test]
fn a_notice_stands_between_the_story_and_the_foot_at_its_constant() {
    for size in [PrintSize::Regular, PrintSize::Large] {
        let (geometry, page) = (of(size), short_sheet(size, Edition::Ours, "*"));
        for place in 0..geometry.per_sheet() {
            let slip = page.part(geometry.corner(place), geometry.slip());
            let notice = slip.lines_of("* Внесён в перечень, которого нет.");
            let top = geometry.foot_top() - geometry.notice.line_height();
            readback::block(
                &format!("{size:?}, slip {place}"),
                notice,
                (geometry.left, top),
                geometry.notice,
            );
            let story =
                slip.texts.iter().filter(|text| text.y < notice[0].y).map(|text| text.y).fold(0.0, f32::max);
            let bottom = story + geometry.story.line_height() - geometry.story.baseline();
            assert!(bottom <= top - ABOVE_FOOT + 0.1, "{size:?}, slip {place}: {bottom}");
        }
    }
}

#[test]
fn every_bar_of_every_slip_stands_at_its_constant() {
    for size in [PrintSize::Regular, PrintSize::Large] {
        let (geometry, page) = (of(size), short_sheet(size, Edition::Ours, ""));
        for place in 0..geometry.per_sheet() {
            let slip = page.part(geometry.corner(place), geometry.slip());
            let code = person(place as u32 + 1).code;
            let (mut x, top) = geometry.barcode_at;
            let mut bars = slip.rectangles.iter();
            for (element, width) in barcode::widths(&code).unwrap().into_iter().enumerate() {
                let width = f32::from(width) * geometry.module;
                if element % 2 == 0 {
                    let bar = bars.next().unwrap();
                    let what = format!("{size:?}, slip {place}, element {element}");
                    let lengths = [(bar.x, x), (bar.y, top), (bar.height, geometry.barcode_height)];
                    readback::stand(&what, &lengths);
                    // A scanner tells a bar from the next wider one by a module.
                    assert!(
                        (bar.width - width).abs() < geometry.module * 0.05,
                        "{what}: {bar:?} for {width}"
                    );
                }
                x += width;
            }
            assert!(bars.next().is_none());
            readback::stand("symbol", &[(x, geometry.barcode_at.0 + barcode::MODULES * geometry.module)]);
        }
    }
}

#[test]
fn a_sheet_of_slips_is_cut_where_its_marks_are() {
    for size in [PrintSize::Regular, PrintSize::Large] {
        let page = short_sheet(size, Edition::Ours, "");
        let height = of(size).height;
        for y in (1..of(size).rows).map(|row| row as f32 * height) {
            page.assert_rule("left", (0.0, y), (5.0, y));
            page.assert_rule("right", (205.0, y), (210.0, y));
            if size == PrintSize::Regular {
                page.assert_rule("cross", (102.0, y), (108.0, y));
                page.assert_rule("cross", (105.0, y - 3.0), (105.0, y + 3.0));
            }
        }
        if size == PrintSize::Regular {
            page.assert_rule("top", (105.0, 0.0), (105.0, 5.0));
            page.assert_rule("bottom", (105.0, 292.0), (105.0, 297.0));
        }
    }
}
