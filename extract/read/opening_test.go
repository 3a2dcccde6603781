package read

import "testing"

func TestOpenings(t *testing.T) {
	for _, c := range []struct {
		pattern, holds string
		yes, no        []string // what may match, and what is ruled out
	}{
		{`^(?:by|von) \d`, "", []string{"by", "v", "bat"}, []string{"", "x by 1", "By"}},
		{`^(?i:by)`, "", []string{"B", "b"}, []string{"y"}},
		{`^\p{Lu}`, "", []string{"A", "É", "é"}, []string{"a", "1", ""}},
		{`^(?:a?|b)c`, "", []string{"a", "b", "c"}, []string{"d"}},
		{`^(?:x|y)?`, "", []string{"", "z"}, nil}, // nothing is a match
		{`(?:^|x?)a`, "", []string{"za"}, nil},
		{`\bword`, "", []string{"any word"}, nil}, // not bound to the start
		{`^[^a]`, "-", []string{"b-", "-"}, []string{"b", "a-"}},
	} {
		o := opens(c.pattern, c.holds)
		for _, s := range c.yes {
			if !o.may(s) {
				t.Errorf("%s: %q is ruled out", c.pattern, s)
			}
		}
		for _, s := range c.no {
			if o.may(s) {
				t.Errorf("%s: %q is not ruled out", c.pattern, s)
			}
		}
	}
}

// Ruling out must never change what a rule says of its own examples.
func TestOpeningsOfRules(t *testing.T) {
	for _, rules := range [][]rule{lineRules, prefixRules, tailRules} {
		for i := range rules {
			r := &rules[i]
			for _, s := range append(r.yes[:len(r.yes):len(r.yes)], r.no...) {
				if r.re.load().MatchString(s) && (r.needs == nil || r.needs.MatchString(s)) && !r.re.may(s) {
					t.Errorf("%s: %q is ruled out", r.name, s)
				}
			}
		}
	}
}
