package name

import (
	"strings"

	"annals/extract/text"
)

// capital says whether token i is written as names are.
func (z *reading) capital(i int) bool {
	t := z.d.Tokens[i]
	if t.Shape&text.Capital != 0 && t.Shape&text.Word != 0 {
		return t.End-t.Start > 1 || z.d.Text[t.Start] != 'I' || i > 0 && numbered[z.low[i-1]]
	}
	if t.Shape&text.Number != 0 { // "49ers", "3M", "76ers"
		f := z.forms[i]
		if f.inner == 0 {
			f.inner = -1
			if _, ok := z.lex.orgs[z.d.Tok(i)]; ok {
				f.inner = 1
			}
		}
		return f.inner > 0
	}
	// "iPhone", "eBay", "al-Qaeda" is joined elsewhere
	if t.Shape&text.Word != 0 && len(z.low[i]) > 2 {
		f := z.forms[i]
		if f.inner == 0 {
			f.inner = -1
			if inside(z.d.Tok(i)) {
				f.inner = 1
			}
		}
		return f.inner > 0
	}
	return false
}

// numbered are words that "I" may follow as a numeral: World War I.
var numbered = set("war phase group division part type class title elizabeth charles nicholas james john paul pius francis napoleon level stage chapter volume category region unit")

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
			if len(z.low[j-1]) == 1 && j-1 == i { // "D-N.Y."
				return j
			}
			if k := z.hyphened(j, end); k > 0 {
				j = k
				continue
			}
			if z.given(j+1) != 0 && z.isCountry(j-1) && z.given(j-1) == 0 {
				return j
			}
			// Jean-Claude, Al-Fashir, Kim Yong-il; but not "US-backed", "London-based"
			if z.capital(j+1) && !z.is(j-1, calendar) || z.is(j-1, particle) || z.secondSyllable(i, j) {
				j += 2
				continue
			}
			return j
		case (w == "'s" || w == "’s" || w == "'" || w == "’") && z.glued(j) && j+1 < end && z.capital(j+1) && (owners[z.low[j-1]] || z.trade(j-1) && unions[z.low[j+1]] || crowns[z.low[j-1]] && schools[z.low[j+1]]):
			j += 2
			continue
		case w == "," && z.series(i, j, end) > 0:
			j = z.series(i, j, end)
			continue
		case w == "," && j == i+1 && z.low[i] == "washington" && j+1 < end && (z.low[j+1] == "dc" || z.low[j+1] == "d.c"):
			return j + 2
		case w == "&" && j+1 < end && z.capital(j+1):
			j += 2
			continue
		case z.takesOn(j, end):
			j += 2
			continue
		case w == "of" && z.longTitle(i, j, end) > 0:
			j = z.longTitle(i, j, end)
			continue
		case (w == "of" || w == "for") && z.takesOf(s, i, j):
			k := j + 1
			if k < end && z.low[k] == "the" {
				k++
			}
			if k < end && z.capital(k) && !z.is(k, calendar) {
				j = k + 1
				continue
			}
			return j
		case w == "and" && j+1 < end && z.capital(j+1) && z.takesAnd(i, j, end):
			j += 2
			continue
		case j <= i+3 && z.given(j-1) != 0 && z.nickname(j, end) > 0:
			j = z.nickname(j, end)
			continue
		case z.lex.is(w, particle) && w != "as" && w != "an" && w != "do" && w != "y" && w != "e":
			k := j + 1
			for k < end && (z.lex.is(z.d.Tok(k), particle) || z.d.Tok(k) == "-" && z.glued(k)) && k < j+4 {
				k++
			}
			if k < end && z.capital(k) && !z.is(k, calendar) && z.low[i] != "the" {
				j = k + 1
				continue
			}
			return j
		}
		return j
	}
	return j
}

// owners are plurals whose possessive stands inside a name: Children's Hospital, Workers' Party.
var owners = set("children women men people workers farmers teachers veterans parents consumers citizens writers girls boys mothers lawyers peoples alzheimer parkinson crohn officers seamen firemen firefighters")

// trade says whether token i is a plural that what its people founded is named by:
// Dockers' Union, Tenants' Association.
func (z *reading) trade(i int) bool {
	return strings.HasSuffix(z.low[i], "ers") || strings.HasSuffix(z.low[i], "ors") || strings.HasSuffix(z.low[i], "ants") || strings.HasSuffix(z.low[i], "ents") || strings.HasSuffix(z.low[i], "ists") || strings.HasSuffix(z.low[i], "men") || strings.HasSuffix(z.low[i], "ees")
}

// unions are nouns for what people of one trade found.
var unions = set("union association guild federation confederation league club party cooperative front alliance institute")

// crowns and schools make one name: King's College, Queen's University.
var (
	crowns  = set("king queen")
	schools = set("college university school hospital")
)

// hyphened gives the end of a place name with hyphens that the gazetteer knows
// and that goes on at j: Port-au-Prince, Rostov-on-Don.
func (z *reading) hyphened(j, end int) int {
	for k := min(j+5, end); k > j+1; k-- {
		if z.capital(k-1) && z.isPlaceName(j-1, k) {
			return k
		}
	}
	return 0
}

// secondSyllable says whether the lower-case word after the hyphen at j ends an
// East Asian given name: Kim Yong-il, Lee Hoi-chang.
func (z *reading) secondSyllable(i, j int) bool {
	w := z.low[j+1]
	if j-2 >= i && koreanOrChinese[z.low[j-2]] && z.capital(j-1) && len(w) < 6 && len(z.low[j-1]) < 7 && !behindHyphen[w] {
		return z.d.Tokens[j-1].Shape&text.Upper == 0
	}
	if j-1 <= i || len(w) > 6 || len(z.low[j-1]) > 6 || len(z.low[i]) > 6 {
		return false
	}
	if z.common(j+1) && len(w) > 3 && len(z.low[j-1]) > 3 || len(z.filed(z.d.Tok(j-1)).places) > 0 && z.given(j-1) == 0 {
		return false
	}
	return z.d.Tokens[j-1].Shape&text.Upper == 0
}

// givenWithHyphen says whether a..b ends in such a name with its surname.
func (z *reading) givenWithHyphen(a, b int) bool {
	return b-a >= 4 && z.d.Tok(b-2) == "-" && koreanOrChinese[z.low[b-4]] && !behindHyphen[z.low[b-1]] && z.secondSyllable(a, b-2)
}

var (
	// koreanOrChinese are frequent surnames before such given names, whose parts may look
	// like any word: Moon Jae-in, Ban Ki-moon.
	koreanOrChinese = set(`ahn an bae baek ban chang chen cheng chiang cho choe choi chou chu chun chung deng eom gu ha han heo ho hong hou hsieh hsu hu huang
		huh hur hwang hyon hyun im jang jeon jeong ji jin jo joo ju jun jung kang kim ko koh koo kwak kwon lai lau lee lew li liao lim lin liu lo ma mao min moon
		na nam no noh oh ok paik pak park pyo rhee ri rim ro roh ryom ryoo ryu seo seok shim shin sim sin so sohn son song soong su suh sun tang thae tsai tseng tso
		uhm wang wen won woo wu yang yeh yeo yi yim yoo yoon you yu yun zhang zhao zhou zhu`)
	// behindHyphen are words that the hyphen ties to any name: "Lee Dam-based".
	behindHyphen = set("based born led run era style like made wide long owned sized area only free")
)

// nickname gives the end of a quoted nickname with the capitalised word after
// it, when one starts at j inside a name: Ruben "Rocket" Salas.
func (z *reading) nickname(j, end int) int {
	if z.d.Tokens[j].Shape&(text.Open|text.Close) == 0 {
		return 0
	}
	for k := j + 1; k < min(j+6, end); k++ {
		if z.d.Tokens[k].Shape&(text.Open|text.Close) != 0 {
			if k > j+1 && k+1 < end && z.capital(k+1) && !z.glued(k+1) {
				return k + 2
			}
			return 0
		}
		if z.d.Tokens[k].Shape&(text.Word|text.Number) == 0 || k == j+1 && !z.capital(k) {
			return 0
		}
	}
	return 0
}

// longTitle gives the end of an office that goes on with "of" at j, when a name
// may follow it: Secretary of State, Chancellor of the Exchequer.
func (z *reading) longTitle(i, j, end int) int {
	for k := max(i, j-2); k < j; k++ {
		if _, n := z.phraseAt(k, end, title); k+n > j && k+n < end && z.capital(k+n) {
			return k + n
		}
	}
	return 0
}

// takesOf says whether the name i..j may go on with "of": Bank of England.
func (z *reading) takesOf(s, i, j int) bool {
	for k := i; k < j; k++ {
		if _, n := z.orgAt(k, z.d.Sents[s].Last); k+n > j {
			return true
		}
	}
	w := z.low[j-1]
	if z.low[j] == "for" {
		return takesFor[w]
	}
	for k := i + 1; k+1 < j && (z.common(j-1) || z.is(j-1, roleWord)); k++ {
		if z.low[k] == "for" {
			return true // "Society for the Protection of Boats"
		}
	}
	if _, family := z.lex.surname[w]; (family || w == "hall" || w == "church") && j-i > 1 && z.given(j-2) != 0 && !z.common(j-2) {
		return false // "Ida Hall of Bergen"
	}
	switch w {
	case "university", "bank", "ministry", "department", "house", "court", "church", "institute", "institution", "republic", "isle",
		"gulf", "bay", "strait", "straits", "sea", "commonwealth", "kingdom", "bureau", "office", "college", "school", "board", "council",
		"chamber", "federation", "association", "confederation", "union", "organization", "organisation", "society", "academy", "museum", "center", "centre", "centers", "centres", "institutes", "offices", "museums",
		"league", "army", "party", "committee", "commission", "coalition", "alliance", "foundation", "national", "archbishop", "diocese",
		"archdiocese", "library", "province", "state", "county", "city", "town", "district", "region", "emirate", "sultanate",
		"front", "movement", "brotherhood", "congress", "parliament", "assembly", "agency", "authority", "administration", "group", "community", "order", "tower", "cape", "horn", "port", "hall", "knights", "sons", "daughters", "friends", "doctors", "reporters", "democrats", "network", "campaign", "council-general", "secretariat", "faculty", "governorate", "territory", "oblast", "campaign-":
		return true
	}
	return false
}

// takesFor lists words that "for" may follow inside a name: Center for Applied Policy.
var takesFor = set("center centre centers centres institute fund foundation society association agency committee campaign movement office department coalition council network organization organisation party school college academy commission bureau alliance project initiative union group partnership trust board authority doctors americans citizens reporters students women people")

// takesAnd says whether "and" at j is inside a name: Department of Health and
// Human Services, Food and Drug Administration.
func (z *reading) takesAnd(i, j, end int) bool {
	if _, n := z.orgAt(i, end); n > j-i {
		return true
	}
	if len(z.filed(z.d.Text[z.d.Tokens[i].Start:z.d.Tokens[j+1].End]).places) > 0 {
		return true
	}
	if joined, sure := z.fieldsJoined(i, j, end); sure {
		return joined
	}
	of := false
	if z.low[i] == "the" {
		i++
	}
	for k := i; k < j; k++ {
		if z.low[k] == "of" || z.low[k] == "for" {
			of = true
		}
		if z.is(k, honorific) {
			return false
		}
	}
	if of && z.low[i] != "university" && z.low[i] != "bank" {
		switch z.low[i] {
		case "department", "ministry", "committee", "bureau", "board", "centers", "institute", "office", "association", "society", "council", "federation", "school", "college", "academy", "secretary", "minister", "commission", "organization", "organisation":
			return len(z.filed(z.d.Tok(j-1)).places) == 0 && len(z.filed(z.d.Tok(j+1)).places) == 0
		}
		return false
	}
	// "Food and Drug Administration", "Law and Order Restoration Council": common
	// words on both sides, and an organisation's head at the end.
	if !z.common(j-1) || !z.common(j+1) || z.is(j-1, orgHead) || z.given(j+1) != 0 || z.given(i) != 0 {
		return false
	}
	k := j + 1
	for k < end && z.capital(k) && k < j+6 {
		k++
	}
	return k > j+2 && z.is(k-1, orgHead)
}

// orgAt finds the longest known organisation that starts at token i, and its length in tokens.
func (z *reading) orgAt(i, end int) (org, int) {
	f := z.forms[i]
	if f.orgs < 0 {
		w := z.d.Tok(i)
		if k := strings.IndexAny(w, "-&'’"); k > 0 {
			w = w[:k]
		}
		f.orgs = int16(z.lex.orgMax[w])
	}
	n := int(f.orgs)
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
	f := z.forms[i]
	for k := min(i+f.longest, end); k > i+1; k-- {
		t := plain(z.d.Text[z.d.Tokens[i].Start:z.d.Tokens[k-1].End])
		if strings.Contains(t, "\n") {
			continue
		}
		if got := z.lex.of(t).class; got&c != 0 {
			return got, k - i
		}
	}
	if got := f.class; got&c != 0 && i < end {
		return got, 1
	}
	return 0, 0
}

// chunk finds the names of sentence s.
func (z *reading) chunk(s int) {
	sent := z.d.Sents[s]
	for i := sent.First; i < sent.Last; {
		if j := z.numberedCourt(i, sent.Last); j > i {
			z.add(s, i, j)
			i = j
			continue
		}
		start := -1
		if z.capital(i) && !(z.low[i] == "pac" && i > sent.First && z.d.Tok(i-1) == "super") { // "a super PAC" is one of many
			start = i
		} else if z.is(i, particle) && i+1 < sent.Last && z.startsLow(i, sent.Last) {
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
		for k < end && k < i+3 && z.is(k, particle) && !z.capital(k) {
			k++
		}
		return k < end && z.capital(k) && !z.common(k)
	}
	return false
}
