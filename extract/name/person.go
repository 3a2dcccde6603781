package name

import (
	"slices"
	"strings"

	"annals/extract/text"
	"annals/schema"
)

// words of a name, folded, without particles' hyphens and suffixes.
func (z *reading) nameWords(f *found) []string {
	var ws []string
	for i := f.first; i < f.last; i++ {
		if z.d.Tokens[i].Shape&(text.Word|text.Number) == 0 {
			continue
		}
		w := text.Fold(z.low[i])
		if z.lex.is(w, suffix) && len(ws) > 0 && w != "md" || len(ws) > 1 && i == f.last-1 && mandates[z.d.Tok(i)] {
			continue
		}
		ws = append(ws, w)
	}
	return ws
}

// person ties the name f to a person: the same name, a surname or other part of
// a name given in full, another spelling; or it is somebody new.
func (z *reading) person(f *found, byKey map[string]int, surname map[string][]int) {
	ws := z.nameWords(f)
	if len(ws) == 0 {
		return
	}
	key := strings.Join(ws, " ")
	gen, full := z.generation(f), "p:"+key
	if z.dynasty[key] {
		full += "|" + gen
	}
	defer func() {
		if len(ws) > 1 || z.inOffice(f) && f.ent == len(z.ents)-1 || z.tellsBearer(f, surname[ws[len(ws)-1]]) {
			z.ents[f.ent].fulls = append(z.ents[f.ent].fulls, f.first)
		}
	}()
	if e, ok := byKey[full]; ok && len(ws) > 1 {
		f.ent, f.why = e, "same name"
		z.ents[e].variants = appendNew(z.ents[e].variants, z.cut(f.first, f.last))
		return
	}
	if e, ok := byKey[full]; ok && len(surname[ws[0]]) < 2 && !opposite(z.ents[e].sex, f.sex) {
		f.ent, f.why = e, z.ents[e].again
		z.ents[e].variants = appendNew(z.ents[e].variants, z.cut(f.first, f.last))
		return
	}
	last := ws[len(ws)-1]
	pick := -1
	why := ""
	// "John" is nobody's surname where several are called John.
	crowd := len(ws) == 1 && !f.titled && z.lex.given[ws[0]] != 0 && z.crowd(ws[0], surname[last])
	office := len(ws) == 1 && z.officeTells(f, surname[last])
	sex := f.sex
	if len(ws) == 1 && sex == 0 && len(surname[last]) > 1 {
		sex = z.pronounAfter(f)
	}
	for _, e := range surname[last] {
		if crowd {
			break
		}
		if office && !z.inSameOffice(f, e) {
			continue
		}
		if opposite(z.ents[e].sex, sex) {
			continue
		}
		if len(ws) > 1 && z.kinsman(e, key, gen) || len(ws) == 1 && gen != "" && z.ents[e].generation != gen {
			continue
		}
		if len(ws) == 1 && z.inOffice(f) && z.relative(e, z.low[f.role[1]-1]) {
			continue // "President Lund" is not the first lady, Vera Lund
		}
		old := strings.Fields(z.ents[e].keys[0])
		ok := false
		switch {
		case len(ws) == 1:
			ok, why = true, "surname of "+z.ents[e].name
		default:
			ok = givenMatch(ws[:len(ws)-1], old[:len(old)-1])
			why = "shorter form of " + z.ents[e].name
		}
		if ok && (pick < 0 || z.nearer(e, pick, f.first)) {
			pick = e
		}
	}
	if pick < 0 && len(ws) == 1 {
		if pick = z.spouse(f, surname[last]); pick >= 0 {
			why, crowd = "relative of the same surname", true
		} else if pick = z.bearer(f, ws[0], gen, crowd); pick >= 0 {
			why = "part of " + z.ents[pick].name
		}
	} else if pick < 0 {
		for e := range z.ents {
			old := z.ents[e].keys[0]
			if z.ents[e].typ == schema.Person && !z.kinsman(e, key, gen) && (endsIn(old, key) || startsWith(old, key)) {
				pick, why = e, "part of "+z.ents[e].name
				break
			}
		}
	}
	if pick < 0 {
		// one spelling apart: Zelensky, Zelenskyy
		for e := range z.ents {
			if len(last) < 6 {
				break
			}
			if z.ents[e].typ != schema.Person || !spelling(z.ents[e].keys[0][strings.LastIndexByte(z.ents[e].keys[0], ' ')+1:], last) {
				continue
			}
			old := strings.Fields(z.ents[e].keys[0])
			if len(ws) == 1 || givenMatch(ws[:len(ws)-1], old[:len(old)-1]) {
				pick, why = e, "other spelling of "+z.ents[e].name
				break
			}
		}
	}
	if pick >= 0 {
		z.ents[pick].again = why
		f.ent, f.why = pick, why
		z.ents[pick].variants = appendNew(z.ents[pick].variants, z.cut(f.first, f.last))
		if !crowd {
			byKey[full] = pick
		}
		return
	}
	sex = f.sex
	if _, family := z.lex.surname[last]; len(ws) == 1 && sex == 0 && !family { // whoever has a given name alone
		if g := z.lex.given[last]; g == 'm' || g == 'f' {
			sex = g
		}
	}
	f.ent = z.newEntity(entity{typ: schema.Person, name: z.display(f), sex: sex, first: f.first, generation: gen, keys: []string{key}})
	f.why = "name"
	z.ents[f.ent].again = "same name"
	byKey[full] = f.ent
	surname[last] = append(surname[last], f.ent)
}

// opposite says whether two sexes told of persons exclude that they are one.
func opposite(a, b byte) bool { return a == 'm' && b == 'f' || a == 'f' && b == 'm' }

// inOffice says whether an office, and no mere form of address, stands before f.
func (z *reading) inOffice(f *found) bool {
	return f.titled && f.role[1] > f.role[0] && z.is(f.role[1]-1, title) && !z.is(f.role[1]-1, honorific) && z.capital(f.role[1]-1)
}

// relative says whether person e is in the text for the sake of somebody of the
// same surname: "first lady Vera Lund", "his wife, Vera Lund"; or a woman who
// is not given the office in a text that speaks of a wife or first lady.
func (z *reading) relative(e int, office string) bool {
	bound := z.ents[e].sex == 'f' && z.counted("wife").small+z.counted("husband").small+z.counted("lady").small+z.counted("lady").seen > 0
	for i := range z.names {
		f := &z.names[i]
		if f.ent != e || f.last-f.first < 2 {
			continue
		}
		k := f.first - 1
		if k >= 0 && z.d.Tok(k) == "," {
			k--
		}
		switch {
		case k >= 0 && (kin[z.low[k]] || z.low[k] == "lady"):
			return true
		case z.inOffice(f) && z.low[f.role[1]-1] == office:
			bound = false
		}
	}
	return bound
}

// nearer says whether entity a was named in full closer before token at than b.
func (z *reading) nearer(a, b, at int) bool {
	fa, fb := lastBefore(z.ents[a].fulls, at), lastBefore(z.ents[b].fulls, at)
	if fa != fb {
		return fa > fb
	}
	return z.ents[a].first < z.ents[b].first
}

// hasWord says whether w is one of the words of key.
func hasWord(key, w string) bool {
	for from := 0; from <= len(key) && w != ""; {
		i := strings.Index(key[from:], w)
		if i < 0 {
			return false
		}
		i += from
		if j := i + len(w); (i == 0 || key[i-1] == ' ') && (j == len(key) || key[j] == ' ') {
			return true
		}
		from = i + 1
	}
	return false
}

// endsIn says whether the last words of key are w.
func endsIn(key, w string) bool {
	n := len(key) - len(w)
	return n >= 0 && key[n:] == w && (n == 0 || key[n-1] == ' ')
}

// startsWith says whether the first words of key are w.
func startsWith(key, w string) bool {
	return len(key) >= len(w) && key[:len(w)] == w && (len(key) == len(w) || key[len(w)] == ' ')
}

// givenMatch says whether given names can be one person's: equal, an initial of
// the other, or one a prefix of the other ("Steve", "Steven").
func givenMatch(a, b []string) bool {
	if len(a) == 0 || len(b) == 0 {
		return true
	}
	x, y := strings.TrimSuffix(a[0], "."), strings.TrimSuffix(b[0], ".")
	if x == y {
		return true
	}
	if len(x) == 1 || len(y) == 1 {
		return x[0] == y[0]
	}
	if slices.Contains(shortFor[x], y) || slices.Contains(shortFor[y], x) {
		return true
	}
	if len(x) > len(y) {
		x, y = y, x
	}
	return len(x) >= 3 && strings.HasPrefix(y, x) || spelling(x, y) && len(x) >= 5
}

// shortFor are given names in daily use and what they are short for, where one does not
// begin the other.
var shortFor = map[string][]string{"tom": {"thomas"}, "bill": {"william"}, "will": {"william"}, "bob": {"robert"}, "rob": {"robert"}, "jim": {"james"}, "mike": {"michael"},
	"mick": {"michael"}, "joe": {"joseph"}, "jack": {"john"}, "dick": {"richard"}, "rick": {"richard", "frederick"}, "ted": {"edward", "theodore"}, "tony": {"anthony", "antonio"},
	"kate": {"katherine", "catherine", "kathryn"}, "kathy": {"katherine", "kathleen"}, "liz": {"elizabeth"}, "beth": {"elizabeth"}, "betty": {"elizabeth"}, "peggy": {"margaret"},
	"maggie": {"margaret"}, "meg": {"margaret"}, "jenny": {"jennifer"}, "becky": {"rebecca"}, "sasha": {"alexander", "aleksandr", "alexandra"}, "larry": {"lawrence", "laurence"},
	"harry": {"henry", "harold"}, "hank": {"henry"}, "chuck": {"charles"}, "charlie": {"charles"}, "andy": {"andrew"}, "drew": {"andrew"}, "jerry": {"gerald", "jerome"}, "gerry": {"gerald", "gerard"},
	"dave": {"david"}, "ron": {"ronald"}, "nick": {"nicholas"}, "steve": {"stephen"}, "jeff": {"geoffrey"}, "geoff": {"jeffrey"}, "fred": {"alfred"}, "bert": {"albert", "robert"}}

// spelling says whether two names of one document are one name: their endings
// differ as transliterations do, or one letter does.
func spelling(a, b string) bool {
	if a == b {
		return true
	}
	ra, rb := strings.TrimRight(a, "yi"), strings.TrimRight(b, "yi")
	return ra == rb && len(ra) >= 4 && len(ra) < len(a) && len(rb) < len(b)
}

// bearer finds the person whom a given name, or a middle part of a name from
// elsewhere, stands for: the one most often named in full. An English middle
// name is not used alone: it would be another person's.
// Where a crowd has the given name, it is the one last named.
func (z *reading) bearer(f *found, w, gen string, crowd bool) int {
	pick := -1
	for e := range z.ents {
		p := &z.ents[e]
		if p.typ != schema.Person || !hasWord(p.keys[0], w) || opposite(p.sex, f.sex) {
			continue
		}
		if len(p.keys[0]) > len(w) && endsIn(p.keys[0], w) {
			continue // a surname: refused before
		}
		if !(len(p.keys[0]) > len(w) && startsWith(p.keys[0], w)) && z.lex.given[w] != 0 && z.lex.given[strings.Fields(p.keys[0])[0]] != 0 {
			continue
		}
		if gen != "" && p.generation != gen {
			continue
		}
		switch {
		case crowd:
			if at := lastBefore(p.fulls, f.first); at >= 0 && (pick < 0 || at > lastBefore(z.ents[pick].fulls, f.first)) {
				pick = e
			}
		case pick < 0 || len(p.fulls) > len(z.ents[pick].fulls):
			pick = e
		}
	}
	return pick
}

// crowd says whether three persons or more have the given name, and are named
// in full more often than those who have it for a surname.
func (z *reading) crowd(given string, bearers []int) bool {
	persons, times := 0, 0
	for e := range z.ents {
		if p := &z.ents[e]; p.typ == schema.Person && len(p.keys[0]) > len(given) && startsWith(p.keys[0], given) {
			persons++
			times += len(p.fulls)
		}
	}
	for _, e := range bearers {
		times -= len(z.ents[e].fulls)
	}
	return persons > 2 && times > 0
}

// generation is the word that tells a son from his father, "" without one.
func (z *reading) generation(f *found) string {
	switch w := z.low[f.last-1]; w {
	case "jr", "sr", "ii", "iii", "iv":
		if f.last-f.first > 1 {
			return w
		}
	}
	return ""
}

// dynasties finds the full names that father and son of this text share: the
// one without "Jr." stands first, and more than once or in a text that speaks of
// sons, so that it is no short form.
func (z *reading) dynasties() {
	z.dynasty = map[string]bool{}
	bare := map[string]int{}
	for i := range z.names {
		f := &z.names[i]
		if f.kind != person || f.last-f.first < 2 {
			continue
		}
		key := strings.Join(z.nameWords(f), " ")
		if z.generation(f) == "" {
			bare[key]++
		} else if bare[key] > 0 {
			z.dynasty[key] = true
		}
	}
	family := z.counted("son").small+z.counted("sons").small+z.counted("father").small+z.counted("children").small > 0
	for key := range z.dynasty {
		if bare[key] < 2 && !family || !strings.Contains(key, " ") {
			delete(z.dynasty, key)
		}
	}
}

// kinsman says whether entity e bears the name key as father or son of who is meant.
func (z *reading) kinsman(e int, key, gen string) bool {
	return z.dynasty[key] && z.ents[e].keys[0] == key && z.ents[e].generation != gen
}
