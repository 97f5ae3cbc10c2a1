//! The values of JavaScript that a call takes and gives.

use std::collections::BTreeMap;
use std::rc::Rc;

use node_buffer::Buffer;

/// A value of JavaScript's.
///
/// `B` stands for memory that is looked at: in a call it is a [`Buffer`], which is node-buffer's window on a block of
/// bytes, whatever class the value has in JavaScript. Who writes calls down may use something else.
///
/// Objects hold data alone: no getters, and no `valueOf` or `toString` of their own.
#[derive(Clone, Debug)]
pub enum JsValue<B = Rc<Buffer>> {
    /// `undefined`: also an argument that was left out.
    Undefined,
    /// `null`.
    Null,
    /// A boolean.
    Bool(bool),
    /// A number.
    Number(f64),
    /// A BigInt, in decimal digits.
    BigInt(String),
    /// A string, in UTF-16 code units: surrogates may lack their partners.
    String(Vec<u16>),
    /// A symbol, by its description.
    Symbol(String),
    /// A Buffer.
    Buffer(B),
    /// A plain Uint8Array.
    Bytes(B),
    /// A typed array of another class, or a DataView.
    View(View, B),
    /// An ArrayBuffer: a window on all of it.
    ArrayBuffer(B),
    /// An array.
    Array(Vec<JsValue<B>>),
    /// A plain object. The order of its fields is not kept.
    Object(BTreeMap<String, JsValue<B>>),
    /// An object without a prototype: `Object.create(null)`.
    Bare(BTreeMap<String, JsValue<B>>),
    /// A primitive as an object, such as `new String('x')`.
    Boxed(Box<JsValue<B>>),
    /// A function, by its name and the text that it was written as, which is what becomes of it as a string.
    Function {
        /// `function.name`.
        name: String,
        /// `String(function)`.
        source: String,
    },
}

/// The classes of typed arrays beside Buffer and Uint8Array, and DataView.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// `Int8Array`.
    Int8,
    /// `Uint8ClampedArray`.
    Uint8Clamped,
    /// `Int16Array`.
    Int16,
    /// `Uint16Array`.
    Uint16,
    /// `Int32Array`.
    Int32,
    /// `Uint32Array`.
    Uint32,
    /// `Float32Array`.
    Float32,
    /// `Float64Array`.
    Float64,
    /// `BigInt64Array`.
    BigInt64,
    /// `BigUint64Array`.
    BigUint64,
    /// `DataView`, which has no elements.
    DataView,
}

impl View {
    /// Every one, with the name of its class and the width of an element in bytes.
    const TABLE: [(View, &str, usize); 11] = [
        (View::Int8, "Int8Array", 1),
        (View::Uint8Clamped, "Uint8ClampedArray", 1),
        (View::Int16, "Int16Array", 2),
        (View::Uint16, "Uint16Array", 2),
        (View::Int32, "Int32Array", 4),
        (View::Uint32, "Uint32Array", 4),
        (View::Float32, "Float32Array", 4),
        (View::Float64, "Float64Array", 8),
        (View::BigInt64, "BigInt64Array", 8),
        (View::BigUint64, "BigUint64Array", 8),
        (View::DataView, "DataView", 1),
    ];

    /// The view whose class has this name.
    pub fn named(class: &str) -> Option<View> {
        let row = View::TABLE.iter().find(|(_, name, _)| *name == class)?;
        Some(row.0)
    }

    fn row(self) -> (View, &'static str, usize) {
        View::TABLE[self as usize]
    }

    /// The name of its class.
    pub fn class(self) -> &'static str {
        self.row().1
    }

    /// How many bytes an element has.
    pub fn width(self) -> usize {
        self.row().2
    }

    /// The elements in these bytes, as numbers or BigInts; a DataView has none.
    pub fn elements<B>(self, bytes: &[u8]) -> Vec<JsValue<B>> {
        macro_rules! elements {
            ($($view:ident $number:ty => $value:expr;)*) => {
                match self {
                    $(View::$view => {
                        let (elements, _) = bytes.as_chunks();
                        elements.iter().map(|&bytes| $value(<$number>::from_ne_bytes(bytes))).collect()
                    })*
                    View::DataView => Vec::new(),
                }
            };
        }
        let big = |digits: String| JsValue::BigInt(digits);
        elements! {
            Int8 i8 => |n| JsValue::Number(f64::from(n));
            Uint8Clamped u8 => |n| JsValue::Number(f64::from(n));
            Int16 i16 => |n| JsValue::Number(f64::from(n));
            Uint16 u16 => |n| JsValue::Number(f64::from(n));
            Int32 i32 => |n| JsValue::Number(f64::from(n));
            Uint32 u32 => |n| JsValue::Number(f64::from(n));
            Float32 f32 => |n| JsValue::Number(f64::from(n));
            Float64 f64 => JsValue::Number;
            BigInt64 i64 => |n: i64| big(n.to_string());
            BigUint64 u64 => |n: u64| big(n.to_string());
        }
    }
}

impl<B> JsValue<B> {
    /// A string.
    pub fn string(text: &str) -> JsValue<B> {
        JsValue::String(text.encode_utf16().collect())
    }

    /// The same value with other bytes in the places of these.
    pub fn map<C>(&self, bytes: &mut impl FnMut(&B) -> C) -> JsValue<C> {
        let field = |(name, field): (&String, &JsValue<B>)| (name.clone(), field.map(bytes));
        match self {
            JsValue::Object(fields) => JsValue::Object(fields.iter().map(field).collect()),
            JsValue::Bare(fields) => JsValue::Bare(fields.iter().map(field).collect()),
            JsValue::Undefined => JsValue::Undefined,
            JsValue::Null => JsValue::Null,
            JsValue::Bool(truth) => JsValue::Bool(*truth),
            JsValue::Number(number) => JsValue::Number(*number),
            JsValue::BigInt(digits) => JsValue::BigInt(digits.clone()),
            JsValue::String(units) => JsValue::String(units.clone()),
            JsValue::Symbol(description) => JsValue::Symbol(description.clone()),
            JsValue::Buffer(held) => JsValue::Buffer(bytes(held)),
            JsValue::Bytes(held) => JsValue::Bytes(bytes(held)),
            JsValue::View(view, held) => JsValue::View(*view, bytes(held)),
            JsValue::ArrayBuffer(held) => JsValue::ArrayBuffer(bytes(held)),
            JsValue::Array(items) => {
                JsValue::Array(items.iter().map(|item| item.map(bytes)).collect())
            }
            JsValue::Boxed(inner) => JsValue::Boxed(Box::new(inner.map(bytes))),
            JsValue::Function { name, source } => JsValue::Function {
                name: name.clone(),
                source: source.clone(),
            },
        }
    }
}

impl JsValue {
    /// The bytes of a Buffer or a Uint8Array: what Node's `isUint8Array` lets pass.
    pub(crate) fn uint8_array(&self) -> Option<&Rc<Buffer>> {
        match self {
            JsValue::Buffer(bytes) | JsValue::Bytes(bytes) => Some(bytes),
            _ => None,
        }
    }

    /// The bytes of any view: what `ArrayBuffer.isView` lets pass.
    pub(crate) fn view(&self) -> Option<&Rc<Buffer>> {
        match self {
            JsValue::View(_, bytes) => Some(bytes),
            _ => self.uint8_array(),
        }
    }

    /// The bytes of a typed array or an ArrayBuffer, but not of a DataView.
    pub(crate) fn elements_or_memory(&self) -> Option<&Rc<Buffer>> {
        match self {
            JsValue::ArrayBuffer(bytes) => Some(bytes),
            JsValue::View(View::DataView, _) => None,
            _ => self.view(),
        }
    }

    /// The name of an object's class.
    pub(crate) fn class(&self) -> &'static str {
        match self {
            JsValue::Buffer(_) => "Buffer",
            JsValue::Bytes(_) => "Uint8Array",
            JsValue::View(view, _) => view.class(),
            JsValue::ArrayBuffer(_) => "ArrayBuffer",
            JsValue::Array(_) => "Array",
            JsValue::Boxed(inner) => match **inner {
                JsValue::String(_) => "String",
                JsValue::Number(_) => "Number",
                JsValue::Bool(_) => "Boolean",
                JsValue::BigInt(_) => "BigInt",
                _ => "Symbol",
            },
            _ => "Object",
        }
    }

    /// Is it a string, and not one in an object?
    pub(crate) fn is_string(&self) -> bool {
        matches!(self, JsValue::String(_))
    }
}

impl<B> From<f64> for JsValue<B> {
    fn from(number: f64) -> Self {
        JsValue::Number(number)
    }
}

impl<B> From<bool> for JsValue<B> {
    fn from(truth: bool) -> Self {
        JsValue::Bool(truth)
    }
}

impl<B> From<&str> for JsValue<B> {
    fn from(text: &str) -> Self {
        JsValue::string(text)
    }
}

impl From<Buffer> for JsValue {
    fn from(buffer: Buffer) -> Self {
        JsValue::Buffer(Rc::new(buffer))
    }
}

/// The same value, as JavaScript's `Object.is` tells of primitives: NaN is itself, and -0 is not 0.
impl<B: PartialEq> PartialEq for JsValue<B> {
    fn eq(&self, other: &JsValue<B>) -> bool {
        use JsValue::*;
        match (self, other) {
            (Undefined, Undefined) | (Null, Null) => true,
            (Bool(a), Bool(b)) => a == b,
            (Number(a), Number(b)) => {
                a.is_nan() && b.is_nan() || a == b && a.is_sign_negative() == b.is_sign_negative()
            }
            (BigInt(a), BigInt(b)) | (Symbol(a), Symbol(b)) => a == b,
            (String(a), String(b)) => a == b,
            (Buffer(a), Buffer(b)) | (Bytes(a), Bytes(b)) | (ArrayBuffer(a), ArrayBuffer(b)) => {
                a == b
            }
            (View(a, held), View(b, other)) => a == b && held == other,
            (Array(a), Array(b)) => a == b,
            (Object(a), Object(b)) | (Bare(a), Bare(b)) => a == b,
            (Boxed(a), Boxed(b)) => a == b,
            (Function { source: a, .. }, Function { source: b, .. }) => a == b,
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_told_apart_as_javascript_does() {
        let number = |number: f64| JsValue::<Vec<u8>>::Number(number);
        assert_eq!(number(f64::NAN), number(f64::NAN));
        assert_ne!(number(0.0), number(-0.0));
        assert_ne!(JsValue::Buffer(vec![1]), JsValue::Bytes(vec![1]));
    }

    #[test]
    fn every_view_has_its_row_and_its_elements() {
        for (view, class, width) in View::TABLE {
            assert_eq!(View::named(class), Some(view));
            assert_eq!((view.class(), view.width()), (class, width));
            let elements = view.elements::<()>(&[0; 16]).len();
            assert_eq!(
                elements,
                if view == View::DataView {
                    0
                } else {
                    16 / width
                }
            );
        }
        assert_eq!(View::named("Uint8Array"), None);
        let elements = View::Uint16.elements::<()>(&0x102u16.to_ne_bytes());
        assert_eq!(elements, [JsValue::Number(258.0)]);
    }
}
