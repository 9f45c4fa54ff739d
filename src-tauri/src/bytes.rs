//! Bytes on their way to the window as they are, never as an array of numbers.

use specta::{Type, Types, datatype::DataType};
use tauri::ipc::{InvokeResponseBody, IpcResponse};

/// What a command answers with a picture; an `ArrayBuffer` in the window.
pub(crate) struct Bytes(pub(crate) Vec<u8>);

impl IpcResponse for Bytes {
    fn body(self) -> tauri::Result<InvokeResponseBody> {
        Ok(InvokeResponseBody::Raw(self.0))
    }
}

impl Type for Bytes {
    fn definition(_: &mut Types) -> DataType {
        DataType::Reference(specta_typescript::define("ArrayBuffer"))
    }
}
