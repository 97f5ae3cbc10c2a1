//! What each function refuses, in Node's words, and which argument it looks at first.

use std::rc::Rc;

use javascript::{Call, Form, JsValue, View};
use node_buffer::{Buffer, Release};

fn call(function: &str, args: &[JsValue]) -> Result<JsValue, String> {
    let this = JsValue::from(Buffer::of(&[1, 2, 3, 4, 5, 6, 7, 8]));
    let form = Form::JavaScript;
    let this = function.starts_with("buf.").then_some(&this);
    Call {
        function,
        this,
        args,
        form,
    }
    .perform()
    .map_err(|thrown| format!("{} {}", thrown.name, thrown.message))
}

fn said(release: Release, function: &str, args: &[JsValue]) -> String {
    release.set();
    call(function, args).expect_err(function)
}

fn big(digits: &str) -> JsValue {
    JsValue::BigInt(digits.into())
}

fn symbol() -> JsValue {
    JsValue::Symbol("s".into())
}

fn bytes(bytes: &[u8]) -> JsValue {
    Buffer::of(bytes).into()
}

const NULL: JsValue = JsValue::Null;

/// Asserts what the newest release throws for each call.
macro_rules! refused {
    ($($function:literal($($argument:expr),*) $message:literal;)*) => {$(
        let args: &[JsValue] = &[$($argument.into()),*];
        assert_eq!(said(Release::V26, $function, args), $message, "{} {args:?}", $function);
    )*};
}

#[test]
fn an_argument_of_a_wrong_type_is_named_with_what_it_must_be() {
    refused! {
        "Buffer.alloc"("5") r#"TypeError The "size" argument must be of type number. Received type string ('5')"#;
        "Buffer.alloc"(3.0, "a", true) r#"TypeError The "encoding" argument must be of type string. Received type boolean (true)"#;
        "Buffer.allocUnsafe"(3.0, NULL) r#"TypeError The "alignment" argument must be of type number. Received null"#;
        "Buffer.from"(5.0) "TypeError The first argument must be of type string or an instance of Buffer, ArrayBuffer, or Array or an Array-like Object. Received type number (5)";
        "Buffer.copyBytesFrom"(NULL) r#"TypeError The "view" argument must be an instance of TypedArray. Received null"#;
        "Buffer.concat"("a") r#"TypeError The "list" argument must be an instance of Array. Received type string ('a')"#;
        "Buffer.concat"(JsValue::Array(vec![bytes(b"a"), 1.0.into()])) r#"TypeError The "list[1]" argument must be an instance of Buffer or Uint8Array. Received type number (1)"#;
        "Buffer.compare"(bytes(b"a"), NULL) r#"TypeError The "buf2" argument must be an instance of Buffer or Uint8Array. Received null"#;
        "Buffer.byteLength"(NULL) r#"TypeError The "string" argument must be of type string or an instance of Buffer or ArrayBuffer. Received null"#;
        "Buffer.stringLength"("a") r#"TypeError The "input" argument must be an instance of ArrayBuffer, Buffer, or TypedArray. Received type string ('a')"#;
        "buffer.isLatin1"(NULL) r#"TypeError The "input" argument must be of type string. Received null"#;
        "buffer.isUtf8"(NULL) r#"TypeError The "input" argument must be an instance of ArrayBuffer, Buffer, or TypedArray. Received null"#;
        "buffer.transcode"(NULL) r#"TypeError The "source" argument must be an instance of Buffer or Uint8Array. Received null"#;
        "buffer.Buffer"(1.0, "hex") r#"TypeError The "string" argument must be of type string. Received type number (1)"#;
        "buffer.atob"() r#"TypeError The "input" argument must be specified"#;
        "buf.copy"(NULL) r#"TypeError The "target" argument must be an instance of Buffer or Uint8Array. Received null"#;
        "buf.equals"(JsValue::Array(vec![])) r#"TypeError The "otherBuffer" argument must be an instance of Buffer or Uint8Array. Received an instance of Array"#;
        "buf.compare"(bytes(b"a"), "0") r#"TypeError The "targetStart" argument must be of type number. Received type string ('0')"#;
        "buf.fill"(1.0, 0.0, NULL) r#"TypeError The "end" argument must be of type number. Received null"#;
        "buf.write"("a", NULL) r#"TypeError The "offset" argument must be of type number. Received null"#;
        "buf.write"(1.0) "TypeError argument must be a string";
        "buf.hexWrite"(1.0) "TypeError argument must be a string";
        "buf.indexOf"(NULL) r#"TypeError The "value" argument must be one of type number or string or an instance of Buffer or Uint8Array. Received null"#;
        "buf.readInt8"("0") r#"TypeError The "offset" argument must be of type number. Received type string ('0')"#;
        "buf.readIntLE"(0.0, "1") r#"TypeError The "byteLength" argument must be of type number. Received type string ('1')"#;
    }
}

#[test]
fn what_cannot_be_made_a_number_or_a_string_throws() {
    refused! {
        "buf.subarray"(big("1")) "TypeError Cannot convert a BigInt value to a number";
        "buf.toString"("utf8", symbol()) "TypeError Cannot convert a Symbol value to a number";
        "buf.toString"(symbol()) "TypeError Cannot convert a Symbol value to a string";
        "buf.toString"(JsValue::Bare([].into())) "TypeError Cannot convert object to primitive value";
        "buf.writeBigInt64LE"(1.0) "TypeError Cannot mix BigInt and other types, use explicit conversions";
        "Buffer.from"(JsValue::View(View::BigInt64, Rc::new(Buffer::of(&[0; 8])))) "TypeError Cannot mix BigInt and other types, use explicit conversions";
        "Buffer.of"(1.0, big("1")) "TypeError Cannot convert a BigInt value to a number";
        "buffer.btoa"(symbol()) "TypeError Cannot convert a Symbol value to a string";
    }
}

#[test]
fn the_argument_that_node_looks_at_first_is_complained_of() {
    refused! {
        "buf.compare"(bytes(b"a"), -1.0, NULL) r#"RangeError The value of "targetStart" is out of range. It must be >= 0 && <= 9007199254740991. Received -1"#;
        "buf.copy"(bytes(b"a"), -1.0, symbol()) r#"RangeError The value of "targetStart" is out of range. It must be >= 0. Received -1"#;
        "buf.fill"(symbol(), -1.0, NULL) r#"RangeError The value of "offset" is out of range. It must be >= 0 && <= 9007199254740991. Received -1"#;
        "buf.fill"("a", NULL, 1.0, "nope") "TypeError Unknown encoding: nope";
        "buf.write"(1.0, 9.0, NULL) r#"RangeError The value of "offset" is out of range. It must be >= 0 && <= 8. Received 9"#;
        "buf.write"(1.0, 0.0, "nope") "TypeError Unknown encoding: nope";
        "buf.utf8Write"(1.0, 9.0) r#"RangeError "offset" is outside of buffer bounds"#;
        "buf.hexWrite"(1.0, 9.0) "TypeError argument must be a string";
        "buf.hexWrite"("00", 9.0, symbol()) r#"RangeError "offset" is outside of buffer bounds"#;
        "buf.hexSlice"(-1.0, symbol()) "RangeError Index out of range";
        "buf.writeUInt16LE"(65536.0, NULL) r#"RangeError The value of "value" is out of range. It must be >= 0 and <= 65535. Received 65536"#;
        "buf.writeUInt8"(256.0, NULL) r#"TypeError The "offset" argument must be of type number. Received null"#;
        "buf.writeUIntLE"(symbol(), 0.0, 7.0) r#"RangeError The value of "byteLength" is out of range. It must be >= 1 and <= 6. Received 7"#;
        "buf.readUIntLE"(NULL, 7.0) r#"RangeError The value of "byteLength" is out of range. It must be >= 1 and <= 6. Received 7"#;
        "buf.writeBigInt64LE"(1.0, 9.0) r#"RangeError The value of "offset" is out of range. It must be >= 0 and <= 0. Received 9"#;
        "buf.writeBigInt64LE"(big("123456789012345678901234567890123456789012345")) r#"RangeError The value of "value" is out of range. It must be >= -(2n ** 63n) and < 2n ** 63n. Received 123_456_789_012_345_678_901_234_567_890_123_456_789_012_345n"#;
        "Buffer.allocUnsafe"(-1.0, NULL) r#"RangeError The value of "size" is out of range. It must be >= 0 && <= 9007199254740991. Received -1"#;
        "Buffer.concat"(JsValue::Array(vec![NULL]), -1.0) r#"RangeError The value of "length" is out of range. It must be >= 0 && <= 9007199254740991. Received -1"#;
        "Buffer.copyBytesFrom"(bytes(b"a"), -1.0, NULL) r#"RangeError The value of "offset" is out of range. It must be >= 0 && <= 9007199254740991. Received -1"#;
        "Buffer.from"(JsValue::ArrayBuffer(Rc::new(Buffer::of(&[1]))), 2.0, symbol()) r#"RangeError "offset" is outside of buffer bounds"#;
        "Buffer.from"(JsValue::Object([("length".to_owned(), 1e300.into())].into())) "RangeError Array buffer allocation failed";
        "buf.fill"(JsValue::View(View::Uint16, Rc::new(Buffer::of(&[])))) "TypeError The argument 'value' is invalid. Received Uint16Array(0) []";
    }
}

#[test]
fn what_is_not_looked_at_is_not_refused() {
    Release::V26.set();
    let cases: [(&str, &[JsValue], JsValue); 7] = [
        ("buf.toString", &[symbol(), 9.0.into(), symbol()], "".into()),
        (
            "buf.toString",
            &[JsValue::Undefined, big("-1"), big("9")],
            "\u{1}\u{2}\u{3}\u{4}\u{5}\u{6}\u{7}\u{8}".into(),
        ),
        (
            "buf.indexOf",
            &[3.0.into(), 0.0.into(), JsValue::Undefined, symbol()],
            2.0.into(),
        ),
        ("Buffer.concat", &[JsValue::Array(vec![]), NULL], bytes(b"")),
        (
            "Buffer.copyBytesFrom",
            &[bytes(b"a"), 1.0.into(), NULL],
            bytes(b""),
        ),
        ("Buffer.byteLength", &["".into(), symbol()], 0.0.into()),
        (
            "Buffer.alloc",
            &[0.0.into(), 1.0.into(), symbol()],
            bytes(b""),
        ),
    ];
    for (function, args, expected) in cases {
        assert_eq!(call(function, args), Ok(expected), "{function} {args:?}");
    }
}

#[test]
fn older_releases_refuse_otherwise() {
    let list = [JsValue::Array(vec![NULL])];
    assert_eq!(
        said(Release::V22, "Buffer.concat", &list),
        "TypeError Cannot read properties of null (reading 'length')"
    );
    let long = [JsValue::Object(
        [("length".to_owned(), 1e300.into())].into(),
    )];
    assert_eq!(
        said(Release::V20, "Buffer.from", &long),
        "RangeError Invalid typed array length: 9007199254740991"
    );
    let position = ["utf8".into(), big("1")];
    assert_eq!(
        said(Release::V18, "buf.toString", &position),
        "TypeError Cannot mix BigInt and other types, use explicit conversions"
    );
    assert_eq!(
        said(Release::V18, "buffer.isUtf8", &[NULL]),
        "TypeError The \"input\" argument must be an instance of TypedArray or Buffer. Received null"
    );
    let view = [JsValue::View(View::Uint16, Rc::new(Buffer::of(&[0; 8])))];
    assert!(said(Release::V20, "buf.copy", &view).ends_with("Received an instance of Uint16Array"));
    Release::V22.set();
    assert_eq!(call("buf.copy", &view), Ok(8.0.into()));
    for (release, exists) in [(Release::V24, true), (Release::V26, false)] {
        release.set();
        assert_eq!(call("buffer.SlowBuffer", &[1.0.into()]).is_ok(), exists);
        assert_eq!(call("Buffer.stringLength", &[bytes(b"a")]).is_ok(), !exists);
    }
}
