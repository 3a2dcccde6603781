package date

import (
	"os"
	"strings"
	"testing"

	"annals/schema"
)

// TestSentences reads testdata/sentences.tsv without syntax: the words alone
// must be enough for these.
func TestSentences(t *testing.T) {
	b, err := os.ReadFile("testdata/sentences.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for n, line := range strings.Split(strings.TrimRight(string(b), "\n"), "\n") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.SplitN(line, "\t", 3)
		if len(f) != 3 {
			t.Fatalf("line %d has %d fields", n+1, len(f))
		}
		var want []string
		text := ""
		for i, part := range strings.Split(f[1], "[") {
			if i == 0 {
				text = part
				continue
			}
			inside, rest, _ := strings.Cut(part, "]")
			want = append(want, inside)
			text += inside + rest
		}
		got := read1(t, text, Ref{Published: &schema.Interval{From: f[0], To: f[0]}})
		checkTimes(t, text, got)
		if len(got) != len(want) {
			t.Errorf("line %d: %s: got %s", n+1, f[1], listTimes(got))
			continue
		}
		if len(want) == 0 {
			continue
		}
		for i, v := range strings.Split(f[2], " ; ") {
			value, days, _ := strings.Cut(v, "|")
			found := got[i].From
			if got[i].To != found {
				found += "/" + got[i].To
			}
			if got[i].Text != want[i] || got[i].Value != value || days != "" && found != days {
				t.Errorf("line %d: %s: got %s", n+1, f[1], listTimes(got))
				break
			}
		}
	}
}

func listTimes(all []schema.Time) string {
	var b strings.Builder
	for _, m := range all {
		b.WriteString("[" + m.Text + "] " + m.Value + " " + m.From + "/" + m.To + " by " + m.Rule + " (" + m.Basis + "); ")
	}
	return b.String()
}
