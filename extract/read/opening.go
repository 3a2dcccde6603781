package read

import (
	"regexp"
	"regexp/syntax"
	"sync"
	"unicode/utf8"
)

// opening is a pattern that must match at the start of a text, with the bytes
// that such a match can begin with: most lines of a page begin with none of
// them, and looking is a hundred times cheaper than matching. The pattern is
// compiled when it is first asked for, see Warm.
type opening struct {
	holds *[256]bool // nil, or one of these bytes must be in the text
	load  func() compiled
}

type compiled struct {
	*regexp.Regexp
	first *[256]bool // nil: any, and nothing
}

// opens prepares a pattern; one of the bytes of holds, if there are any, must
// stand in every text that it matches.
func opens(pattern, holds string) opening {
	o := opening{load: sync.OnceValue(func() compiled { return compiled{regexp.MustCompile(pattern), beginnings(pattern)} })}
	if holds != "" {
		o.holds = new([256]bool)
		for i := range len(holds) {
			o.holds[holds[i]] = true
		}
	}
	return o
}

// beginnings are the bytes that a match of the pattern can begin with, nil if
// that may be anything.
func beginnings(pattern string) *[256]bool {
	tree, err := syntax.Parse(pattern, syntax.Perl)
	if err != nil {
		return nil
	}
	prog, err := syntax.Compile(tree.Simplify())
	if err != nil {
		return nil
	}
	first := new([256]bool)
	seen := [2][]bool{make([]bool, len(prog.Inst)), make([]bool, len(prog.Inst))}
	if !firstBytes(prog, prog.Start, first, seen, false) {
		return nil
	}
	return first
}

// Warm compiles the patterns, all at once; without it they are compiled as the
// first documents ask for them.
func Warm() {
	var all sync.WaitGroup
	for _, rules := range [][]rule{lineRules, prefixRules, tailRules} {
		for i := range rules {
			all.Go(func() { rules[i].re.load() })
		}
	}
	all.Wait()
}

// firstBytes adds to set what a match from instruction pc can begin with. It is
// false when that may be anything: for a match of nothing, or one that is not
// bound to the start. seen are the instructions that were followed, before and
// behind a "^".
func firstBytes(p *syntax.Prog, pc int, set *[256]bool, seen [2][]bool, bound bool) bool {
	side := seen[0]
	if bound {
		side = seen[1]
	}
	if side[pc] {
		return true
	}
	side[pc] = true
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
	if first := o.load().first; first != nil && (s == "" || !first[s[0]]) {
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
	return o.load().FindStringSubmatchIndex(s)
}

// FindStringIndex is that of the pattern.
func (o *opening) FindStringIndex(s string) []int {
	if !o.may(s) {
		return nil
	}
	return o.load().FindStringIndex(s)
}

// MatchString is that of the pattern.
func (o *opening) MatchString(s string) bool { return o.may(s) && o.load().MatchString(s) }
