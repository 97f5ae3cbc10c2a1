//! Numbers and strings as JavaScript shows them.

#![forbid(unsafe_code)]

use crate::javascript::text::Text;

/// The largest integer that a float tells from its neighbours: `Number.MAX_SAFE_INTEGER`.
pub(crate) const MAX_SAFE_INTEGER: u64 = (1 << 53) - 1;

/// A number as JavaScript's `inspect` shows it: `String(number)`, and `-0` for the zero that `String` does not tell apart.
///
/// V8: `DoubleToCString` in `src/numbers/conversions.cc`.
///
/// ```
/// use node_buffer::show;
///
/// assert_eq!(show::number(1e21), "1e+21");
/// assert_eq!(show::number(-0.0), "-0");
/// ```
pub fn number(number: f64) -> String {
    if number.is_nan() {
        return "NaN".into();
    }
    if number.is_infinite() {
        return if number > 0.0 {
            "Infinity".into()
        } else {
            "-Infinity".into()
        };
    }
    let (digits, exponent) = shortest(number.abs());
    let sign = if number.is_sign_negative() { "-" } else { "" };
    let (first, rest) = digits.split_at(1);
    let point = if rest.is_empty() { "" } else { "." };
    match exponent {
        21.. => format!("{sign}{first}{point}{rest}e+{exponent}"),
        ..-6 => format!("{sign}{first}{point}{rest}e{exponent}"),
        -6..0 => format!("{sign}0.{}{digits}", "0".repeat((-1 - exponent) as usize)),
        _ => match digits.split_at_checked(exponent as usize + 1) {
            Some((whole, "")) => format!("{sign}{whole}"),
            Some((whole, part)) => format!("{sign}{whole}.{part}"),
            None => format!("{sign}{digits:0<width$}", width = exponent as usize + 1),
        },
    }
}

/// The fewest digits that mean the number, and the power of ten of the first. Of two that are as near JavaScript takes
/// the even one, where Rust would take the higher.
fn shortest(number: f64) -> (String, i32) {
    let fewest = format!("{number:e}");
    let decimals = fewest.find('e').map_or(0, |end| end.saturating_sub(2));
    let rounded = format!("{number:.decimals$e}");
    let scientific = match rounded.parse() {
        Ok(same) if number == same => rounded,
        _ => fewest,
    };
    let (mantissa, exponent) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    (mantissa.replace('.', ""), exponent.parse().unwrap_or(0))
}

/// A number cut to a whole one of 32 bits with a sign: JavaScript's `number | 0`.
///
/// V8: `DoubleToInt32` in `src/numbers/conversions-inl.h`.
///
/// ```
/// use node_buffer::show;
///
/// assert_eq!(show::to_int32(4_294_967_297.5), 1);
/// assert_eq!(show::to_int32(f64::NAN), 0);
/// ```
pub fn to_int32(number: f64) -> i32 {
    if !number.is_finite() {
        return 0;
    }
    number.trunc().rem_euclid(4294967296.0) as u32 as i32
}

/// The number with `_` between groups of three, if it is whole and beyond 2³²: as `ERR_OUT_OF_RANGE` shows it.
///
/// Node: `addNumericalSeparator` in `lib/internal/errors.js`.
///
/// ```
/// use node_buffer::show;
///
/// assert_eq!(show::received(4_294_967_297.0), "4_294_967_297");
/// assert_eq!(show::received(4096.0), "4096");
/// ```
pub fn received(value: f64) -> String {
    let text = number(value);
    if value.trunc() == value && value.is_finite() && value.abs() > 4294967296.0 {
        return grouped(&text);
    }
    text
}

/// [`received`] for a BigInt.
pub(crate) fn received_big(value: i128) -> String {
    let text = value.to_string();
    if value.unsigned_abs() > 1 << 32 {
        return grouped(&text) + "n";
    }
    text + "n"
}

/// Decimal digits, a sign perhaps before them, with `_` between groups of three.
///
/// Node: `addNumericalSeparator` in `lib/internal/errors.js`.
///
/// ```
/// use node_buffer::show;
///
/// assert_eq!(show::grouped("-1234567"), "-1_234_567");
/// ```
pub fn grouped(digits: &str) -> String {
    let start = usize::from(digits.starts_with('-'));
    let mut rest = digits.len();
    let mut groups = String::new();
    while rest >= start + 4 {
        groups = format!("_{}{groups}", &digits[rest - 3..rest]);
        rest -= 3;
    }
    format!("{}{groups}", &digits[..rest])
}

/// A string as `inspect` shows it, and of that at most 128 units. A long string is shown line by line.
///
/// Node: `formatPrimitive` in `lib/internal/util/inspect.js`, `ERR_INVALID_ARG_VALUE` in `lib/internal/errors.js`.
///
/// ```
/// use node_buffer::show;
///
/// assert_eq!(show::quoted("it's\n".into()), r#""it's\n""#);
/// ```
pub fn quoted(text: Text) -> String {
    const LONG: usize = 76;
    let units: Vec<u16> = text.units().collect();
    let shown = if units.len() > LONG {
        let lines: Vec<String> = units
            .split_inclusive(|&unit| unit == u16::from(b'\n'))
            .map(escaped)
            .collect();
        lines.join(" +\n  ")
    } else {
        escaped(&units)
    };
    let units: Vec<u16> = shown.encode_utf16().collect();
    match units.get(..128) {
        Some(start) if units.len() > 128 => String::from_utf16_lossy(start) + "...",
        _ => shown,
    }
}

/// A string in quotes that it does not hold, if there are such.
///
/// Node: `strEscape` in `lib/internal/util/inspect.js`.
fn escaped(units: &[u16]) -> String {
    let text = String::from_utf16_lossy(units);
    let holds_backtick = text.contains('`') || text.contains("${");
    let quote = match (text.contains('\''), text.contains('"'), holds_backtick) {
        (true, false, _) => '"',
        (true, true, false) => '`',
        _ => '\'',
    };
    let mut shown = String::from(quote);
    for unit in char::decode_utf16(units.iter().copied()) {
        match unit {
            Ok('\u{8}') => shown.push_str("\\b"),
            Ok('\t') => shown.push_str("\\t"),
            Ok('\n') => shown.push_str("\\n"),
            Ok('\u{c}') => shown.push_str("\\f"),
            Ok('\r') => shown.push_str("\\r"),
            Ok('\\') => shown.push_str("\\\\"),
            // Only this quote is ever escaped; the others are used where they do not occur.
            Ok('\'') if quote == '\'' => shown.push_str("\\'"),
            Ok(control) if control.is_control() => {
                shown += &format!("\\x{:02X}", u32::from(control))
            }
            Ok(other) => shown.push(other),
            Err(lone) => shown += &format!("\\u{:04x}", lone.unpaired_surrogate()),
        }
    }
    shown.push(quote);
    shown
}

/// A `Uint8Array` as `inspect` shows it.
pub(crate) fn uint8_array(bytes: &[u8]) -> String {
    format!("Uint8Array({}) {bytes:?}", bytes.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_look_as_in_javascript() {
        let cases = [
            (0.0, "0"),
            (-0.0, "-0"),
            (1.5, "1.5"),
            (-12.0, "-12"),
            (0.1 + 0.2, "0.30000000000000004"),
            (1e21, "1e+21"),
            (123456789012345680000.0, "123456789012345680000"),
            (1e-6, "0.000001"),
            (1.5e-7, "1.5e-7"),
            (f64::MAX, "1.7976931348623157e+308"),
            (5e-324, "5e-324"),
            (1648844332748087.2, "1648844332748087.2"),
            (-0.00001234, "-0.00001234"),
            (5e-7, "5e-7"),
            (1200.0, "1200"),
            (9007199254740993.0, "9007199254740992"),
            (2f64.powi(-44), "5.684341886080802e-14"),
            (f64::NAN, "NaN"),
            (f64::NEG_INFINITY, "-Infinity"),
        ];
        for (value, text) in cases {
            assert_eq!(number(value), text);
        }
    }

    #[test]
    fn integers_of_32_bits_wrap_round() {
        let cases = [
            (1.9, 1),
            (-1.9, -1),
            (2147483648.0, i32::MIN),
            (-4294967293.0, 3),
            (1e300, 0),
            (f64::NAN, 0),
        ];
        for (number, expected) in cases {
            assert_eq!(to_int32(number), expected, "{number}");
        }
    }

    #[test]
    fn only_whole_numbers_beyond_two_to_the_32_are_grouped() {
        assert_eq!(received(4294967296.0), "4294967296");
        assert_eq!(received(4294967297.0), "4_294_967_297");
        assert_eq!(received(-140737488355329.0), "-140_737_488_355_329");
        assert_eq!(received(4294967297.5), "4294967297.5");
        assert_eq!(
            received_big(18446744073709551616),
            "18_446_744_073_709_551_616n"
        );
        assert_eq!(received_big(-1), "-1n");
    }

    #[test]
    fn strings_are_quoted_so_that_they_can_be_read_back() {
        let cases = [
            ("zz", "'zz'"),
            ("it's", "\"it's\""),
            ("'\"", "`'\"`"),
            ("'\"`", "'\\'\"`'"),
            ("'\"${", "'\\'\"${'"),
            ("a\n\0\\", "'a\\n\\x00\\\\'"),
        ];
        for (text, shown) in cases {
            assert_eq!(quoted(text.into()), shown);
        }
        assert_eq!(quoted((&[0xd83d][..]).into()), "'\\ud83d'");
        let lines = "it's\n".to_owned() + &"z".repeat(72);
        let shown = format!("\"it's\\n\" +\n  '{}'", "z".repeat(72));
        assert_eq!(quoted((&lines).into()), shown);
        assert_eq!(
            quoted((&"z".repeat(200)).into()),
            format!("'{}...", "z".repeat(127))
        );
    }

    #[test]
    fn big_integers_beyond_two_to_the_32_are_grouped() {
        for (value, shown) in [
            (-1, "-1n"),
            (-5000, "-5000n"),
            (-4294967296, "-4294967296n"),
            (-4294967297, "-4_294_967_297n"),
            (18446744073709551616, "18_446_744_073_709_551_616n"),
        ] {
            assert_eq!(received_big(value), shown);
        }
    }

    #[test]
    fn a_string_is_long_from_77_units_on_and_cut_at_128() {
        let shown = |text: String| quoted((&text).into());
        let z = |units| "z".repeat(units);
        let two_lines = |units: usize| format!("{}\n{}", z(10), z(units - 11));
        assert_eq!(shown(two_lines(76)), format!("'{}\\n{}'", z(10), z(65)));
        assert_eq!(
            shown(two_lines(77)),
            format!("'{}\\n' +\n  '{}'", z(10), z(66))
        );
        assert_eq!(shown(z(126)), format!("'{}'", z(126)));
        assert_eq!(shown(z(127)), format!("'{}...", z(127)));
    }
}
