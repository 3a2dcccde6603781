package read

import (
	"regexp"
	"regexp/syntax"
	"unicode/utf8"
)

// opening is a pattern that must match at the start of a text, with the bytes
// that such a match can begin with: most lines of a page begin with none of
// them, and looking is a hundred times cheaper than matching.
type opening struct {
	*regexp.Regexp
	first *[256]bool // nil: any, and nothing
	holds *[256]bool // nil, or one of these bytes must be in the text
}

// opens prepares a pattern; one of the bytes of holds, if there are any, must
// stand in every text that it matches.
func opens(re *regexp.Regexp, holds string) opening {
	o := opening{Regexp: re}
	if holds != "" {
		o.holds = new([256]bool)
		for i := range len(holds) {
			o.holds[holds[i]] = true
		}
	}
	tree, err := syntax.Parse(re.String(), syntax.Perl)
	if err != nil {
		return o
	}
	prog, err := syntax.Compile(tree.Simplify())
	if err != nil {
		return o
	}
	first := new([256]bool)
	if firstBytes(prog, prog.Start, first, map[step]bool{}, false) {
		o.first = first
	}
	return o
}

// step is an instruction that was followed, before or behind a "^".
type step struct {
	pc    int
	bound bool
}

// firstBytes adds to set what a match from instruction pc can begin with. It is
// false when that may be anything: for a match of nothing, or one that is not
// bound to the start.
func firstBytes(p *syntax.Prog, pc int, set *[256]bool, seen map[step]bool, bound bool) bool {
	if seen[step{pc, bound}] {
		return true
	}
	seen[step{pc, bound}] = true
	switch in := &p.Inst[pc]; in.Op {
	case syntax.InstAlt, syntax.InstAltMatch:
		return firstBytes(p, int(in.Out), set, seen, bound) && firstBytes(p, int(in.Arg), set, seen, bound)
	case syntax.InstCapture, syntax.InstNop:
		return firstBytes(p, int(in.Out), set, seen, bound)
	case syntax.InstEmptyWidth:
		return firstBytes(p, int(in.Out), set, seen, bound || syntax.EmptyOp(in.Arg)&syntax.EmptyBeginText != 0)
	case syntax.InstFail:
		return true
	case syntax.InstRune, syntax.InstRune1, syntax.InstRuneAny, syntax.InstRuneAnyNotNL:
		for b := range set {
			// A byte that begins no ASCII character begins some other, maybe one that fits.
			set[b] = set[b] || b >= utf8.RuneSelf || in.MatchRune(rune(b))
		}
		return bound
	}
	return false
}

// may says whether s can match.
func (o *opening) may(s string) bool {
	if o.first != nil && (s == "" || !o.first[s[0]]) {
		return false
	}
	if o.holds == nil {
		return true
	}
	for i := range len(s) {
		if o.holds[s[i]] {
			return true
		}
	}
	return false
}

// FindStringSubmatchIndex is that of the pattern.
func (o *opening) FindStringSubmatchIndex(s string) []int {
	if !o.may(s) {
		return nil
	}
	return o.Regexp.FindStringSubmatchIndex(s)
}

// FindStringIndex is that of the pattern.
func (o *opening) FindStringIndex(s string) []int {
	if !o.may(s) {
		return nil
	}
	return o.Regexp.FindStringIndex(s)
}

// MatchString is that of the pattern.
func (o *opening) MatchString(s string) bool { return o.may(s) && o.Regexp.MatchString(s) }
