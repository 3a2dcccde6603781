package name

import (
	"strings"

	"annals/extract/name/gazetteer"
	"annals/extract/text"
)

// In reports of matches a town's name is its team: "Leeds beat Derby", "Leeds 2
// Derby 1". It stays a town after "in", in a dateline and before its county.

// sportWords tell that a text reports sport; those that other news uses too are left out.
var sportWords = set("soccer football baseball basketball hockey cricket rugby tennis golf boxing cycling athletics swimming skiing squash badminton volleyball handball innings wicket wickets batsman bowler goalkeeper striker midfielder halftime half-time playoff playoffs standings touchdown quarterback pitcher homer homered inning shutout tiebreak seeded semifinal semifinals semi-final quarterfinal quarterfinals quarter-final qualifier knockout title champion champions championship championships league coach goal goals scored scorers scorer match matches season team teams players player tournament defeated victory rebounds assists points cup medal stadium penalty referee substitute equaliser equalizer relegation nba nfl nhl mlb fifa uefa ncaa f1 lap laps race podium birdie bogey par-72 putt unbeaten overs runs draw fixtures fixture club clubs")

// sporty decides whether the document reports sport.
func (z *reading) sporty() bool {
	hits, n, kinds := 0, 0, map[string]bool{}
	for i, w := range z.low[:min(len(z.low), 1500)] {
		if z.d.Tokens[i].Shape&text.Word == 0 || len(w) < 2 || z.function(i) {
			continue
		}
		n++
		if z.flagged(i, isSport) {
			hits++
			kinds[w] = true
		}
	}
	return len(kinds) >= 3 && hits*22 >= n || len(kinds) >= 2 && hits*12 >= n
}

// team adds the evidence of a sports report for the name f.
func (z *reading) team(f *found, n int) {
	sent := z.d.Sents[f.sent]
	sc := &f.score
	prev, next := "", ""
	if f.first > sent.First {
		prev = z.low[f.first-1]
	}
	score := false
	if f.last < sent.Last {
		next = z.low[f.last]
		t := z.d.Tokens[f.last]
		score = t.Shape&text.Number != 0 && !year(next) && len(next) <= 3 && !strings.Contains(next, "-")
	}
	lineStart := f.first == sent.First || z.d.Tokens[f.first].Shape&text.Newline != 0 || f.first > sent.First && z.d.Tokens[f.first-1].Shape&text.Number != 0
	if z.inBrackets(f.first, sent.First) {
		if f.last < sent.Last && z.d.Tokens[f.last].Shape&text.Number != 0 && !(len(f.places) > 0 && nation(f.places[0])) {
			sc[person] += 4
		}
		return
	}
	if n >= 2 && strings.HasSuffix(z.low[f.last-1], "s") && len(f.places) == 0 && !f.titled && z.given(f.first) == 0 {
		if ps, k := z.placeAt(f.first, f.last-1); k == f.last-1-f.first && !demonymOnly(ps) {
			sc[organization] += 2.5 // "Bergen Wolves"
		}
	}
	if n == 1 && z.is(f.first, notName|calendar) {
		return
	}
	if prev == "at" && len(f.places) > 0 {
		sc[place] += 4 // "OSLO AT BERGEN"
	}
	if score && lineStart && !f.titled {
		if len(f.places) > 0 && nation(f.places[0]) {
			return
		}
		sc[organization] += 5
		return
	}
	if len(f.places) == 0 || nation(f.places[0]) || f.places[0].Kind == gazetteer.Continent || f.places[0].Kind == gazetteer.Water {
		return
	}
	switch prev {
	case "in", "at", "near", "outside", "throughout", "across", "around", "born", "of", ",", "inside":
		if prev != "," && prev != "of" {
			return
		}
	}
	if year(next) || next == "(" && f.first == sent.First && f.sent < 3 {
		return // dateline
	}
	if next == "," && z.containedIn(f, min(f.last+1, sent.Last-1)) {
		return
	}
	if f.sent < 2 && !z.loud[f.sent] && f.first == sent.First && (next == "," || z.d.Tokens[f.first].Shape&text.Upper != 0) {
		return
	}
	w := float32(3.4)
	if f.places[0].Kind == gazetteer.Capital {
		w = 1.5
	}
	if prev == "to" || prev == "from" || prev == "of" || prev == "," {
		w -= 1.5
	}
	if n > 1 && f.places[0].People > 500_000 {
		w += 0.8
	}
	if f.places[0].Kind == gazetteer.Site || f.places[0].Kind == gazetteer.Region {
		w -= 2
	}
	sc[organization] += w
}

// nation says whether teams of the place are called by its name and count as the country itself.
func nation(p gazetteer.Place) bool {
	return p.Kind == gazetteer.Country || p.Country == "GB" && p.Kind == gazetteer.Admin1 && (p.Name == "England" || p.Name == "Scotland" || p.Name == "Wales" || p.Name == "Northern Ireland") || p.Name == "Caribbean"
}

// year says whether a number begins with a year.
func year(w string) bool {
	return len(w) >= 4 && (strings.HasPrefix(w, "19") || strings.HasPrefix(w, "20"))
}

// inBrackets says whether token i stands in round brackets opened after token first.
func (z *reading) inBrackets(i, first int) bool {
	for k := i - 1; k >= first && k > i-30; k-- {
		switch z.d.Tok(k) {
		case "(":
			return true
		case ")":
			return false
		}
	}
	return false
}
