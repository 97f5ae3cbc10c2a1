//! Nothing is wrong base64.

use node_buffer::{Buffer, Encoding::Base64, Encoding::Base64url};

fn main() {
    let texts = "YWJj YWI= YWI YWJjZ Y.W*J!j -/+_ YQ==YWJj =YWJj YR== ==== hello";
    for text in texts.split(' ') {
        let buf = Buffer::from_string(text, Base64);
        let url = Buffer::from_string(text, Base64url);
        let estimate = Base64.byte_length(text);
        let alike = if buf == url { "alike" } else { "otherwise" };
        println!("{text:<8}  {alike}  {} of {estimate}  {buf:?}", buf.len());
    }

    let buf = Buffer::from([0xfb, 0xff, 0xbf, 0x61]);
    println!("written in base64:    {}", buf.to_string(Base64));
    println!("written in base64url: {}", buf.to_string(Base64url));
}
