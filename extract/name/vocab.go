package name

import (
	"fmt"
	"strings"

	"annals/extract/lexis"
	"annals/extract/name/gazetteer"
	"annals/extract/text"
)

// flag is what the small word lists beside the rules say of a word; a bit set.
type flag uint16

const (
	isCommonWord  flag = 1 << iota // English writes it in lower case
	isFunction                     // in functionWord
	isDeterminer                   // in determiner
	isReporting                    // in reporting
	isAuxiliary                    // in auxiliary
	isSport                        // in sportWords
	isPlain                        // in plainPeople
	isPaper                        // in papers
	isPreposition                  // in preposition
)

// entry is all that the tables say of one word, so that a token costs one look-up.
type entry struct {
	class   class
	given   byte // as in lexicon.given
	longest int  // as in lexicon.starts
	flags   flag
	pronoun *pronounForm
}

// index fills the dictionary from the other tables and the common words, most
// of which are in no other table and share a row.
func (x *lexicon) index(common []string) error {
	rows := append(make([]entry, 0, 2*len(x.words)), entry{}, entry{flags: isCommonWord})
	place := make(map[string]int, 2*len(x.words))
	at := func(w string) *entry {
		i, ok := place[w]
		if !ok {
			i = len(rows)
			place[w] = i
			rows = append(rows, entry{})
		}
		return &rows[i]
	}
	for w, c := range x.words {
		at(w).class = c
	}
	for w, sex := range x.given {
		at(w).given = sex
	}
	for w, n := range x.starts {
		at(w).longest = n
	}
	for w, p := range pronouns {
		at(w).pronoun = &p
	}
	for _, t := range []struct {
		words map[string]bool
		flag  flag
	}{{functionWord, isFunction}, {determiner, isDeterminer}, {reporting, isReporting}, {auxiliary, isAuxiliary}, {sportWords, isSport}, {plainPeople, isPlain},
		{papers, isPaper}, {preposition, isPreposition}} {
		for w := range t.words {
			at(w).flags |= t.flag
		}
	}
	for _, w := range common {
		if i, ok := place[w]; ok {
			rows[i].flags |= isCommonWord
		}
	}
	var err error
	x.dict, err = lexis.New(rows, len(place)+len(common), func(yield func(string, int) bool) {
		for w, i := range place {
			if !yield(w, i) {
				return
			}
		}
		for _, w := range common {
			if _, ok := place[w]; !ok && !yield(w, 1) {
				return
			}
		}
	})
	if err != nil {
		return fmt.Errorf("name: %w", err)
	}
	return nil
}

// of gives what the tables say of a word in the form of plain; never nil.
func (x *lexicon) of(w string) *entry { return x.dict.Of(lexis.Hash(w)) }

// form is one way in which the document writes a word.
type form struct {
	text string
	low  string // plain form
	hash uint64 // of text
	*entry
	base    *form // the form that is written as low
	noun    *noun // what singular says of low; nil when not asked yet
	seen    int32 // of a base: times capitalised in the middle of a sentence
	small   int32 // of a base: times written in lower case
	orgs    int16 // longest organisation that begins with it, in words; -1 when not looked up yet
	inner   int8  // 1 when it is a name by a capital inside, -1 when not, 0 when not looked at yet
	peoples bool  // of a base: it was capitalised and has the ending of a nationality
	source  bool  // of a base: it is the head of one of the described
}

// vocabulary finds the forms of one document: a table with open addressing.
type vocabulary struct {
	lex   *lexicon
	slots []*form // a power of two, at most half full
	n     int
	free  []form // forms are made in blocks
	// Until they are settled, new forms wait for their entries: one loop over
	// all of them lets the processor wait for many cache lines at once.
	settled bool
	waiting []*form
}

func (v *vocabulary) find(w string, hash uint64) *form {
	if 2*v.n >= len(v.slots) {
		v.grow()
	}
	for i := int(hash) & (len(v.slots) - 1); ; i = (i + 1) & (len(v.slots) - 1) {
		f := v.slots[i]
		if f == nil {
			return v.add(w, hash, i)
		}
		if f.hash == hash && f.text == w {
			return f
		}
	}
}

// form finds the form that is written w, or makes it.
func (v *vocabulary) form(w string) *form { return v.find(w, lexis.Hash(w)) }

// add puts a new form into slot i.
func (v *vocabulary) add(w string, hash uint64, i int) *form {
	if len(v.free) == 0 {
		v.free = make([]form, 64)
	}
	f := &v.free[0]
	v.free = v.free[1:]
	v.slots[i] = f
	v.n++
	*f = form{text: w, hash: hash, low: plain(w), orgs: -1}
	f.base = f
	if f.low != w {
		f.base = v.form(f.low)
	}
	if v.settled {
		f.entry = v.lex.dict.Of(f.base.hash)
	} else {
		v.waiting = append(v.waiting, f)
	}
	return f
}

// settle gives the forms made so far their entries, and those to come at once.
func (v *vocabulary) settle() {
	for _, f := range v.waiting {
		f.entry = v.lex.dict.Of(f.base.hash)
	}
	v.settled, v.waiting = true, nil
}

// expect makes room for the forms of n tokens, of which about half are new.
func (v *vocabulary) expect(n int) {
	size := 64
	for size < n {
		size *= 2
	}
	v.slots, v.waiting = make([]*form, size), make([]*form, 0, size/2)
}

func (v *vocabulary) grow() {
	old := v.slots
	v.slots = make([]*form, max(64, 2*len(old)))
	for _, f := range old {
		if f == nil {
			continue
		}
		i := int(f.hash) & (len(v.slots) - 1)
		for v.slots[i] != nil {
			i = (i + 1) & (len(v.slots) - 1)
		}
		v.slots[i] = f
	}
}

// is says whether token i has one of the classes.
func (z *reading) is(i int, c class) bool { return z.forms[i].class&c != 0 }

// common says whether English writes token i in lower case.
func (z *reading) common(i int) bool { return z.forms[i].flags&isCommonWord != 0 }

// flagged says whether token i stands in one of the word lists.
func (z *reading) flagged(i int, f flag) bool { return z.forms[i].flags&f != 0 }

// function says whether token i is a word that only its place capitalises.
func (z *reading) function(i int) bool { return z.forms[i].flags&isFunction != 0 }

// given is the sex that token i tells as a given name, 0 when it is none.
func (z *reading) given(i int) byte {
	if g := z.forms[i].given; g != 0 {
		return g
	}
	return z.lex.accented(z.low[i])
}

// accented is the sex for a word that the lists have without its accents: "Gérard".
func (x *lexicon) accented(w string) byte {
	for i := range len(w) {
		if w[i] >= 0x80 {
			return x.given[text.Fold(w)]
		}
	}
	return 0
}

// counted finds what was counted of a word in the form of plain; never nil.
func (z *reading) counted(w string) *form { return z.vocab.form(w) }

// placed is what the gazetteer has under a name as written, with its key.
type placed struct {
	key    string
	places []gazetteer.Place
}

// filed looks up a name as written; a document asks for the same ones again and again.
// The places are shared: they are not to be written to.
func (z *reading) filed(name string) *placed {
	p := z.files[name]
	if p == nil {
		key := gazetteer.Key(name)
		p = &placed{key, z.gaz.Lookup(key)}
		z.files[name] = p
	}
	return p
}

// inside says whether a word that starts in lower case is a name by a capital
// further on: "iPhone", "d'Ivoire".
func inside(w string) bool {
	if w[1] >= 'A' && w[1] <= 'Z' {
		return true
	}
	if w[1] == '\'' || w[1] == "’"[0] {
		rest := strings.TrimPrefix(w[1:], "'")
		rest = strings.TrimPrefix(rest, "’")
		return len(rest) < len(w)-1 && rest != "" && rest[0] >= 'A' && rest[0] <= 'Z'
	}
	return false
}
