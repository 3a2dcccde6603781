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
	sex         byte
	full        string // for a surname alone: the full name it belongs to
	choice      int    // index into places of the place meant
	places      []gazetteer.Place
	sure        float64 // confidence in the place
	ent         int     // index of the entity, -1 for none
	why         string  // reason for the link
	embedded    bool    // lies inside a longer name
}

// reading is one pass over one document.
type reading struct {
	*Recognizer
	d     *text.Doc
	syn   *syntax.Doc
	page  *read.Page
	low   []string // lower-case form of each token, without periods
	shout []bool   // per sentence: nearly all capitals
	names []found
	trees []*syntax.Tree
	seen  map[string]int // capitalised in the middle of a sentence: word -> count
	small map[string]int // written in lower case in this document: word -> count
	ents  []entity
	refs  []mention

	owner     []int32 // per token: 1 + index of the name it is in
	inName    []bool
	inRole    []bool // in a role or title of a person
	quoted    []bool // inside quotation marks
	described map[string]int
	recent    []seenAt
}

func (r *Recognizer) begin(d *text.Doc, syn *syntax.Doc, page *read.Page) *reading {
	z := &reading{Recognizer: r, d: d, syn: syn, page: page, low: make([]string, len(d.Tokens)),
		shout: make([]bool, len(d.Sents)), seen: map[string]int{}, small: map[string]int{}, trees: make([]*syntax.Tree, len(d.Sents))}
	for i := range d.Tokens {
		z.low[i] = plain(d.Tok(i))
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
		z.shout[s] = words >= 3 && upper*10 >= words*7
	}
	for s := range d.Sents {
		if z.shout[s] {
			continue
		}
		first := true
		for i := d.Sents[s].First; i < d.Sents[s].Last; i++ {
			if d.Tokens[i].Shape&text.Word == 0 {
				continue
			}
			if d.Tokens[i].Shape&text.Capital == 0 {
				z.small[z.low[i]]++
			} else if !first && !z.opens(s, i) {
				z.seen[z.low[i]]++
			}
			first = false
		}
	}
	return z
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

func (z *reading) capital(i int) bool {
	t := z.d.Tokens[i]
	if t.Shape&text.Capital != 0 && t.Shape&text.Word != 0 {
		return true
	}
	if t.Shape&text.Number != 0 { // "49ers", "3M", "76ers"
		w := z.d.Tok(i)
		_, ok := z.lex.orgs[w]
		return ok
	}
	// "iPhone", "eBay", "al-Qaeda" is joined elsewhere
	if t.Shape&text.Word != 0 && len(z.low[i]) > 2 {
		w := z.d.Tok(i)
		if w[1] >= 'A' && w[1] <= 'Z' {
			return true
		}
	}
	return false
}

func (z *reading) glued(i int) bool { // no space before token i
	return i > 0 && z.d.Tokens[i].Start == z.d.Tokens[i-1].End
}

// run extends a name that starts at token i and returns its end.
func (z *reading) run(s, i int) int {
	end := z.d.Sents[s].Last
	j := i + 1
	for j < end {
		if z.d.Tokens[j].Shape&text.Newline != 0 && strings.Contains(z.d.Text[z.d.Tokens[j-1].End:z.d.Tokens[j].Start], "\n\n") {
			return j
		}
		w := z.d.Tok(j)
		switch {
		case z.capital(j):
			j++
			continue
		case (w == "-" || w == "–") && z.glued(j) && j+1 < end && z.glued(j+1) && z.d.Tokens[j+1].Shape&text.Word != 0:
			// Jean-Claude, Al-Fashir; but not "US-backed", "London-based"
			if z.capital(j+1) || z.lex.is(z.low[j-1], particle) {
				j += 2
				continue
			}
			return j
		case w == "&" && j+1 < end && z.capital(j+1):
			j += 2
			continue
		case (w == "of" || w == "for") && z.takesOf(s, i, j):
			k := j + 1
			if k < end && z.low[k] == "the" {
				k++
			}
			if k < end && z.capital(k) && !z.lex.is(z.low[k], calendar) {
				j = k + 1
				continue
			}
			return j
		case w == "and" && j+1 < end && z.capital(j+1) && z.takesAnd(i, j, end):
			j += 2
			continue
		case z.lex.is(w, particle) && w != "as" && w != "an" && w != "do" && w != "y" && w != "e":
			k := j + 1
			for k < end && (z.lex.is(z.d.Tok(k), particle) || z.d.Tok(k) == "-" && z.glued(k)) && k < j+4 {
				k++
			}
			if k < end && z.capital(k) && !z.lex.is(z.low[k], calendar) && z.low[i] != "the" {
				j = k + 1
				continue
			}
			return j
		}
		return j
	}
	return j
}

// takesOf says whether the name i..j may go on with "of": Bank of England.
func (z *reading) takesOf(s, i, j int) bool {
	w := z.low[j-1]
	switch w {
	case "university", "bank", "ministry", "department", "house", "court", "church", "institute", "institution", "republic", "isle",
		"gulf", "bay", "strait", "straits", "sea", "commonwealth", "kingdom", "bureau", "office", "college", "school", "board", "council",
		"chamber", "federation", "association", "confederation", "union", "organization", "organisation", "society", "academy", "museum", "center", "centre",
		"league", "army", "party", "committee", "commission", "coalition", "alliance", "foundation", "national", "archbishop", "diocese",
		"archdiocese", "library", "province", "state", "county", "city", "town", "district", "region", "emirate", "sultanate",
		"front", "movement", "brotherhood", "congress", "parliament", "assembly", "agency", "authority", "administration", "group", "community", "order", "tower", "cape", "horn", "port", "knights", "sons", "daughters", "friends", "doctors", "reporters", "democrats", "network", "campaign", "council-general", "secretariat", "faculty", "governorate", "territory", "oblast", "campaign-":
		return true
	}
	return false
}

// takesAnd says whether "and" at j is inside a name: Department of Health and
// Human Services, Food and Drug Administration.
func (z *reading) takesAnd(i, j, end int) bool {
	if _, n := z.orgAt(i, end); n > j-i {
		return true
	}
	if len(z.gaz.Lookup(gazetteer.Key(z.d.Text[z.d.Tokens[i].Start:z.d.Tokens[j+1].End]))) > 0 {
		return true
	}
	of := false
	for k := i; k < j; k++ {
		if z.low[k] == "of" || z.low[k] == "for" {
			of = true
		}
		if z.lex.is(z.low[k], honorific) {
			return false
		}
	}
	if of && z.low[i] != "university" && z.low[i] != "bank" {
		switch z.low[i] {
		case "department", "ministry", "committee", "bureau", "board", "centers", "institute", "office", "association", "society", "council", "federation", "school", "college", "academy", "secretary", "minister", "commission", "organization", "organisation":
			return len(z.gaz.Lookup(gazetteer.Key(z.d.Tok(j-1)))) == 0 && len(z.gaz.Lookup(gazetteer.Key(z.d.Tok(j+1)))) == 0
		}
		return false
	}
	// "Food and Drug Administration": short, common words, an organisation's head right after
	if j-i == 1 && j+2 < end && z.capital(j+2) && z.lex.is(z.low[j+2], orgHead) && z.isCommon(z.low[i]) && z.isCommon(z.low[j+1]) {
		return true
	}
	return false
}

func (z *reading) isCommon(w string) bool { _, ok := z.lex.common[w]; return ok }

// orgAt finds the longest known organisation that starts at token i, and its length in tokens.
func (z *reading) orgAt(i, end int) (org, int) {
	w := z.d.Tok(i)
	if k := strings.IndexAny(w, "-&'’"); k > 0 {
		w = w[:k]
	}
	n := z.lex.orgMax[w]
	if n == 0 {
		return org{}, 0
	}
	for k := min(i+n, end); k > i; k-- {
		t := z.d.Text[z.d.Tokens[i].Start:z.d.Tokens[k-1].End]
		if strings.Contains(t, "’") {
			t = strings.ReplaceAll(t, "’", "'")
		}
		if o, ok := z.lex.orgs[t]; ok {
			return o, k - i
		}
	}
	return org{}, 0
}

// phraseAt finds the longest phrase of the word tables with class c that starts at token i.
func (z *reading) phraseAt(i, end int, c class) (class, int) {
	n := z.lex.starts[z.low[i]]
	for k := min(i+max(n, 1), end); k > i; k-- {
		t := z.low[i]
		if k > i+1 {
			t = plain(z.d.Text[z.d.Tokens[i].Start:z.d.Tokens[k-1].End])
			if strings.Contains(t, "\n") {
				continue
			}
		}
		if got := z.lex.words[t]; got&c != 0 {
			return got, k - i
		}
	}
	return 0, 0
}

// chunk finds the names of sentence s.
func (z *reading) chunk(s int) {
	sent := z.d.Sents[s]
	for i := sent.First; i < sent.Last; {
		start := -1
		if z.capital(i) {
			start = i
		} else if z.lex.is(z.low[i], particle) && i+1 < sent.Last && z.startsLow(i, sent.Last) {
			start = i
		}
		if start < 0 {
			i++
			continue
		}
		j := z.run(s, i)
		z.segment(s, i, j)
		i = j
	}
}

// startsLow says whether a name begins with the lower-case particle at i: al-Assad, von der Leyen.
func (z *reading) startsLow(i, end int) bool {
	switch z.low[i] {
	case "al", "el", "as", "an", "ad", "ash", "az", "ul":
		return i+2 < end && z.d.Tok(i+1) == "-" && z.glued(i+1) && z.glued(i+2) && z.capital(i+2) && !z.glued(i)
	case "von", "van", "bin", "ibn", "de", "della", "di", "da", "du", "dos":
		k := i + 1
		for k < end && k < i+3 && z.lex.is(z.low[k], particle) && !z.capital(k) {
			k++
		}
		return k < end && z.capital(k) && !z.isCommon(z.low[k])
	}
	return false
}
