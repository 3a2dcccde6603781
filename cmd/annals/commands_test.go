package main

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the outputs in docs/commands.md")

// example is a command in docs/commands.md with the output that follows it.
var example = regexp.MustCompile("(?s)```sh\n([^\n]+)\n```\n\n```text\n(.*?)```\n")

// TestCommandsPage checks that docs/commands.md has a section for each command
// and that each example says something; with -update it writes what they say
// now. TestDocumentedCommands runs them.
func TestCommandsPage(t *testing.T) {
	path := filepath.Join("..", "..", "docs", "commands.md")
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	page := string(data)
	for _, c := range newRoot().Commands() {
		if name := c.Name(); !strings.Contains(page, "\n## `annals "+name) {
			t.Errorf("docs/commands.md has no section on %s", name)
		}
	}
	if *update {
		_, sh := docShell(t)
		page = example.ReplaceAllStringFunc(page, func(block string) string {
			line := example.FindStringSubmatch(block)[1]
			out, err := sh(line)
			if err != nil {
				t.Errorf("%s\n%v\n%s", line, err, out)
				return block
			}
			return "```sh\n" + line + "\n```\n\n```text\n" + strings.TrimRight(out, "\n") + "\n```\n"
		})
		if err := os.WriteFile(path, []byte(page), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	examples := example.FindAllStringSubmatch(page, -1)
	if len(examples) < 8 {
		t.Errorf("only %d examples with output", len(examples))
	}
	for _, e := range examples {
		if strings.TrimSpace(e[2]) == "" {
			t.Errorf("%s: the page shows no output", e[1])
		}
	}
}
