# What there is to do here; `make help` says it. The scripts that it calls are in .ci, each with its purpose on top.

PREFIX = /usr/local
DESTDIR =
SWIFT_SOURCES = Sources Tests Package.swift
RELEASE = --configuration release --product procdoc
# What is installed has the Swift runtime and libcmark built in, so that it runs where neither is; built apart, since
# changing between the two would compile everything anew each time. The linker's one warning is about Foundation itself.
# The linker looks for libcmark where nothing but the static one is; its pkg-config file must not send it elsewhere.
# Libraries in C would name the folder in which they were built.
INSTALLED = $(RELEASE) --static-swift-stdlib --scratch-path .build/installed -Xlinker -L$(CURDIR)/.build/static \
  -Xcc -ffile-prefix-map=$(CURDIR)/=

.PHONY: help demo test prove pages format lint templates bench release install installed archive clean tools

help: ## say what there is to do
	@echo 'procdoc: emergency procedures from Markdown to the printed page'
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1	\2/p' Makefile

demo: release ## build procdoc, write all documents of Content to Output, and print the example incident
	@"$$(swift build $(RELEASE) --show-bin-path)/procdoc" build --output Output
	@"$$(swift build $(RELEASE) --show-bin-path)/procdoc" incident print Content/examples/2026-11-20-a \
	  --as-of '2026-11-23 10:00'
	@"$$(swift build $(RELEASE) --show-bin-path)/procdoc" incident print Content/examples/2026-11-20-a --audience all \
	  --as-of '2026-11-23 10:00' >/dev/null

test: tools lint ## check the formatting, then run all tests (some fifteen minutes)
	@Tests/WorkshopTests/workshop-test
	@.ci/install-tools-for-tests
	@echo 'Building the tests'
	@swift build --quiet --build-tests
	@Tests/WorkshopTests/guides-test "$$(swift build --show-bin-path)"
	@Tests/WorkshopTests/example-test "$$(swift build --show-bin-path)"
	@Tests/WorkshopTests/disk-test "$$(swift build --show-bin-path)/procdoc"
	@.ci/instructions-held "$$(swift build --show-bin-path)/procdoc"
	@.ci/swift-test --skip-build
	@.ci/proof-is-current
	@.ci/pages-are-current

prove: tools ## run the long suite and write its figures to Documentation/proof.md
	@.ci/prove

pages: release ## check every kind of page in a browser and on paper; write Documentation/pages.md and its pictures
	@.ci/check-pages

format: ## put the formatting right
	@swift format --in-place --parallel --recursive $(SWIFT_SOURCES)

lint: tools ## say what is wrong with the formatting
	@swift format lint --strict --parallel --recursive $(SWIFT_SOURCES) || \
	  { echo 'Formatting: "make format" mends most of what stands above.' >&2; exit 1; }

templates: ## build what stands in Templates into the sources
	@.ci/embed-templates

bench: release ## measure beside cmark, pandoc and other comparers, and write Documentation/benchmarks.md
	@.ci/install-tools benchmark
	@.ci/bench "$$(swift build $(RELEASE) --show-bin-path)/procdoc"

release: tools ## build the release binary
	@echo 'Building procdoc (a minute or two the first time)'
	@swift build --quiet $(RELEASE)

install: installed ## put binary, manual and completions below PREFIX (/usr/local; DESTDIR= for packagers)
	@.ci/lay-out "$$(swift build $(INSTALLED) --show-bin-path)/procdoc" '$(DESTDIR)$(PREFIX)'
	@echo 'Installed $(DESTDIR)$(PREFIX)/bin/procdoc'

archive: installed ## pack a release into .build, and try it where there is no Swift
	@archive=$$(.ci/archive "$$(swift build $(INSTALLED) --show-bin-path)/procdoc") && \
	  Tests/WorkshopTests/archive-test "$$archive" && echo "Packed $$archive"
	@.ci/install-tools counting
	@Tests/WorkshopTests/trace-test "$$(swift build $(INSTALLED) --show-bin-path)/procdoc"

installed: tools
	@mkdir -p .build/static
	@ln -sf "$$(pkg-config --variable=libdir libcmark)/libcmark.a" .build/static/libcmark.a
	@sed 's/^Libs:.*/Libs: -lcmark/' "$$(pkg-config --variable=pcfiledir libcmark)/libcmark.pc" >.build/static/libcmark.pc
	@echo 'Building procdoc to be installed (a minute or two the first time)'
	@PKG_CONFIG_PATH=$(CURDIR)/.build/static swift build --quiet $(INSTALLED)

clean: ## remove what was built; sources and incidents stay
	@rm -rf .build
	@git clean -fdqX Output

tools:
	@.ci/install-tools
