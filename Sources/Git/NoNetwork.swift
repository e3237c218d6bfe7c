/// Answers, with "done", every function of Kerberos and SSH that libgit2 would call (`withoutNetwork` in Package.swift).
///
/// libgit2 prepares SSH whenever it starts; it is never used, since no command of ours opens a connection.
@c(protokoll_git_no_network)
public func noNetwork() -> CInt { 0 }

/// Stands for mbedTLS's parsing of a file of certificates, which libgit2 does at every start: there are none.
@c(__wrap_mbedtls_x509_crt_parse_file)
public func noCertificateFile() -> CInt { -1 }

/// Stands for mbedTLS's parsing of a folder of certificates: there are none.
@c(__wrap_mbedtls_x509_crt_parse_path)
public func noCertificateFolder() -> CInt { -1 }

/// Stands for mbedTLS's gathering of chance for the keys of a connection: there is none.
@c(__wrap_mbedtls_ctr_drbg_seed)
public func noSeed() -> CInt { 0 }
