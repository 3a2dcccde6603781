package event

import (
	_ "embed"
	"fmt"
	"strings"
)

//go:embed governors.txt
var governorsText string

// force is what a word does to the standing of an event it governs.
type force uint8

const (
	noForce force = iota
	forceSame
	forcePlan
	forceWish
	forceNot
	forceDoubt
	forceDone // it happened whatever stands above
)

var forces = map[string]force{"same": forceSame, "plan": forcePlan, "wish": forceWish, "not": forceNot, "doubt": forceDoubt}

// governors is the table of governors.txt; keys are lemmas, in beside and
// before lower-case words ("ahead+of").
type governors struct {
	verb, noun, adj, beside, before, doer  map[string]force
	general, settled, report, ordinal      map[string]bool
	telling, denying, provision            map[string]bool
	control, keeper, dropping, gradual     map[string]bool
	airing, undecided, answering, settling map[string]bool
	tabled, predicative                    map[string]bool
}

func loadGovernors(src string) (*governors, error) {
	g := &governors{verb: map[string]force{}, noun: map[string]force{}, adj: map[string]force{},
		beside: map[string]force{}, before: map[string]force{}, doer: map[string]force{},
		telling: map[string]bool{}, denying: map[string]bool{}, provision: map[string]bool{}, general: map[string]bool{}, settled: map[string]bool{}, report: map[string]bool{}, ordinal: map[string]bool{},
		control: map[string]bool{}, keeper: map[string]bool{}, dropping: map[string]bool{}, gradual: map[string]bool{}, airing: map[string]bool{}, undecided: map[string]bool{}, tabled: map[string]bool{}, predicative: map[string]bool{},
		answering: map[string]bool{}, settling: map[string]bool{}}
	rows := map[string]map[string]force{"verb": g.verb, "noun": g.noun, "adj": g.adj, "beside": g.beside, "before": g.before, "doer": g.doer}
	err := eachRow(src, func(head string, words []string) error {
		if m := map[string]map[string]bool{"general": g.general, "settled": g.settled, "report": g.report, "ordinal": g.ordinal,
			"telling": g.telling, "denying": g.denying, "provision": g.provision,
			"control": g.control, "keeper": g.keeper, "dropping": g.dropping, "gradual": g.gradual, "airing": g.airing, "undecided": g.undecided, "tabled": g.tabled, "predicative": g.predicative,
			"answering": g.answering, "settling": g.settling}[head]; m != nil {
			for _, w := range words {
				m[w] = true
			}
			return nil
		}
		kind, class, _ := strings.Cut(head, " ")
		m, f := rows[kind], forces[class]
		if m == nil || f == noForce {
			return fmt.Errorf("unknown row %q", head)
		}
		for _, w := range words {
			if old, ok := m[w]; ok && old != f {
				return fmt.Errorf("%s %q has two forces: keep one", kind, w)
			}
			m[w] = f
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("governors.txt: %w", err)
	}
	return g, nil
}
