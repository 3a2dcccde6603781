package syntax

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The treebank written for Annals is learned from as it stands, so a slip in it
// is a slip in the model.
func TestTreebank(t *testing.T) {
	files, _ := filepath.Glob("treebank/*.conllu")
	if len(files) < 8 {
		t.Fatalf("%d files in treebank, want 8 or more", len(files))
	}
	for _, name := range files {
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		seen := map[string]bool{}
		err = ReadCoNLLU(f, func(s *Sentence) error {
			text := strings.Join(s.Form, " ")
			if seen[text] {
				t.Errorf("%s: %q stands twice", name, text)
			}
			seen[text] = true
			checkTree(t, name+": "+text, s)
			return nil
		})
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func checkTree(t *testing.T, where string, s *Sentence) {
	roots, before := 0, ""
	for i, h := range s.Head {
		if h < 0 {
			roots++
		}
		if (h < 0) != (s.Rel[i] == Root) {
			t.Errorf("%s: word %d has head %d and relation %v", where, i+1, h+1, s.Rel[i])
		}
		if s.UPOS[i] == 0 || s.Rel[i] == 0 {
			t.Errorf("%s: word %d: %v, %v", where, i+1, s.UPOS[i], s.Rel[i])
		}
		steps := 0
		for k := h; k >= 0 && steps <= len(s.Head); k = s.Head[k] {
			steps++
		}
		if steps > len(s.Head) {
			t.Errorf("%s: word %d never reaches the root", where, i+1)
		}
		name := strings.TrimPrefix(s.Misc[i], "Entity=")
		switch {
		case name == "_", name == "B-PER", name == "B-ORG", name == "B-LOC":
		case strings.HasPrefix(name, "I-") && len(before) > 2 && before[2:] == name[2:]:
		default:
			t.Errorf("%s: word %d has the name class %q after %q", where, i+1, name, before)
		}
		before = name
	}
	if roots != 1 {
		t.Errorf("%s: %d roots", where, roots)
	}
}
