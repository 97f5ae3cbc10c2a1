//! 0x456, a digit at a time.

fn main() {
    let digits = [4, 5, 6];
    let mut sum = 0;
    for (power, digit) in digits.into_iter().rev().enumerate() {
        let worth = 16_u32.pow(power as u32);
        sum += digit * worth;
        println!(
            "{digit} x 16^{power} = {digit} x {worth:>3} = {:>4}",
            digit * worth
        );
    }
    println!("together             {sum:>4}");
    println!("0x456                {:>4}", 0x456);
    println!("in binary    {:012b}", 0x456);
}
