package syntax

// POS is a universal part of speech (UD v2).
type POS uint8

// Parts of speech.
const (
	NoPOS POS = iota
	ADJ
	ADP
	ADV
	AUX
	CCONJ
	DET
	INTJ
	NOUN
	NUM
	PART
	PRON
	PROPN
	PUNCT
	SCONJ
	SYM
	VERB
	X
)

// Rel is a universal dependency relation, with the subtypes of English UD.
type Rel uint8

// Relations.
const (
	NoRel Rel = iota
	Root
	Acl
	AclRelcl
	Advcl
	AdvclRelcl
	Advmod
	Amod
	Appos
	Aux
	AuxPass
	Case
	Cc
	CcPreconj
	Ccomp
	Compound
	CompoundPrt
	Conj
	Cop
	Csubj
	CsubjOuter
	CsubjPass
	Dep
	Det
	DetPredet
	Discourse
	Dislocated
	Expl
	Fixed
	Flat
	Goeswith
	Iobj
	List
	Mark
	Nmod
	NmodDesc
	NmodPoss
	NmodUnmarked
	Nsubj
	NsubjOuter
	NsubjPass
	Nummod
	Obj
	Obl
	OblAgent
	OblUnmarked
	Orphan
	Parataxis
	Punct
	Reparandum
	Vocative
	Xcomp
)

// Tree is one parsed sentence. All slices have one element a token; index i is
// the token First+i of the text.Doc. Head is an index into the same slices, -1
// for the root.
type Tree struct {
	First int
	UPOS  []POS
	XPOS  []string
	Lemma []string
	Head  []int32
	Rel   []Rel
}

// NameType is the type of a Name.
type NameType uint8

// Types of name.
const (
	NamePerson NameType = iota + 1
	NameOrganization
	NameLocation
)

// Name is a name found by the trained recogniser, in tokens First..Last
// (exclusive) of the text.Doc. Score grows with certainty, 0..1.
type Name struct {
	First, Last int
	Type        NameType
	Score       float32
}
