//! Who may ask what of the server. It runs code, so nobody but its own pages may make it do so.
//!
//! | an attack | what stops it |
//! | --- | --- |
//! | another machine connects | the server listens on this machine alone |
//! | another user of this machine asks for a page, and has its token | on Linux, whose connection it is; elsewhere nothing |
//! | a name that its owner points at this machine (DNS rebinding) | `Host` has to be this server's own |
//! | a page of another site sends a request | `Origin` and `Sec-Fetch-Site`, and the token, which it cannot read |
//! | a form of another site is posted | the same, and its content type, which cannot be `application/json` |
//! | a page of another site shows the book in a frame, for a click meant for something else | frames are forbidden |

use std::net::{Ipv4Addr, SocketAddr};

use axum::http::{HeaderMap, Request, StatusCode, header};
use subtle::ConstantTimeEq;

use super::{Refusal, peer};

/// The header in which a page sends its token.
pub const TOKEN_HEADER: &str = "x-run-token";

/// Lets the server's own pages in, and nobody else.
pub struct Guard {
    server: SocketAddr,
    /// What the server's pages call it: `127.0.0.1:3000` and the like.
    hosts: Vec<String>,
    /// The secret of the server and its pages, new at each start.
    token: String,
}

impl Guard {
    /// Guards a server on `port`, with a new token.
    pub fn new(port: u16) -> Guard {
        let names = ["127.0.0.1", "localhost", "[::1]"];
        let mut hosts: Vec<String> = names.iter().map(|name| format!("{name}:{port}")).collect();
        if port == 80 {
            hosts.extend(names.map(str::to_owned)); // A browser leaves the usual port out.
        }
        let token: [u8; 32] = rand::random();
        Guard {
            server: (Ipv4Addr::LOCALHOST, port).into(),
            hosts,
            token: token.iter().map(|byte| format!("{byte:02x}")).collect(),
        }
    }

    /// What the server's pages prove themselves by.
    pub fn token(&self) -> &str {
        &self.token
    }

    /// Looks at any request, for a page too: a page holds the token.
    ///
    /// # Errors
    ///
    /// It was sent to another name than this server's, or by a page from elsewhere.
    pub fn admit<T>(&self, request: &Request<T>) -> Result<(), Refusal> {
        let mut names = request.headers().get_all(header::HOST).iter();
        let host = names.next().and_then(|host| host.to_str().ok());
        let authority = request
            .uri()
            .authority()
            .map(|authority| authority.as_str());
        let is_ours = host.is_some_and(|host| self.is_ours(host))
            && names.next().is_none()
            && authority.is_none_or(|authority| self.is_ours(authority));
        if !is_ours {
            let name = &self.hosts[0];
            return refuse(format!(
                "this server answers to one name only: open http://{name}"
            ));
        }
        match request.headers().get(header::ORIGIN) {
            Some(origin) if !self.is_origin(origin.to_str().unwrap_or_default()) => {
                refuse("this server answers to its own pages only")
            }
            _ => Ok(()),
        }
    }

    /// Looks at a request to run something, after [`Guard::admit`].
    ///
    /// # Errors
    ///
    /// It does not come from a page of this very server.
    pub fn admit_run(&self, headers: &HeaderMap) -> Result<(), Refusal> {
        let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
        if text("origin").is_none() {
            return refuse("only a page of the book may run something, and says so by `Origin`");
        }
        if text("sec-fetch-site").is_some_and(|site| site != "same-origin") {
            return refuse("a page of another site may not run anything here");
        }
        let kind = text("content-type").unwrap_or_default();
        let kind = kind.split(';').next().unwrap_or_default().trim();
        if !kind.eq_ignore_ascii_case("application/json") {
            return refuse("what to run is said in JSON, as `Content-Type: application/json`");
        }
        // How long this takes says nothing about how much of a guess is right.
        let is_token = |guess: &str| self.token.as_bytes().ct_eq(guess.as_bytes()).into();
        if !text(TOKEN_HEADER).is_some_and(is_token) {
            return refuse("this page is not of the server that runs now: load it again");
        }
        Ok(())
    }

    /// Looks at who has connected, before a page is shown or something is run.
    ///
    /// # Errors
    ///
    /// It is another user of this machine.
    pub fn admit_peer(&self, peer: SocketAddr) -> Result<(), Refusal> {
        match peer::is_own(peer, self.server) {
            true => Ok(()),
            false => refuse(
                "this server runs programs for the user who has started it: start one of your own, on another port",
            ),
        }
    }

    fn is_ours(&self, host: &str) -> bool {
        self.hosts
            .iter()
            .any(|ours| ours.eq_ignore_ascii_case(host))
    }

    fn is_origin(&self, origin: &str) -> bool {
        origin
            .strip_prefix("http://")
            .is_some_and(|host| self.is_ours(host))
    }
}

fn refuse(sentence: impl Into<String>) -> Result<(), Refusal> {
    Err(Refusal(StatusCode::FORBIDDEN, sentence.into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(uri: &str, headers: &[(&str, &str)]) -> Request<()> {
        let mut request = Request::builder().uri(uri);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        request.body(()).unwrap()
    }

    #[test]
    fn only_the_servers_own_names_are_answered_to() {
        let guard = Guard::new(3000);
        let admits = |uri, hosts: &[&str]| {
            let headers: Vec<_> = hosts.iter().map(|host| ("host", *host)).collect();
            guard.admit(&request(uri, &headers)).is_ok()
        };
        for host in [
            "127.0.0.1:3000",
            "localhost:3000",
            "LocalHost:3000",
            "[::1]:3000",
        ] {
            assert!(admits("/", &[host]), "{host}");
        }
        for host in [
            "",
            "127.0.0.1",
            "localhost:3001",
            "evil.example:3000",
            "127.0.0.1.evil.example:3000",
            "localhost:3000.evil.example",
            "localhost.:3000",
            "127.1:3000",
            "0.0.0.0:3000",
        ] {
            assert!(!admits("/", &[host]), "{host}");
        }
        assert!(!admits("/", &[]));
        assert!(!admits("/", &["localhost:3000", "evil.example:3000"]));
        assert!(!admits("http://evil.example:3000/", &["localhost:3000"]));
    }

    #[test]
    fn on_the_usual_port_its_number_may_be_missing() {
        let request = request("/", &[("host", "localhost")]);
        assert!(Guard::new(80).admit(&request).is_ok());
        assert!(Guard::new(8080).admit(&request).is_err());
    }

    #[test]
    fn pages_from_elsewhere_are_not_answered() {
        let guard = Guard::new(3000);
        let admits = |origin| {
            let headers = [("host", "localhost:3000"), ("origin", origin)];
            guard.admit(&request("/", &headers)).is_ok()
        };
        assert!(admits("http://localhost:3000"));
        for origin in [
            "null",
            "",
            "http://evil.example",
            "https://localhost:3000",
            "http://localhost:3001",
            "http://localhost:3000.evil.example",
        ] {
            assert!(!admits(origin), "{origin}");
        }
    }

    #[test]
    fn to_run_something_everything_has_to_be_right() {
        let guard = Guard::new(3000);
        let token = guard.token();
        let right = [
            ("origin", "http://localhost:3000"),
            ("sec-fetch-site", "same-origin"),
            ("content-type", "application/json; charset=utf-8"),
            (TOKEN_HEADER, token),
        ];
        let admits =
            |headers: &[(&str, &str)]| guard.admit_run(request("/run", headers).headers()).is_ok();
        assert!(admits(&right));
        for (wrong, values) in [
            (0, &[][..]),
            (1, &["cross-site", "same-site", "none"]),
            (2, &["", "text/plain", "application/x-www-form-urlencoded"]),
            (3, &["", "0", &token[1..], &token.to_uppercase()]),
        ] {
            for value in values {
                let mut headers = right;
                headers[wrong].1 = value;
                assert!(!admits(&headers), "{headers:?}");
            }
            let mut headers = right.to_vec();
            let (name, _) = headers.remove(wrong);
            // Old browsers do not send `Sec-Fetch-Site`.
            assert_eq!(admits(&headers), name == "sec-fetch-site", "without {name}");
        }
    }

    #[test]
    fn no_two_servers_have_the_same_token() {
        let (one, other) = (Guard::new(3000), Guard::new(3000));
        assert_eq!(one.token().len(), 64);
        assert_ne!(one.token(), other.token());
    }
}
