//! Enums whose variants have stable codes: in the database, in JSON, on the command line.

/// An enum with a stable code for each variant, and the way back from a code.
///
/// ```
/// letterdesk_model::coded_enum! {
///     /// What a letter is written on.
///     #[derive(PartialOrd)]
///     pub enum Sheet {
///         /// Lined.
///         Lined = "lined",
///         /// With squares.
///         Squared = "squared",
///     }
/// }
/// assert_eq!(Sheet::ALL.map(Sheet::code), ["lined", "squared"]);
/// assert_eq!(Sheet::from_code("squared"), Some(Sheet::Squared));
/// assert_eq!(Sheet::from_code("blank"), None);
/// ```
///
/// `enum Name told {` makes one whose codes are only told: nothing reads them back, and only tests ask for all of them.
#[macro_export]
macro_rules! coded_enum {
    ($(#[$meta:meta])* $visibility:vis enum $name:ident {
        $($(#[$variant_meta:meta])* $variant:ident = $code:literal,)+
    }) => {
        $crate::coded_enum! { @codes $(#[$meta])* $visibility enum $name {
            $($(#[$variant_meta])* $variant = $code,)+
        } }

        impl $name {
            /// Every one, in their order.
            $visibility const ALL: [$name; [$($code),+].len()] = [$($name::$variant),+];

            /// The one that a code names.
            $visibility fn from_code(code: &str) -> Option<$name> {
                $name::ALL.into_iter().find(|one| one.code() == code)
            }
        }
    };
    ($(#[$meta:meta])* $visibility:vis enum $name:ident told {
        $($(#[$variant_meta:meta])* $variant:ident = $code:literal,)+
    }) => {
        $crate::coded_enum! { @codes $(#[$meta])* $visibility enum $name {
            $($(#[$variant_meta])* $variant = $code,)+
        } }

        #[cfg(test)]
        impl $name {
            /// Every one, in their order.
            $visibility const ALL: [$name; [$($code),+].len()] = [$($name::$variant),+];
        }
    };
    (@codes $(#[$meta:meta])* $visibility:vis enum $name:ident {
        $($(#[$variant_meta:meta])* $variant:ident = $code:literal,)+
    }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        $visibility enum $name {
            $($(#[$variant_meta])* $variant,)+
        }

        impl $name {
            /// The stable code.
            $visibility fn code(self) -> &'static str {
                match self {
                    $($name::$variant => $code,)+
                }
            }
        }
    };
}
