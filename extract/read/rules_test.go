package read

import "testing"

func TestLineRules(t *testing.T) {
	for i := range lineRules {
		r := &lineRules[i]
		if len(r.yes) == 0 || len(r.no) == 0 {
			t.Errorf("%s: a rule needs examples of both kinds", r.name)
		}
		for _, s := range r.yes {
			got, _ := matchLine(s, r.at)
			if got == nil {
				t.Errorf("%s: no rule takes %q", r.name, s)
			} else if got.kind != r.kind {
				t.Errorf("%s: %q was taken by %s", r.name, s, got.name)
			}
		}
		for _, s := range r.no {
			if got, _ := matchLine(s, r.at); got == r {
				t.Errorf("%s: takes %q", r.name, s)
			}
		}
	}
}

func TestPrefixAndTailRules(t *testing.T) {
	for i := range prefixRules {
		r := &prefixRules[i]
		for _, s := range r.yes {
			if matchPrefix(r, s) == nil {
				t.Errorf("%s: does not take %q", r.name, s)
			}
		}
		for _, s := range r.no {
			if m := matchPrefix(r, s); m != nil {
				t.Errorf("%s: takes %q of %q", r.name, s[:m[1]], s)
			}
		}
	}
	for _, r := range tailRules {
		for _, s := range r.yes {
			if !r.re.MatchString(s) {
				t.Errorf("%s: does not take %q", r.name, s)
			}
		}
		for _, s := range r.no {
			if r.re.MatchString(s) {
				t.Errorf("%s: takes %q", r.name, s)
			}
		}
	}
}
