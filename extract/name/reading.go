package name

import (
	"strings"

	"annals/extract/name/gazetteer"
	"annals/extract/read"
	"annals/extract/syntax"
	"annals/extract/text"
)

// kind is what a name names.
type kind uint8

const (
	none kind = iota
	person
	organization
	place
	misc // a name, but of no actor and no place
	kinds
)

// found is a name in the text.
type found struct {
	first, last int // tokens, last exclusive
	sent        int
	kind        kind
	demonym     bool // "French", "Parisians"
	score       [kinds]float32
	role        [2]int // tokens of the title before the name; empty when equal
	titled      bool   // a title or honorific stands before it
	party       bool   // the party of the member of parliament behind it
	sex         byte
	choice      int // index into places of the place meant
	places      []gazetteer.Place
	sure        float64 // confidence in the place
	ent         int     // index of the entity, -1 for none
	why         string  // reason for the link
	sameAs      int     // token at which another writing of the same name starts, -1 for none
	folded      string  // what key said of tokens foldedAt
	foldedAt    [2]int
}

// reading is one pass over one document.
type reading struct {
	*Recognizer
	d       *text.Doc
	syn     *syntax.Doc
	page    *read.Page
	low     []string // lower-case form of each token, without periods
	forms   []*form  // what is known of that form; never nil
	vocab   vocabulary
	files   map[string]*placed // names looked up in the gazetteer
	shout   []bool             // per sentence: nearly all capitals
	loud    []bool             // per sentence: shout, or every word capitalised as in headlines
	names   []found
	model   map[int]syntax.Name // names of the trained recogniser, by first token
	scene   context             // what the document's places say together
	sport   bool                // the document reports sport
	trees   []*syntax.Tree
	ents    []entity
	refs    []mention
	dynasty map[string]bool // full names that a father and his son share
	bodies  []body          // mentions of bodies that every state has, with their state

	owner     []int32 // per token: 1 + index of the name it is in
	inName    []bool
	inRole    []bool // in a role or title of a person
	quoted    []bool // inside quotation marks
	described map[string]int
	calledSo  map[string]bool // heads of the roles of persons
	bearers   bearers         // who may be meant by a noun
	recent    []seenAt
	spokenOf  []seenAt // people whom others call or praise
	refOf     []int32  // token of a head word -> 1 + entity, for the first indexed of refs
	refsOver  []int32  // token -> the last of links for it, -1 for none, likewise
	links     []reflink
	indexed   int
}

// begin prepares a reading: what every pass looks up.
func (r *Recognizer) begin(d *text.Doc, syn *syntax.Doc, page *read.Page) *reading {
	z := &reading{Recognizer: r, d: d, syn: syn, page: page, low: make([]string, len(d.Tokens)), forms: make([]*form, len(d.Tokens)), vocab: vocabulary{lex: r.lex}, files: map[string]*placed{},
		shout: make([]bool, len(d.Sents)), loud: make([]bool, len(d.Sents)), trees: make([]*syntax.Tree, len(d.Sents))}
	z.vocab.expect(len(d.Tokens))
	z.names = make([]found, 0, len(d.Tokens)/12+4)
	for i := range d.Tokens {
		f := z.vocab.form(d.Tok(i))
		if mangled(d, i) {
			low := strings.TrimSuffix(f.low, "â")
			f = &form{text: f.text, low: low, entry: r.lex.of(low), base: z.vocab.form(low), orgs: -1}
		}
		z.low[i], z.forms[i] = f.low, f
	}
	z.vocab.settle()
	z.sport = z.sporty()
	if syn != nil {
		names := syn.Names()
		z.model = make(map[int]syntax.Name, len(names))
		for _, n := range names {
			z.model[n.First] = n
		}
	}
	for s := range d.Sents {
		upper, words := 0, 0
		for i := d.Sents[s].First; i < d.Sents[s].Last; i++ {
			if sh := d.Tokens[i].Shape; sh&text.Word != 0 && len(z.low[i]) > 1 {
				words++
				if sh&text.Upper != 0 {
					upper++
				}
			}
		}
		z.shout[s] = words >= 2 && upper*10 >= words*7
		for i := d.Sents[s].First; i < d.Sents[s].Last && !z.shout[s]; i++ {
			if d.Tok(i) == "WHO" { // the World Health Organization is no pronoun
				f := z.vocab.form("w-h-o")
				z.low[i] = f.low
				z.forms[i] = &form{text: "WHO", low: f.low, entry: f.entry, base: f, orgs: -1}
			}
		}
		z.loud[s] = z.shout[s] || z.titleCase(s)
	}
	for s := range d.Sents {
		if z.loud[s] {
			continue
		}
		first := true
		for i := d.Sents[s].First; i < d.Sents[s].Last; i++ {
			if d.Tokens[i].Shape&text.Word == 0 {
				continue
			}
			if d.Tokens[i].Shape&text.Capital != 0 && nationLike(z.low[i]) {
				z.forms[i].base.peoples = true
			}
			if d.Tokens[i].Shape&text.Capital == 0 {
				z.forms[i].base.small++
			} else if !first && !z.opens(s, i) {
				z.forms[i].base.seen++
			}
			first = false
		}
	}
	return z
}

// titleCase says whether sentence s is a headline whose words all have capitals.
func (z *reading) titleCase(s int) bool {
	sent := z.d.Sents[s]
	long, capital, common := 0, 0, 0
	for i := sent.First; i < sent.Last; i++ {
		if z.d.Tokens[i].Shape&text.Word == 0 || z.function(i) {
			continue
		}
		long++
		if z.d.Tokens[i].Shape&text.Capital != 0 {
			capital++
			if z.common(i) {
				common++
			}
		}
	}
	last := z.d.Tok(sent.Last - 1)
	if last == "." && z.d.Sents[s].Kind != read.Title && !(s == 0 && capital == long && common*2 >= long) {
		return false
	}
	return long >= 4 && capital >= long-1 && common*3 >= long
}

// tree is the parse of a sentence, nil without a parser.
func (z *reading) tree(s int) *syntax.Tree {
	if z.syn == nil {
		return nil
	}
	if z.trees[s] == nil {
		z.trees[s] = z.syn.Tree(s)
	}
	return z.trees[s]
}

// pos is the part of speech of token i of sentence s, NoPOS without a parser.
func (z *reading) pos(s, i int) syntax.POS {
	t := z.tree(s)
	if t == nil || i < t.First || i-t.First >= len(t.UPOS) {
		return syntax.NoPOS
	}
	return t.UPOS[i-t.First]
}

// opens says whether token i stands where English writes a capital anyway: at
// the start of a sentence, quotation or bracket.
func (z *reading) opens(s, i int) bool {
	first := z.d.Sents[s].First
	for j := i - 1; j >= first; j-- {
		sh := z.d.Tokens[j].Shape
		if sh&text.Open != 0 {
			return true
		}
		if sh&(text.Word|text.Number) != 0 {
			return false
		}
		switch z.d.Tok(j) {
		case ":", "...", "…", "—", "--", "-", "–", "•", "*", "_", "|":
			return true
		case ",", "&", "/", "(":
			return false
		}
	}
	return true
}

// glued says whether no space stands before token i.
func (z *reading) glued(i int) bool {
	return i > 0 && z.d.Tokens[i].Start == z.d.Tokens[i-1].End
}

// isCommon says whether English writes w in lower case.
func (z *reading) isCommon(w string) bool { return z.lex.of(w).flags&isCommonWord != 0 }

// mangled says whether token i ends in the first of three characters into which
// a wrong decoding has broken a curly apostrophe.
func mangled(d *text.Doc, i int) bool {
	return strings.HasSuffix(d.Tok(i), "â") && i+1 < len(d.Tokens) && (strings.HasPrefix(d.Tok(i+1), "€") || strings.HasPrefix(d.Tok(i+1), "\u0080"))
}
