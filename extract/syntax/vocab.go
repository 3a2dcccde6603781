package syntax

import "strings"

var posNames = [...]string{"_", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM",
	"PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"}

var relNames = [...]string{"_", "root", "acl", "acl:relcl", "advcl", "advcl:relcl", "advmod", "amod", "appos",
	"aux", "aux:pass", "case", "cc", "cc:preconj", "ccomp", "compound", "compound:prt", "conj", "cop", "csubj",
	"csubj:outer", "csubj:pass", "dep", "det", "det:predet", "discourse", "dislocated", "expl", "fixed", "flat",
	"goeswith", "iobj", "list", "mark", "nmod", "nmod:desc", "nmod:poss", "nmod:unmarked", "nsubj",
	"nsubj:outer", "nsubj:pass", "nummod", "obj", "obl", "obl:agent", "obl:unmarked", "orphan", "parataxis",
	"punct", "reparandum", "vocative", "xcomp"}

var (
	posByName = byName[POS](posNames[:])
	relByName = byName[Rel](relNames[:])
)

func byName[T ~uint8](names []string) map[string]T {
	m := make(map[string]T, len(names))
	for i, n := range names {
		m[n] = T(i)
	}
	return m
}

// String gives the UD name, "_" for NoPOS.
func (p POS) String() string {
	if int(p) < len(posNames) {
		return posNames[p]
	}
	return "_"
}

// String gives the UD name with its subtype, "_" for NoRel.
func (r Rel) String() string {
	if int(r) < len(relNames) {
		return relNames[r]
	}
	return "_"
}

// ParsePOS reads a UD name; NoPOS when it is none.
func ParsePOS(s string) POS { return posByName[s] }

// ParseRel reads a UD relation. A subtype that English does not use falls back
// to its base; NoRel when the base is unknown too.
func ParseRel(s string) Rel {
	if r, ok := relByName[s]; ok {
		return r
	}
	base, _, _ := strings.Cut(s, ":")
	return relByName[base]
}

// Base is the relation without its subtype: NsubjPass gives Nsubj.
func (r Rel) Base() Rel {
	if int(r) >= len(relBase) {
		return NoRel
	}
	return relBase[r]
}

var relBase = func() [len(relNames)]Rel {
	var out [len(relNames)]Rel
	for i, n := range relNames {
		b, _, _ := strings.Cut(n, ":")
		out[i] = relByName[b]
	}
	return out
}()

// String gives PER, ORG or LOC.
func (t NameType) String() string {
	switch t {
	case NamePerson:
		return "PER"
	case NameOrganization:
		return "ORG"
	case NameLocation:
		return "LOC"
	}
	return "_"
}
