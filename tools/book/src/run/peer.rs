//! Whose connection it is. Each user of a machine can connect to its servers, and Linux tells which one did.

use std::net::SocketAddr;

/// Whether a connection from `peer` to `server` is the user's who has started this program, as far as the system tells.
///
/// Root may do all that this user may, with or without this server; and in WSL it is root that connects for a browser on
/// Windows.
pub fn is_own(peer: SocketAddr, server: SocketAddr) -> bool {
    match (owner(peer, server), own_user()) {
        (Some(owner), Some(user)) => owner == user || owner == 0,
        _ => true,
    }
}

/// The user whose process has connected from `peer` to `server`, both of this machine. Only Linux has these tables.
fn owner(peer: SocketAddr, server: SocketAddr) -> Option<u32> {
    ["/proc/net/tcp", "/proc/net/tcp6"]
        .into_iter()
        .find_map(|table| find(&std::fs::read_to_string(table).ok()?, peer, server))
}

/// The user this program runs for.
#[cfg(target_os = "linux")]
fn own_user() -> Option<u32> {
    use std::os::unix::fs::MetadataExt;
    Some(std::fs::metadata("/proc/self").ok()?.uid())
}

#[cfg(not(target_os = "linux"))]
fn own_user() -> Option<u32> {
    None
}

/// The user of the socket in `table` that is at `from` and connected to `to`.
fn find(table: &str, from: SocketAddr, to: SocketAddr) -> Option<u32> {
    let ends = (names(from)?, names(to)?);
    table.lines().skip(1).find_map(|line| {
        let fields: Vec<&str> = line.split_whitespace().collect();
        let &[_, local, remote, _, _, _, _, user, ..] = fields.as_slice() else {
            return None;
        };
        let is_it =
            ends.0.iter().any(|name| name == local) && ends.1.iter().any(|name| name == remote);
        is_it.then(|| user.parse().ok())?
    })
}

/// What the tables call an address of IPv4: in `tcp`, and in `tcp6` for a program that connects by IPv6 to whatever there is.
fn names(address: SocketAddr) -> Option<[String; 2]> {
    let std::net::IpAddr::V4(ip) = address.ip().to_canonical() else {
        return None;
    };
    // A number of the machine's own byte order, as if the four bytes were one.
    let number = |bytes| format!("{:08X}", u32::from_ne_bytes(bytes));
    let end = format!("{}:{:04X}", number(ip.octets()), address.port());
    let mapped = number([0, 0, 0xff, 0xff]);
    Some([end.clone(), format!("{:016}{mapped}{end}", 0)])
}

#[cfg(test)]
#[cfg(target_os = "linux")]
mod tests {
    use std::net::{TcpListener, TcpStream};

    use super::*;

    #[test]
    #[cfg(target_endian = "little")]
    fn the_user_stands_in_the_row_of_both_addresses() {
        let head = "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode";
        let row = |local: &str, remote: &str, user| {
            format!(
                "   0: {local} {remote} 01 00000000:00000000 00:00000000 00000000  {user}        0 4711 1 0 20 4 30 10 -1"
            )
        };
        let zeros = "0".repeat(16);
        let table = [
            head.to_owned(),
            row("0100007F:0BB8", "00000000:0000", 1), // The server listens.
            row("0100007F:0BB8", "0100007F:C001", 2), // Its end of the connection.
            row("0100007F:C001", "0100007F:0BB9", 3), // To another server.
            row("0200007F:C001", "0100007F:0BB8", 4), // From another address.
            row("0100007F:C001", "0100007F:0BB8", 1000),
            row(
                &format!("{zeros}FFFF00000100007F:C002"),
                &format!("{zeros}FFFF00000100007F:0BB8"),
                1001,
            ),
            "garbage".to_owned(),
        ];
        let table = table.join("\n");
        let address = |text: &str| text.parse::<SocketAddr>().unwrap();
        let user = |from: &str| find(&table, address(from), address("127.0.0.1:3000"));
        assert_eq!(user("127.0.0.1:49153"), Some(1000));
        assert_eq!(user("127.0.0.1:49154"), Some(1001));
        assert_eq!(user("127.0.0.1:49155"), None);
        assert_eq!(find("", address("[::1]:1"), address("[::1]:2")), None);
    }

    #[test]
    fn a_connection_of_ones_own_is_found() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let server = listener.local_addr().unwrap();
        for name in ["127.0.0.1", "::ffff:127.0.0.1"] {
            let _client = TcpStream::connect((name, server.port())).unwrap();
            let (_stream, peer) = listener.accept().unwrap();
            assert_eq!(owner(peer, server), own_user(), "{name}");
            assert!(is_own(peer, server));
        }
    }
}
