package syntax

import (
	"bufio"
	"math/rand/v2"
	"slices"
	"strings"
)

type nameSentence struct {
	form []string
	bio  []uint8
}

// trimTitles takes titles off the front of names of persons: "Mr", "President".
func (t *trainer) trimTitles(data []nameSentence) {
	begin, inside := beginOf(NamePerson), insideOf(NamePerson)
	for _, d := range data {
		for i := range d.bio {
			if d.bio[i] == begin && i+1 < len(d.bio) && d.bio[i+1] == inside && isTitle(d.form[i]) {
				d.bio[i], d.bio[i+1] = 0, begin
			}
			if d.bio[i] == begin && i+2 < len(d.bio) && d.bio[i+1] == inside && d.form[i+1] == "." && isTitle(d.form[i]) {
				d.bio[i], d.bio[i+1], d.bio[i+2] = 0, 0, begin
			}
		}
	}
}

// isTitle says whether a word stands before names without being part of them.
func isTitle(s string) bool {
	s = strings.TrimSuffix(strings.ToLower(s), ".")
	for line := range strings.Lines(wordlistText) {
		if words, ok := strings.CutPrefix(line, "title:"); ok {
			return strings.Contains(words+" ", " "+s+" ")
		}
	}
	return false
}

// trainNames learns from Universal NER files and from the entities of GUM whose
// head is a proper noun.
func (t *trainer) trainNames() error {
	rng := rand.New(rand.NewPCG(3, 4)) // its own, so that names do not depend on how the rest was trained
	var data []nameSentence
	for _, r := range t.opt.Names {
		sc := bufio.NewScanner(r)
		var cur nameSentence
		for sc.Scan() {
			line := sc.Text()
			if line == "" {
				if len(cur.form) > 0 {
					data = append(data, cur)
				}
				cur = nameSentence{}
				continue
			}
			c := strings.Split(line, "\t")
			if strings.HasPrefix(line, "# ") || len(c) < 3 {
				continue
			}
			cur.form = append(cur.form, c[1])
			cur.bio = append(cur.bio, bioOf(c[2]))
		}
		if err := sc.Err(); err != nil {
			return err
		}
		if len(cur.form) > 0 {
			data = append(data, cur)
		}
	}
	for _, s := range t.sents[:t.plain] {
		if s.bio != nil {
			data = append(data, nameSentence{s.Form, s.bio})
		}
	}
	// A second copy in capitals teaches headlines.
	for k, n := 0, len(data); k < n; k += 7 {
		up := nameSentence{bio: data[k].bio}
		for _, f := range data[k].form {
			up.form = append(up.form, strings.ToUpper(f))
		}
		data = append(data, up)
	}
	made := newMaker(t, rng)
	for range t.opt.MadeSentences {
		data = append(data, made.sentence())
	}
	t.trimTitles(data)
	// Single runs differ by several points on news; the sum of a few is steadier.
	var models []func(func(uint64, []float32))
	for range nameModels {
		models = append(models, t.fitNames(data, rng).each)
	}
	b, scale := freeze(nameClasses, nameSize, models...)
	t.parts["names"], t.m.nameScale = b, scale*nameModels
	t.m.names, _ = openLinear(b)
	t.log("names: %d sentences", len(data))
	return nil
}

const nameModels = 3

func (t *trainer) fitNames(data []nameSentence, rng *rand.Rand) *softLearner {
	const rate, passes = 0.1, 2
	l := newSoftLearner(nameClasses)
	s := t.s
	var rows []int32
	for range passes {
		for _, k := range rng.Perm(len(data)) {
			d := data[k]
			s.setWords(d.form)
			s.parse()
			s.bio = grow(s.bio, s.n)
			for i := range s.n {
				s.feats = s.nameFeatures(s.feats[:0], i)
				rows = l.locate(s.feats, rows[:0])
				best := l.step(rows, int(d.bio[i]), rate)
				s.bio[i] = uint8(best)
			}
		}
	}
	return l
}

func bioOf(s string) uint8 {
	var ty NameType
	switch {
	case strings.HasSuffix(s, "PER"):
		ty = NamePerson
	case strings.HasSuffix(s, "ORG"):
		ty = NameOrganization
	case strings.HasSuffix(s, "LOC"):
		ty = NameLocation
	default:
		return 0
	}
	if s[0] == 'B' {
		return beginOf(ty)
	}
	return insideOf(ty)
}

// namesOf gives the classes of names of a sentence, nil where they are not
// marked; all says that all names stand in MISC as classes.
func (t *trainer) namesOf(s *Sentence, all bool) (bio []uint8) {
	if all {
		bio = plainNames(s)
	} else if found, ok := gumNames(s); ok {
		bio = found
	}
	t.trimTitles([]nameSentence{{s.Form, bio}})
	return bio
}

// plainNames gives the names of a sentence of a treebank with all names in MISC.
func plainNames(s *Sentence) []uint8 {
	bio := make([]uint8, len(s.Form))
	for i, m := range s.Misc {
		if class, ok := strings.CutPrefix(m, "Entity="); ok {
			bio[i] = bioOf(class)
		}
	}
	return bio
}

// gumNames gives the named entities of a GUM sentence; false when it carries none of GUM's columns.
func gumNames(s *Sentence) ([]uint8, bool) {
	type open struct {
		id, kind string
		first    int
	}
	var stack []open
	bio := make([]uint8, len(s.Form))
	found := false
	type ended struct {
		open
		last int
	}
	var spans []ended
	mark := func(o open, last int) {
		var ty NameType
		switch o.kind {
		case "person":
			ty = NamePerson
		case "organization":
			ty = NameOrganization
		case "place":
			ty = NameLocation
		default:
			return
		}
		head := -1
		for i := o.first; i <= last; i++ {
			if h := int(s.Head[i]); h < o.first || h > last {
				head = i
				break
			}
		}
		if head < 0 || s.UPOS[head] != PROPN {
			return
		}
		// The name is the unbroken run of name words around the head.
		first, end := head, head
		in := func(i int) bool {
			if s.UPOS[i] == PROPN || s.XPOS[i] == "NNP" || s.XPOS[i] == "NNPS" {
				return true
			}
			c := s.Form[i][0]
			return (c == '-' || c == '.' || s.Form[i] == "of" || s.Form[i] == "&") && i > o.first && i < last
		}
		for first > o.first && in(first-1) {
			first--
		}
		for end < last && in(end+1) {
			end++
		}
		for i := first; i <= end; i++ {
			if bio[i] != 0 {
				return
			}
		}
		bio[first] = beginOf(ty)
		for i := first + 1; i <= end; i++ {
			bio[i] = insideOf(ty)
		}
	}
	for i, misc := range s.Misc {
		k := strings.Index(misc, "Entity=")
		if k < 0 {
			continue
		}
		found = true
		v, _, _ := strings.Cut(misc[k+len("Entity="):], "|")
		for len(v) > 0 {
			switch {
			case v[0] == '(':
				end := strings.IndexAny(v[1:], "()")
				body := v[1:]
				closed := false
				if end >= 0 {
					body = v[1 : 1+end]
					closed = v[1+end] == ')'
					v = v[1+end:]
				} else {
					v = ""
				}
				f := strings.SplitN(body, "-", 3)
				kind := ""
				if len(f) > 1 {
					kind = f[1]
				}
				o := open{f[0], kind, i}
				if closed {
					v = v[1:]
					spans = append(spans, ended{o, i})
				} else {
					stack = append(stack, o)
				}
			case v[0] == ')':
				v = v[1:]
			default:
				end := strings.IndexAny(v, "()")
				id := v
				if end >= 0 {
					id, v = v[:end], v[end:]
				} else {
					v = ""
				}
				for j := len(stack) - 1; j >= 0; j-- {
					if stack[j].id == id {
						spans = append(spans, ended{stack[j], i})
						stack = append(stack[:j], stack[j+1:]...)
						break
					}
				}
			}
		}
	}
	// Of nested entities the longest one is the name.
	slices.SortStableFunc(spans, func(a, b ended) int { return (b.last - b.first) - (a.last - a.first) })
	for _, c := range spans {
		mark(c.open, c.last)
	}
	return bio, found
}
