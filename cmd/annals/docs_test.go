package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestDocumentedCommands runs every line of every ```sh block in README.md and
// docs/, in order, in a folder that looks like the repository's root with the
// sample articles built. A documented command that fails fails the test.
func TestDocumentedCommands(t *testing.T) {
	root, sh := docShell(t)
	files, err := filepath.Glob(filepath.Join(root, "docs", "*.md"))
	if err != nil {
		t.Fatal(err)
	}
	ran := 0
	for _, file := range append([]string{filepath.Join(root, "README.md")}, files...) {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for n, line := range shellLines(string(data)) {
			if line == "" || strings.HasPrefix(line, "#") || strings.HasPrefix(line, "go test") || strings.HasPrefix(line, "git ") {
				continue
			}
			ran++
			if out, err := sh(line); err != nil {
				t.Errorf("%s:%d: %s\n%v\n%s", filepath.Base(file), n+1, line, err, out)
			}
		}
	}
	if ran < 10 {
		t.Errorf("only %d documented commands found; are the blocks marked sh?", ran)
	}
}

// TestReadmeAnswers wants every line of a ```text block of the README to be a
// line of what the ```sh block before it prints; "…" stands for lines left out.
// Ids and counts are compared as shapes, because each change of a rule moves them.
func TestReadmeAnswers(t *testing.T) {
	root, sh := docShell(t)
	data, err := os.ReadFile(filepath.Join(root, "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	printed, kind, answers := map[string]bool{}, "", 0
	for n, line := range strings.Split(string(data), "\n") {
		switch {
		case strings.HasPrefix(line, "```") && kind != "":
			kind = ""
		case strings.HasPrefix(line, "```"):
			if kind = strings.TrimPrefix(line, "```"); kind == "sh" {
				clear(printed)
			}
		case kind == "sh" && strings.HasPrefix(line, "annals "):
			out, err := sh(line)
			if err != nil {
				t.Fatalf("%s: %v\n%s", line, err, out)
			}
			for l := range strings.Lines(out) {
				printed[shapeOf(l)] = true
			}
		case kind == "text" && line != "…":
			answers++
			if !printed[shapeOf(line)] {
				t.Errorf("README.md:%d: no command above prints %q", n+1, line)
			}
		}
	}
	if answers < 8 {
		t.Errorf("only %d lines of answers", answers)
	}
}

var (
	ids    = regexp.MustCompile(`\b[0-9a-f]{16}\b`)
	counts = regexp.MustCompile(`\b\d+ (spans|equal)\b`)
)

// shapeOf is a printed line without ids, counts of spans and the width of its columns.
func shapeOf(line string) string {
	line = counts.ReplaceAllString(ids.ReplaceAllString(line, "ID"), "N $1")
	return strings.Join(strings.Fields(line), " ")
}

// docShell gives the repository's root and a shell in a folder that looks like
// it, with the sample articles built.
func docShell(t *testing.T) (root string, sh func(line string) (string, error)) {
	t.Helper()
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	work, bin := t.TempDir(), t.TempDir()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	// testscript.Main runs the command whose name the binary is called by.
	if err := os.Symlink(self, filepath.Join(bin, "annals")); err != nil {
		t.Fatal(err)
	}
	if err := os.CopyFS(filepath.Join(work, "testdata", "articles"), os.DirFS(filepath.Join(root, "testdata", "articles"))); err != nil {
		t.Fatal(err)
	}
	sh = func(line string) (string, error) {
		// The documents say "go run ./cmd/annals"; here it is compiled already.
		line = strings.ReplaceAll(line, "go run ./cmd/annals", "annals")
		cmd := exec.Command("sh", "-c", line)
		cmd.Dir = work
		cmd.Env = append(os.Environ(), "PATH="+bin+string(os.PathListSeparator)+os.Getenv("PATH"))
		out, err := cmd.CombinedOutput()
		return string(out), err
	}
	if out, err := sh("annals build --quiet testdata/articles"); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return root, sh
}

// shellLines gives the lines inside ```sh blocks at their place, others empty.
func shellLines(md string) []string {
	lines := strings.Split(md, "\n")
	in := false
	for i, l := range lines {
		fence := strings.HasPrefix(l, "```")
		switch {
		case fence && in:
			in = false
		case fence:
			in = strings.HasPrefix(l, "```sh")
		case in:
			lines[i] = strings.TrimSpace(l)
			continue
		}
		lines[i] = ""
	}
	return lines
}
