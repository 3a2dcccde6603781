package syntax

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// edit turns a word into its lemma: cut bytes from the end of the (lower-cased,
// unless keep is set) word, then append add.
type edit struct {
	keep bool
	cut  int
	add  string
}

func (e edit) String() string {
	k := "l"
	if e.keep {
		k = "k"
	}
	return k + " " + strconv.Itoa(e.cut) + " " + e.add
}

func parseEdit(s string) (edit, error) {
	f := strings.SplitN(s, " ", 3)
	if len(f) != 3 {
		return edit{}, fmt.Errorf("edit %q has not three parts", s)
	}
	n, err := strconv.Atoi(f[1])
	return edit{f[0] == "k", n, f[2]}, err
}

// editOf finds the edit from form to lemma.
func editOf(form, lemma string) edit {
	if form == lemma {
		return edit{keep: true}
	}
	low := strings.ToLower(form)
	if base := strings.ToLower(lemma); base == lemma || len(base) != len(lemma) {
		n := commonPrefix(low, lemma)
		return edit{false, len(low) - n, lemma[n:]}
	}
	n := commonPrefix(form, lemma)
	return edit{true, len(form) - n, lemma[n:]}
}

func commonPrefix(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	for n > 0 && (n < len(a) && !utf8.RuneStart(a[n]) || n < len(b) && !utf8.RuneStart(b[n])) {
		n--
	}
	return n
}

func (m *Model) readEdits(b []byte) error {
	for line := range strings.Lines(string(b)) {
		e, err := parseEdit(strings.TrimSuffix(line, "\n"))
		if err != nil {
			return err
		}
		m.edits = append(m.edits, e)
	}
	if len(m.edits) == 0 || len(m.edits) > 255 {
		return fmt.Errorf("%d edits", len(m.edits))
	}
	return nil
}

func lemmaFeatures(f []uint64, w *word, t uint64) []uint64 {
	f = append(f, ft(1, t), ft(2, t|w.shape&(shapeUpper|shapeCapital|shapeInner)<<8), fw(12, w.low, t))
	for k := uint(1); k <= 7; k++ {
		f = append(f, fw(2+uint64(k), w.suffix(k), t))
	}
	return append(f, fw(10, w.suffix(2), t|uint64(min(w.n, 6))<<8), fw2(11, w.suffix(3), w.prefix(2), t))
}

func lemmaKey(w *word, t uint64) uint64 { return fw(13, w.low, t) }

// lemma is the lemma of token i, whose tag is known.
func (s *scratch) lemma(i int) string {
	w, t := &s.words[i], uint64(s.tags[i])
	key := lemmaKey(w, t)
	class := int(s.m.lemmas.get(key)) - 1
	if class < 0 {
		s.feats = lemmaFeatures(s.feats[:0], w, t)
		class = s.m.lemmatise.best(s.feats, &s.scores)
	}
	return s.apply(s.forms[i], s.m.edits[class], key)
}

// apply edits form. Strings that must be made are kept, so that a word met
// again costs nothing.
func (s *scratch) apply(form string, e edit, key uint64) string {
	if e.keep && e.cut == 0 && e.add == "" {
		return form
	}
	if !e.keep {
		lower := true
		for i := 0; i < len(form); i++ {
			if c := form[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
				lower = false
			}
		}
		if lower && e.add == "" && e.cut < len(form) {
			return form[:len(form)-e.cut]
		}
	}
	b := append(s.buf[:0], form...)
	if !e.keep {
		b = b[:0]
		for _, r := range form {
			if r == '’' {
				r = '\''
			}
			b = utf8.AppendRune(b, unicode.ToLower(r))
		}
	}
	if e.cut > len(b) {
		return form
	}
	b = append(b[:len(b)-e.cut], e.add...)
	s.buf = b
	if len(b) == 0 {
		return form
	}
	slot := &s.intern[key%uint64(len(s.intern))]
	if slot.key != key || slot.s != string(b) {
		slot.key, slot.s = key, string(b)
	}
	return slot.s
}
