// Package read turns files into documents and says what a document's own text
// tells about the document: title, outlet, byline, dates, and which stretches
// of it are furniture. It never alters a text, so offsets stay true.
package read

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"

	"annals/schema"
)

// Problem is an input, or a part of one, that was skipped: where, what is wrong
// with it, and what to do.
type Problem = schema.Problem

// MaxDocument is the most bytes that one document, and one row of JSONL, may
// have. News articles have a few thousand; the bound keeps a broken file (one
// line of 200 MB) from filling the memory.
const MaxDocument = 16 << 20

// Formats that Load takes. The last three are accepted as names and answered
// with a Problem for each file until they are read.
const (
	Auto  = "auto"
	Text  = "text"
	JSONL = "jsonl"
	HTML  = "html"
	Feed  = "feed"
	WARC  = "warc"
)

// Formats lists them all.
var Formats = []string{Auto, Text, JSONL, HTML, Feed, WARC}

// Load reads documents from files, folders (with everything below them; hidden
// files are left out) and, for the path "-", from stdin. Paths are visited in
// sorted order, so their order does not matter. format is "auto", "text" or
// "jsonl"; "auto" goes by the file name, then by the first bytes.
//
// Every document goes to emit; an error of emit ends the load and is returned.
// What cannot be read goes to skip, and the rest of the batch goes on. The id
// of a document is its given id, else its URL, else its path below the folder
// that was named (the base name for a file that was named itself; stdin is
// "stdin"), with "#L7" behind it for a row of JSONL. Ids are not checked against
// each other; who needs them to differ puts Unique around emit.
func Load(paths []string, stdin io.Reader, format string, emit func(schema.Document) error, skip func(Problem)) error {
	if format == "" {
		format = Auto
	}
	if !slices.Contains(Formats, format) {
		return fmt.Errorf("unknown input format %q: use auto, text or jsonl", format)
	}
	l := loader{format: format, emit: emit, skip: skip}
	sorted := make([]string, 0, len(paths))
	for _, p := range paths {
		if p != "-" {
			p = filepath.Clean(p)
		}
		sorted = append(sorted, p)
	}
	sort.Strings(sorted)
	for _, p := range slices.Compact(sorted) {
		if err := l.path(p, stdin); err != nil {
			return err
		}
	}
	return nil
}

type loader struct {
	format string
	emit   func(schema.Document) error
	skip   func(Problem)
}

func (l *loader) path(p string, stdin io.Reader) error {
	if p == "-" {
		if stdin == nil {
			l.bad("-", 0, "there is no standard input", "give a file or folder")
			return nil
		}
		return l.stream(stdin, source{path: "stdin", id: "stdin"})
	}
	info, err := os.Stat(p)
	if err != nil {
		l.skip(osProblem(p, err))
		return nil
	}
	if !info.IsDir() {
		return l.file(p, filepath.Base(p), info, true)
	}
	found := 0
	err = filepath.WalkDir(p, func(name string, e fs.DirEntry, err error) error {
		if err != nil {
			l.skip(osProblem(name, err))
			if e != nil && e.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		if name != p && strings.HasPrefix(e.Name(), ".") {
			if e.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		if e.IsDir() {
			return nil
		}
		found++
		rel, err := filepath.Rel(p, name)
		if err != nil {
			rel = name
		}
		info, err := os.Stat(name) // follows a link to a file
		if err != nil {
			l.skip(osProblem(name, err))
			return nil
		}
		if info.IsDir() {
			l.bad(slash(name), 0, "is a link to a folder, which is not followed", "name that folder itself")
			return nil
		}
		return l.file(name, filepath.ToSlash(rel), info, false)
	})
	if err == nil && found == 0 {
		l.bad(slash(p), 0, "the folder has no files", "name a folder with .txt or .jsonl files")
	}
	return err
}

// source is an input while it is read.
type source struct {
	path   string // as shown to people and stored in the document
	id     string // id of a text, stem of the ids of rows
	format string // "" when unknown
}

// file reads one file. named is set when the caller named it, so that it is
// read whatever its extension says.
func (l *loader) file(name, id string, info fs.FileInfo, named bool) error {
	shown := slash(name)
	if !info.Mode().IsRegular() {
		l.bad(shown, 0, "is not a regular file", "name a file or folder")
		return nil
	}
	if info.Size() == 0 {
		l.bad(shown, 0, "the file is empty", "remove it or fetch it again")
		return nil
	}
	src := source{path: shown, id: id}
	if l.format == Auto {
		ext := strings.ToLower(filepath.Ext(name))
		src.format = extensions[ext]
		if src.format == "" && !named {
			l.bad(shown, 0, fmt.Sprintf("files ending in %q are not read from a folder", ext), "name the file itself, or rename it to .txt or .jsonl")
			return nil
		}
	}
	f, err := os.Open(name)
	if err != nil {
		l.skip(osProblem(name, err))
		return nil
	}
	defer f.Close()
	return l.stream(f, src)
}

// extensions say what a file holds by its name.
var extensions = map[string]string{
	"": Text, ".txt": Text, ".text": Text, ".md": Text,
	".jsonl": JSONL, ".ndjson": JSONL, ".json": JSONL,
	".html": HTML, ".htm": HTML, ".xhtml": HTML,
	".xml": Feed, ".rss": Feed, ".atom": Feed,
	".warc": WARC, ".gz": WARC, ".wet": WARC,
}

// stream reads one open input.
func (l *loader) stream(r io.Reader, src source) error {
	if l.format != Auto {
		src.format = l.format
	}
	br := bufio.NewReaderSize(r, 64<<10)
	head, err := br.Peek(8 << 10)
	if err != nil && !errors.Is(err, io.EOF) && len(head) == 0 {
		l.skip(osProblem(src.path, err))
		return nil
	}
	if len(head) == 0 {
		l.bad(src.path, 0, "the input is empty", "give it a text or rows of JSON")
		return nil
	}
	switch src.format {
	case HTML, Feed, WARC:
		l.bad(src.path, 0, fmt.Sprintf("%s input is not supported yet", src.format), "convert it to plain text or JSONL")
		return nil
	}
	if what := notText(head); what != "" {
		l.bad(src.path, 0, "is "+what+", not text", "convert it to plain text or JSONL")
		return nil
	}
	if src.format == "" {
		src.format = Text
		if bytes.HasPrefix(bytes.TrimLeft(head, "\ufeff \t\r\n"), []byte(`{"`)) {
			src.format = JSONL
		}
	}
	if src.format == JSONL {
		return l.rows(br, src)
	}
	return l.text(br, src)
}

// text reads one document of plain text.
func (l *loader) text(r io.Reader, src source) error {
	raw, err := io.ReadAll(io.LimitReader(r, MaxDocument+1))
	if err != nil {
		l.skip(osProblem(src.path, err))
		return nil
	}
	if len(raw) > MaxDocument {
		line, what := 0, "is larger than %d MiB, too large for one article"
		if bytes.IndexByte(raw, '\n') < 0 {
			line, what = 1, "a line of more than %d MiB, too large for one article"
		}
		l.bad(src.path, line, fmt.Sprintf(what, MaxDocument>>20), "split it into one file an article, or into rows of JSONL")
		return nil
	}
	s, line, err := decode(raw)
	if err != nil {
		l.bad(src.path, line, err.Error(), "save it as UTF-8")
		return nil
	}
	if blank(s) {
		l.bad(src.path, 0, "holds nothing but white space", "remove it or fetch it again")
		return nil
	}
	return l.emit(schema.Document{ID: src.id, Source: src.path, Text: s})
}

// bad reports a problem; line 0 means the whole input.
func (l *loader) bad(path string, line int, what, fix string) {
	l.skip(Problem{Path: path, Line: line, What: what, Fix: fix})
}

func slash(p string) string { return filepath.ToSlash(p) }

// osProblem puts an error of the operating system into words.
func osProblem(p string, err error) Problem {
	p = slash(p)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return Problem{Path: p, What: "there is no such file or folder", Fix: "check the path"}
	case errors.Is(err, fs.ErrPermission):
		return Problem{Path: p, What: "no permission to read it", Fix: "allow reading with chmod, or run as its owner"}
	}
	var pe *fs.PathError
	if errors.As(err, &pe) {
		err = pe.Err
	}
	return Problem{Path: p, What: "cannot be read: " + err.Error(), Fix: "check the file and the disk"}
}
