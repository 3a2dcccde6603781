package name

// Words with hyphens, which the tokens cut: "44-year-old", "editor-in-chief".

// compound gives the first token of "44-year-old", "Lisbon-born" or "Basel-based" that
// ends at token i, -1 for none. It is no modifier that tells one of a kind from another.
func (z *reading) compound(i int) int {
	if i < 2 || z.d.Tok(i-1) != "-" || !z.glued(i) || !z.glued(i-1) {
		return -1
	}
	switch z.low[i] {
	case "old":
		if i >= 4 && z.low[i-2] == "year" && z.hyphenAfter(i-4) {
			return i - 4
		}
	case "born", "based":
		if f := z.nameAt(i - 2); f >= 0 {
			return z.names[f].first
		}
		return i - 2
	}
	return -1
}

// inCompound says whether token i is a small word behind the hyphen of a longer one, "in"
// of "editor-in-chief" and "by" of "passers-by", or the verb before, "stay" of "stay-at-home".
func (z *reading) inCompound(i int) bool {
	if i > 0 && z.d.Tok(i-1) == "-" && z.glued(i) && z.glued(i-1) {
		return z.flagged(i, isPreposition) || z.low[i] == "the" || z.low[i] == "out"
	}
	return z.hyphenAfter(i) && z.flagged(i+2, isPreposition) && z.hyphenAfter(i+2)
}

// hyphenAfter says whether a hyphen ties token i to the next word.
func (z *reading) hyphenAfter(i int) bool {
	return i+2 < len(z.d.Tokens) && z.d.Tok(i+1) == "-" && z.glued(i+1) && z.glued(i+2)
}
