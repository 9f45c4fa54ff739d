//! Everybody who is named, and where they are held.

use letterdesk_model::{
    address::{AddressBlock, Recipient},
    facility::FacilityFields,
};

/// Where somebody is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Facility {
    /// «СИЗО-99»
    pub short: &'static str,
    /// The address as it is typed, the facility's full name first.
    pub lines: &'static [&'static str],
}

impl Facility {
    /// «ФКУ СИЗО-99 УФСИН России по Энской области»
    pub fn full(&self) -> &'static str {
        self.lines[0]
    }
}

/// Somebody invented.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Person {
    /// «Окуневу-Бархатному Лаврентию Капитоновичу»; the nominative where letters have no Russian dative.
    pub dative: &'static str,
    /// «Окунев-Бархатный Лаврентий Капитонович»
    pub name: &'static str,
    /// The year.
    pub born: i32,
    /// Where they are held.
    pub facility: Facility,
    /// Who they are; empty where nobody knows.
    pub story: &'static str,
    /// What to write about.
    pub interests: &'static str,
}

impl Person {
    /// What stands on an envelope, with an index that no post office has.
    pub fn address(&self) -> AddressBlock {
        AddressBlock {
            recipient: recipient(self.dative, self.name),
            birth_year: Some(self.born),
            lines: self.facility.lines.iter().map(|line| (*line).to_owned()).collect(),
            postcode: "000001".to_owned(),
            country: String::new(),
            abroad: false,
        }
    }

    /// The same with another index.
    pub fn with_postcode(&self, postcode: &str) -> AddressBlock {
        AddressBlock { postcode: postcode.to_owned(), ..self.address() }
    }

    /// Who they are, as the room reads it: within a sentence.
    pub fn line(&self) -> String {
        self.story.to_lowercase()
    }
}

/// A name in other letters has no Russian dative.
fn recipient(dative: &str, name: &str) -> Recipient {
    match dative == name {
        true => Recipient::Nominative(name.to_owned()),
        false => Recipient::Dative(dative.to_owned()),
    }
}

/// From Russia to another country.
pub fn abroad() -> AddressBlock {
    AddressBlock {
        recipient: Recipient::Latin("Okunev-Barkhatny Lavrenty".to_owned()),
        birth_year: Some(1970),
        lines: ["Example Prison", "1 Example Street", "1000 Ensk"].map(str::to_owned).to_vec(),
        postcode: String::new(),
        country: "Примерландия / Exampleland".to_owned(),
        abroad: true,
    }
}

/// A remand prison as the directory has it.
pub fn facility(number: &str) -> FacilityFields {
    FacilityFields {
        kind: "СИЗО".to_owned(),
        number: number.to_owned(),
        short: format!("СИЗО-{number}"),
        full: format!("ФКУ СИЗО-{number} УФСИН России по Энской области"),
        region: "Энская обл.".to_owned(),
        postcode: "000001".to_owned(),
        street: "ул. Примерная, д. 1, г. Энск".to_owned(),
        ..FacilityFields::default()
    }
}

/// Where most are held.
pub const SIZO_99: Facility = Facility {
    short: "СИЗО-99",
    lines: &["ФКУ СИЗО-99 УФСИН России по Энской области", "ул. Примерная, д. 1, г. Энск", "Энская область"],
};
const KP_95: Facility = Facility {
    short: "КП-95",
    lines: &["ФКУ КП-95 УФСИН России по Энской области", "а/я 12, г. Энск", "Энская область"],
};
const IK_94: Facility = Facility {
    short: "ИК-94",
    lines: &["ФКУ ИК-94 УФСИН России по Энскому краю", "д. 5, пос. Дальний", "Энский край"],
};
const SIZO_1: Facility = Facility {
    short: "СИЗО-1",
    lines: &["ФКУ СИЗО-1 ФСИН России", "ул. Условная, д. 18, г. Энск"],
};

/// With names, addresses and stories of every length.
pub const PEOPLE: [Person; 9] = [
    Person {
        dative: "Окуневу-Бархатному Лаврентию Капитоновичу",
        name: "Окунев-Бархатный Лаврентий Капитонович",
        born: 1970,
        facility: SIZO_99,
        story: "Физик, двадцать лет преподавал оптику",
        interests: "Любит Стругацких, ждёт писем о походах и о том, что сейчас читают",
    },
    Person {
        dative: "Ли Аркадию Сергеевичу",
        name: "Ли Аркадий Сергеевич",
        born: 1991,
        facility: Facility {
            short: "ИК-98",
            lines: &[
                "ФКУ ИК-98 УФСИН России по Энскому краю",
                "ул. Вымышленная, д. 12, корп. 3, пос. Придуманный, Небывалый р-н",
                "Энский край",
            ],
        },
        story: "Аспирант-математик",
        interests: "Играет в шахматы по переписке, учит исландский",
    },
    Person {
        dative: "Воскресенской-Рождественской Агнии Апполинариевне",
        name: "Воскресенская-Рождественская Агния Апполинариевна",
        born: 1958,
        facility: Facility {
            short: "ЛИУ-97",
            lines: &[
                "ФКУ ЛИУ-97 ГУФСИН России по Республике Нигделандия",
                "ул. Несуществующего Академика Примерова, д. 144, стр. 5, с. Верхнее Выдумкино, Небывалый р-н",
                "Республика Нигделандия",
            ],
        },
        story: "Историк деревянного зодчества",
        interests: "Любит кошек и стихи",
    },
    Person {
        dative: "Вербицкой Глафире Львовне",
        name: "Вербицкая Глафира Львовна",
        born: 1983,
        facility: SIZO_99,
        story: "Учительница физики",
        interests: "Читает Стругацких",
    },
    Person {
        dative: "Жаворонкову Климу Устиновичу",
        name: "Жаворонков Клим Устинович",
        born: 2001,
        facility: Facility {
            short: "«Тюрьма-96»",
            lines: &[
                "ФКУ «Тюрьма-96» УФСИН России по Энской области",
                "ул. Образцовая, д. 7, г. Старый Энск",
                "Энская область",
            ],
        },
        story: "Инженер",
        interests: "В декабре пришёл ответ: просит писать о погоде и о новых книгах",
    },
    Person {
        dative: "Юсупову Фанису Ильдаровичу",
        name: "Юсупов Фанис Ильдарович",
        born: 1966,
        facility: KP_95,
        story: "Биолог, описал новый вид лишайника",
        interests: "",
    },
    Person {
        dative: "Багрову Тихону",
        name: "Багров Тихон",
        born: 1979,
        facility: IK_94,
        story: "",
        interests: "",
    },
    Person {
        dative: "Саакашвили-Примерову Гураму Оглы",
        name: "Саакашвили-Примеров Гурам Оглы",
        born: 1949,
        facility: SIZO_1,
        story: "Астроном",
        interests: "Ждёт рассказов о том, какое небо видно из окна",
    },
    Person {
        dative: "Рудой Марфе Игнатьевне",
        name: "Рудая Марфа Игнатьевна",
        born: 1975,
        facility: SIZO_99,
        story: "Врач",
        interests: "Разводит фиалки",
    },
];

/// Vietnamese, Azerbaijani, Armenian: letters that the faces of the house lack. None of them has a Russian dative.
pub const OTHER_LETTERS: [Person; 3] = [
    Person {
        dative: "Nguyễn Thị Bịa Đặt",
        name: "Nguyễn Thị Bịa Đặt",
        born: 1991,
        facility: SIZO_99,
        story: "Kỹ sư, chơi đàn bầu",
        interests: "Chờ thư về biển, mưa và những cuốn sách đang được đọc",
    },
    Person {
        dative: "Uydurmalı Əli Xəyaloğlu",
        name: "Uydurmalı Əli Xəyaloğlu",
        born: 1984,
        facility: IK_94,
        story: "Müəllim, şəhərin köhnə evlərini çəkir",
        interests: "Kitablar, dəniz və narlı bağlar haqqında məktub gözləyir",
    },
    Person {
        dative: "Հորինյան Գևորգ",
        name: "Հորինյան Գևորգ",
        born: 1972,
        facility: SIZO_1,
        story: "Բանաստեղծ",
        interests: "Սպասում է նամակների՝ լեռների, անձրևի և ընթերցած գրքերի մասին",
    },
];

/// Georgian, Tatar, Bashkir, Kazakh, Ukrainian, Belarusian.
pub const LANGUAGES: [Person; 6] = [
    Person {
        dative: "ნიმუშიძე გურამი",
        name: "ნიმუშიძე გურამი",
        born: 1949,
        facility: SIZO_1,
        story: "Астроном",
        interests: "ელოდება წერილებს ვარსკვლავებზე, მთებსა და ზღვაზე",
    },
    Person {
        dative: "Җиләклеву Өлфәту Һидиятовичу",
        name: "Җиләклев Өлфәт Һидиятович",
        born: 1988,
        facility: Facility {
            short: "ИК-98",
            lines: &[
                "ФКУ ИК-98 УФСИН России по Энскому краю",
                "ул. Вымышленная, д. 12, г. Энск",
                "Энский край",
            ],
        },
        story: "Яңа җырлар җыючы",
        interests: "Көзге урман, җиләкләр һәм үләннәр турында хатлар көтә",
    },
    Person {
        dative: "Ҡыпсаҡову Ҙаһиту Һиҙиәтулла улы",
        name: "Ҡыпсаҡов Ҙаһит Һиҙиәтулла улы",
        born: 1963,
        facility: KP_95,
        story: "Ҡурай яһаусы оҫта",
        interests: "Ҡош тауыштары, ғилем һәм сәсәндәр тураһында уҡырға ярата",
    },
    Person {
        dative: "Қиялбекову Ұланбеку Өтепұлы",
        name: "Қиялбеков Ұланбек Өтепұлы",
        born: 1995,
        facility: IK_94,
        story: "Ғалым, жұлдыздарды зерттеген",
        interests: "Кітаптар мен ән-күй туралы хаттарды күтеді",
    },
    Person {
        dative: "Вигаданенку Їжакію Ґедеоновичу",
        name: "Вигаданенко Їжакій Ґедеонович",
        born: 1979,
        facility: SIZO_99,
        story: "Вчитель, має їдкий гумор",
        interests: "Любить ґрати, не любить ґрат",
    },
    Person {
        dative: "Прыдуманаму Ўладзіміру",
        name: "Прыдуманы Ўладзімір",
        born: 2002,
        facility: SIZO_99,
        story: "Студэнт",
        interests: "Піша вершы пра дождж і воўка ў лесе",
    },
];
