package syntax

import (
	"slices"
	"strings"
)

// variants makes copies of some sentences in other dress, so that headlines in
// capitals or title case, text without capitals and typographic quotes do not
// derail the models.
func variants(sents []*Sentence) (out []*Sentence) {
	for k, s := range sents {
		var dress func(s *Sentence, i int) string
		switch k % 50 {
		case 7, 27, 42:
			dress = func(s *Sentence, i int) string { return strings.ToUpper(s.Form[i]) }
		case 12, 32:
			dress = titleCase
		case 17:
			dress = func(s *Sentence, i int) string { return strings.ToLower(s.Form[i]) }
		case 22, 47:
			dress = func(s *Sentence, i int) string { return curl(s.Form[i], i) }
		default:
			continue
		}
		v := *s
		v.Form = make([]string, len(s.Form))
		for i := range s.Form {
			v.Form[i] = dress(s, i)
		}
		if n := len(v.Form) - 1; n > 2 && v.Form[n] == "." && k%50 < 35 && k%50 != 22 && k%50 != 17 && !slices.Contains(v.Head, int32(n)) && v.Head[n] >= 0 {
			// Headlines have no full stop.
			v.Form, v.Lemma, v.UPOS, v.XPOS = v.Form[:n], v.Lemma[:n], v.UPOS[:n], v.XPOS[:n]
			v.Head, v.Rel, v.Misc, v.bio = v.Head[:n], v.Rel[:n], v.Misc[:n], v.bio[:min(n, len(v.bio))]
		}
		out = append(out, &v)
	}
	return out
}

func titleCase(s *Sentence, i int) string {
	f := s.Form[i]
	switch s.UPOS[i] {
	case ADP, CCONJ, DET, PART, PUNCT, SCONJ:
		if i > 0 {
			return f
		}
	}
	if f[0] >= 'a' && f[0] <= 'z' {
		return strings.ToUpper(f[:1]) + f[1:]
	}
	return f
}

func curl(f string, i int) string {
	switch {
	case (f == "\"" || f == "``") && i == 0:
		return "“"
	case f == "\"" || f == "''":
		return "”"
	}
	return strings.ReplaceAll(f, "'", "’")
}
