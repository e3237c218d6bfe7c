internal import CLibgit2
package func gitInit() -> Int32 { git_libgit2_init() }
