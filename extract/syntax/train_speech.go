package syntax

import (
	_ "embed"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

//go:embed train_speech.txt
var speechText string

// speechItem is one field of a frame or of a speaker, see train_speech.txt.
type speechItem struct {
	label            string
	form, xpos, rel  string
	head             string
	clause, speaking bool // form is the name of a clause, of the speaker
}

func readSpeech() (speakers, frames [][]speechItem) {
	into := &speakers
	for line := range strings.Lines(speechText) {
		line = strings.TrimSpace(line)
		switch {
		case line == "== frames":
			into = &frames
		case line != "" && line[0] != '#' && line[0] != '=':
			var items []speechItem
			for f := range strings.FieldsSeq(line) {
				var it speechItem
				if k := strings.Index(f, "="); k > 0 {
					it.label, f = f[:k], f[k+1:]
				}
				c := strings.Split(f, "|")
				it.form = c[0]
				switch {
				case len(c) == 2: // the head of a speaker
					it.xpos = c[1]
				case len(c) == 3:
					it.rel, it.head = c[1], c[2]
					it.speaking = it.form == "X"
					it.clause = !it.speaking
					it.label = strings.ToUpper(it.form)
				default:
					it.xpos, it.rel, it.head = c[1], c[2], c[3]
				}
				items = append(items, it)
			}
			*into = append(*into, items)
		}
	}
	return speakers, frames
}

// speechVerbs take the place of "said".
var speechVerbs = [...]string{"said", "said", "said", "added", "insisted", "warned", "argued", "explained", "stressed", "claimed"}

// speeches makes sentences of speech out of statements of the treebanks, one of
// each third of them.
func speeches(sents []*Sentence) []*Sentence {
	speakers, frames := readSpeech()
	var clauses []*Sentence
	for _, s := range sents {
		if isStatement(s) {
			clauses = append(clauses, s)
		}
	}
	var out []*Sentence
	for k := 0; k+1 < len(clauses); k += 3 {
		n := k / 3
		out = append(out, speech(frames[n%len(frames)], speakers[n%len(speakers)], clauses[k], clauses[k+1], speechVerbs[n/7%len(speechVerbs)]))
	}
	return out
}

// isStatement says whether s is one plain sentence with a subject and a full stop.
func isStatement(s *Sentence) bool {
	n := len(s.Form)
	if n < 5 || n > 26 || s.Form[n-1] != "." {
		return false
	}
	root, subject := slices.Index(s.Head, -1), false
	for i := range n - 1 {
		if s.Head[i] == int32(n-1) {
			return false
		}
		switch c := s.Form[i]; c {
		case "\"", "''", "``", "“", "”", ":", ";", "?", "!", "(", ")", "...":
			return false
		}
		if s.Head[i] == int32(root) && s.Rel[i].Base() == Nsubj {
			subject = true
		}
	}
	return subject && s.Rel[n-2] != Goeswith && (s.UPOS[root] == VERB || s.UPOS[root] == NOUN || s.UPOS[root] == ADJ)
}

// speech fills a frame.
func speech(frame, speaker []speechItem, s, t *Sentence, verb string) *Sentence {
	out := &Sentence{habits: s.habits}
	at := map[string]int32{}
	var heads, rels []string // of the words that are not inside a clause, "" there
	add := func(form, xpos, rel, head string) {
		out.Form, out.XPOS, out.UPOS = append(out.Form, form), append(out.XPOS, xpos), append(out.UPOS, posOf(xpos, rel))
		out.Head, out.Rel = append(out.Head, -1), append(out.Rel, ParseRel(rel))
		heads, rels = append(heads, head), append(rels, rel)
	}
	for k, it := range frame {
		switch {
		case it.clause:
			c := s
			if it.label == "T" {
				c = t
			}
			first, n := len(out.Form), len(c.Form)-1 // without the full stop
			at[it.label] = int32(first + slices.Index(c.Head, -1))
			for i := range n {
				form := c.Form[i]
				if i == 0 {
					form = begin(form, c.XPOS[0], it.form == it.label)
				}
				out.Form, out.XPOS, out.UPOS = append(out.Form, form), append(out.XPOS, c.XPOS[i]), append(out.UPOS, c.UPOS[i])
				head, rel, name := c.Head[i]+int32(first), c.Rel[i], ""
				if c.Head[i] < 0 {
					head, rel, name = -1, ParseRel(it.rel), it.head
				}
				out.Head, out.Rel, heads, rels = append(out.Head, head), append(out.Rel, rel), append(heads, name), append(rels, "")
			}
		case it.speaking:
			inner := map[string]int32{}
			first := len(out.Form)
			if speaker[len(speaker)-1].form == "," && frame[k+1].form == "." {
				speaker = speaker[:len(speaker)-1] // the full stop ends the apposition too
			}
			for _, w := range speaker {
				if w.label != "" {
					inner[w.label] = int32(len(out.Form))
				}
				form, rel, head := w.form, w.rel, "" // within the speaker
				if w.label == "X" {
					rel, head = it.rel, it.head
					at["X"] = int32(len(out.Form))
				}
				if len(out.Form) == 0 {
					form = begin(form, w.xpos, true)
				}
				add(form, w.xpos, rel, head)
			}
			for i, w := range speaker {
				if w.label != "X" {
					out.Head[first+i] = inner[w.head]
				}
			}
		default:
			form := it.form
			if it.label == "V" && form == "said" {
				form = verb
			}
			if it.label != "" {
				at[it.label] = int32(len(out.Form))
			}
			add(form, it.xpos, it.rel, it.head)
		}
	}
	for i, h := range heads {
		if h != "" && h != "-" {
			out.Head[i] = at[h]
		}
	}
	out.Lemma, out.Misc, out.Feats = slices.Clone(out.Form), make([]string, len(out.Form)), make([]string, len(out.Form))
	return out
}

// begin sets the first letter of a word large, or small where no sentence begins with it.
func begin(form, xpos string, large bool) string {
	r, n := utf8.DecodeRuneInString(form)
	switch {
	case large:
		return string(unicode.ToUpper(r)) + form[n:]
	case form == "I" || xpos == "NNP" || xpos == "NNPS" || len(form) > n && unicode.IsUpper([]rune(form)[1]):
		return form
	}
	return string(unicode.ToLower(r)) + form[n:]
}

// posOf is the part of speech of the words in train_speech.txt.
func posOf(xpos, rel string) POS {
	switch xpos {
	case "IN":
		if rel == "mark" {
			return SCONJ
		}
		return ADP
	case "NNP":
		return PROPN
	case "NN", "NNS":
		return NOUN
	case "PRP", "PRP$", "WP":
		return PRON
	case "DT":
		return DET
	case "JJ":
		return ADJ
	case "CC":
		return CCONJ
	case "POS":
		return PART
	case "VBD", "VBG", "VBZ":
		return VERB
	}
	return PUNCT
}
