//! Regular or large print.

/// How large a document is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Size {
    /// As most people read.
    #[default]
    Regular,
    /// Large print: half of the guests are over sixty.
    Large,
}
