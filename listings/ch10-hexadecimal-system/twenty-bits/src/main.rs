//! Twenty bits are five digits.

fn main() {
    let bits = "0101 0101 0111 1101 0101";
    println!("the bits   {bits}");
    println!("in hex     {}", digits(bits));

    println!("the digits 557d5f01");
    println!("in bits    {}", fours("557d5f01"));
    println!("five of them  = {}", 0x557d5);
    println!("eight of them = {}", 0x557d5f01_u32);
}

/// Four bits become one digit.
fn digits(bits: &str) -> String {
    bits.split(' ')
        .filter_map(|four| u32::from_str_radix(four, 2).ok())
        .map(|number| format!("{number:x}"))
        .collect()
}

/// One digit becomes four bits.
fn fours(digits: &str) -> String {
    let fours: Vec<String> = digits
        .chars()
        .filter_map(|digit| digit.to_digit(16))
        .map(|number| format!("{number:04b}"))
        .collect();
    fours.join(" ")
}
