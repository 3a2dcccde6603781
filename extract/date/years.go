package date

import "annals/extract/date/words"

var (
	beforeYear = words.SetOf("in since by until till from of during before after to between through than early late mid and or for circa around about as at a the on into throughout within toward towards versus over his her their its our my s past pre post spring summer autumn fall winter year years fiscal under")
	// a number after these is not a year
	labels = words.SetOf("flight highway route section page room chapter article no number channel boeing airbus windows model building suite apartment box form unit area lot street road avenue version rule iso title code bus train gate platform height rs euro euros dollars pounds usd eur nearly almost least most only some roughly approximately over exactly estimated another additional s&p russell ftse nikkei fortune agenda")
	// nouns that are counted
	counted = words.SetOf("people persons men women children troops soldiers police officers miles mile km kilometers kilometres metres meters feet foot points percent per dollars pounds euros yen votes seats shares jobs homes houses cases deaths tons tonnes barrels passengers workers employees members students refugees migrants victims prisoners detainees rounds bodies acres hectares copies pages words lines square cubic degrees units cars vehicles trucks tanks planes flights drones missiles rockets others hours minutes days weeks months years times civilians families residents fighters militants villages schools customers companies items cc hp mph kph kg mg mm cm gb mb rupees pence cents pieces calories patients inmates hostages")
	streets = words.SetOf("street st avenue ave road rd boulevard blvd lane drive pennsylvania")
)

// dialled says whether the number at text[i] goes on with groups of digits that are a
// telephone number: "020 7946 2000", "0800 555 1999", "+44 20 7946 2000".
func dialled(text string, i int) bool {
	groups, long := 0, false
	for groups < 5 {
		g, start, near := words.Before(text, i)
		if !near || g == "" || !words.Digit(g[0]) || !words.Digit(g[len(g)-1]) {
			break
		}
		groups++
		long = long || len(g) == 3 || len(g) > 4 || len(g) == 4 && g[:2] != "19" && g[:2] != "20" // "2017 2018 2019" heads a table
		if len(g) > 2 && g[0] == '0' || start > 0 && text[start-1] == '+' {
			return true
		}
		i = start
	}
	return groups > 1 && long
}

// years drops numbers that are no years.
func years(rd *reading) {
	for i := range rd.hits {
		h := &rd.hits[i]
		if h.x.op != opField || !h.x.bare || h.x.y == 0 || h.x.m != 0 || h.x.sub != 0 {
			if h.x.op == opRange && h.rule.Name == "years" {
				y, z := h.x.base.y, h.x.until.y
				if y < 1500 || z > 2100 {
					h.drop = true
				}
			}
			continue
		}
		y := h.x.y
		prev, _, near := words.Before(rd.text, h.start)
		next, end, close := words.After(rd.text, h.end)
		inWords := class[rd.text[h.start]] == cLetter
		switch {
		case rd.msg && h.start == 0 && h.end == len(rd.text):
		case rd.msg && !near:
		case near && labels.Has(prev):
			h.drop = true
		case near && dialled(rd.text, h.start):
			h.drop = true
		case close && (counted.Has(next) || streets.Has(next)):
			h.drop = true
		case close && next != "" && next[0] < 'a' && streets.Has(first(words.After(rd.text, end))):
			h.drop = true // 1600 Elm Street
		case inWords && y%100 == 0 && !(near && words.Equal(prev, "year")):
			h.drop = true // three thousand
		case near && beforeYear.Has(prev):
			if y < 1500 || y > 2100 {
				h.drop = !words.IsOne(prev, "in", "since", "until", "from", "by", "circa", "around") || y < 1000 || y > 2200
			}
			if !h.drop && words.IsOne(prev, "of", "about", "than", "around", "at") {
				if y < 1800 || y > 2050 {
					h.drop = true
				}
				// "more than 2000 …", "about 1990 …": only bare
				if close && next != "" && next[0] >= 'a' && len(next) > 3 && next[len(next)-1] == 's' {
					h.drop = true
				}
			}
		case y < 1850 || y > 2050:
			h.drop = true
		case rd.msg && close && next != "":
			h.drop = !(next[0] < 'a')
		default:
			// "the Expo 2016", "(2014)", "2009, 2010 World Cup", "since May 2014"
			if y%100 == 0 && y != 2000 && near {
				h.drop = true
			}
			if close && next != "" && next[0] >= 'a' && len(next) > 3 && next[len(next)-1] == 's' && near {
				h.drop = true
			}
		}
	}
}
