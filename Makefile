# Protokoll: build, test, install. Needs a Swift 6.2 toolchain or later; installs the Debian packages that are missing.
PREFIX ?= /usr/local
DESTDIR ?=

SWIFT ?= swift
# One self-contained binary: static Swift runtime, no unused code, small functions of one module inlined in another.
RELEASE = -c release --static-swift-stdlib -Xlinker --gc-sections -Xswiftc -cross-module-optimization --product protokoll
# What the dynamic loader need not do at each start: look for libraries beside the program, load two of C++, know names
# that nobody asks for, read a list of 55,000 places with 24 bytes for each.
STATIC = $(CURDIR)/.build/static
RELEASE += --disable-local-rpath -Xswiftc -L$(STATIC) -Xswiftc -Xclang-linker -Xswiftc -static-libgcc
RELEASE += -Xswiftc -use-ld=lld -Xlinker --no-export-dynamic
# The loaders of glibc before 2.36 cannot read that list where it is packed.
LIBC = $(shell getconf GNU_LIBC_VERSION | cut -d ' ' -f 2)
ifeq ($(shell printf '2.36\n$(LIBC)\n' | sort -CV && echo packed),packed)
RELEASE += -Xlinker -z -Xlinker pack-relative-relocs
endif
BINARY = .build/release/protokoll
MANUAL = .build/manual
STAGE = .build/stage
# The same sources give the same manual and package whenever they are built.
SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null || stat -c %Y CHANGELOG.md)
MAINTAINER ?= $(shell git log -1 --format='%an <%ae>' 2>/dev/null || echo 'Protokoll <root@localhost>')
export SOURCE_DATE_EPOCH MAINTAINER
SOURCES = Sources Tests Package.swift

# What `make test` does of what `make soak` does longer.
RECORDINGS ?= 25
OPERATIONS ?= 500
# What a test does at random it does the same each time; with an empty seed, something else each time.
SEED ?= 41

LIBRARIES = libgit2-dev libcmark-gfm-dev libcmark-gfm-extensions-dev libyaml-dev libsqlite3-dev
TOOLS = git binutils
LINT_TOOLS = mandoc
TEST_TOOLS = git openssh-client strace python3 xz-utils jq bash zsh fish
PACKAGE_TOOLS = dpkg-dev lintian
BENCH_TOOLS = taskwarrior emacs-nox ripgrep

.PHONY: run build test lint bench screenshot fuzz soak reliability crash-matrix full-disk writers random-operations completion manual stage install uninstall deb clean packages test-packages

run: build
	@$(BINARY) -C workspace actions

build: packages $(STATIC)/libstdc++.a
	$(SWIFT) build $(RELEASE)

# Alone in its folder, where the linker looks first and finds no dynamic one.
$(STATIC)/libstdc++.a:
	mkdir -p $(STATIC)
	ln -sf "$$(clang -print-file-name=libstdc++.a)" $@

test: test-packages
	$(SWIFT) test
	$(MAKE) --no-print-directory completion reliability

lint: packages
	@.ci/packages $(LINT_TOOLS)
	.ci/lint "$(SWIFT)" "$(BINARY)" $(SOURCES)

# What becomes of a workspace when something goes wrong; each of these may be run by itself.
reliability: crash-matrix full-disk writers random-operations

# Kills each command that records before each of its mutating system calls.
crash-matrix: build test-packages
	Tests/CrashMatrix/run "$(BINARY)"

# Lets each call of each command that writes fail for want of room, and a real disk fill up.
full-disk: build test-packages
	Tests/FullDisk/run "$(BINARY)"

# Lets four processes record at once, an editor save meanwhile, and git commit by hand.
writers: build test-packages
	Tests/Writers/run "$(BINARY)" --recordings $(RECORDINGS)

# Does things at random, and compares with a model after each; prints the seed.
random-operations: build test-packages
	Tests/RandomOperations/run "$(BINARY)" --operations $(OPERATIONS) $(SEED:%=--seed %)

# Times lists against other tools and a loop in C, and the past against git, with the program as it is installed; tells,
# and never fails on, a time.
bench: stage test-packages
	@.ci/packages $(BENCH_TOOLS)
	$(CC) -O2 -Wall -Wextra -o .build/parse-loop Tests/Benchmarks/parse-loop.c -lcmark-gfm-extensions -lcmark-gfm
	Tests/Benchmarks/run-lists $(STAGE)/bin/protokoll .build/parse-loop ../shared/corpora/minutes.tar.xz
	Tests/Benchmarks/run-history $(STAGE)/bin/protokoll

# Makes the picture in README.md anew; Chromium must be there.
screenshot: build
	Tests/Screenshot/run "$(BINARY)"

# Reads made-up documents until one is found that cannot be read, for half a minute or ten.
fuzz: test-packages
	Tests/Fuzz/run "$(SWIFT)" 30

# The same for ten minutes, every edit command on every action of thousands of documents, and much more at random.
soak: test-packages
	$(MAKE) --no-print-directory writers random-operations RECORDINGS=200 OPERATIONS=5000 SEED=
	Tests/Fuzz/run "$(SWIFT)" 600
	EDIT_SEEDS=2000 EDIT_STEP=1 $(SWIFT) test -c release -Xswiftc -enable-testing --scratch-path .build-soak --filter EditPropertyTests
	LIFE_ACTIONS=1000 LIFE_MEETINGS=60 LIFE_SEEDS=3 $(SWIFT) test -c release -Xswiftc -enable-testing --scratch-path .build-soak --filter MadeUpLivesTests

# Completes command lines in real shells.
completion: build test-packages
	Tests/Completion/run "$(BINARY)"

# The manual pages, of what the program says of itself.
manual: build
	$(SWIFT) build $(RELEASE:protokoll=manual-pages)
	.ci/packaging/manual "$(BINARY)" .build/release/manual-pages $(MANUAL)

stage: manual
	.ci/packaging/stage "$(BINARY)" $(MANUAL) $(STAGE)

install: stage
	.ci/packaging/install $(STAGE) "$(DESTDIR)$(PREFIX)"

uninstall:
	.ci/packaging/uninstall "$(DESTDIR)$(PREFIX)"

# A Debian package, in .build/debian.
deb: stage
	@.ci/packages $(PACKAGE_TOOLS)
	lintian --allow-root --fail-on error,warning "$$(.ci/packaging/deb $(STAGE) .build/debian)"

packages:
	@.ci/packages $(TOOLS) $(LIBRARIES)

test-packages: packages
	@.ci/packages $(TEST_TOOLS)

clean:
	rm -rf .build .build-fuzz .build-soak
