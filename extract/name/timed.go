package name

// Times that stand before a noun phrase without a comma: "Last week Norwegian officials said".

// timeBefore says whether token i ends a time that stands before a noun phrase and is no part
// of it: "Last week", "On Tuesday", "In May".
func (z *reading) timeBefore(s, i int) bool {
	if i <= z.d.Sents[s].First {
		return false
	}
	switch w, p := z.low[i], z.low[i-1]; p {
	case "last", "this", "next", "earlier", "that":
		return timeUnits[w] || z.is(i, calendar)
	case "on", "in", "since", "until":
		return z.is(i, calendar) && z.capital(i)
	}
	return false
}

// timeUnits are the nouns behind "last" and "this".
var timeUnits = set("week weekend month year night morning afternoon evening spring summer autumn winter")
