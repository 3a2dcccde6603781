package syntax

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/zeebo/xxh3"
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

// known is a lemma that was worked out before. The key is a hash of the form, as it is
// written, and its tag; forms are not compared, which would look up memory far away.
type known struct {
	key   uint64
	lemma string
}

// knownSlots is how many lemmas a scratch keeps: a power of two.
const knownSlots = 1 << 13

// lemma is the lemma of token i, whose tag is known. A word met again with the
// same tag costs one look-up and no memory.
func (s *scratch) lemma(i int) string {
	w, t := &s.words[i], uint64(s.tags[i])
	key := fw(14, xxh3.HashString(s.forms[i]), t)
	// Two places are looked at, so that few words drive out each other.
	k := &s.known[key>>32&(knownSlots-1)]
	if k.key == key {
		return k.lemma
	}
	if o := &s.known[key>>16&(knownSlots-1)]; o.key == key {
		return o.lemma
	} else if k.key != 0 {
		k = o
	}
	class := int(s.m.lemmas.get(lemmaKey(w, t))) - 1
	if class < 0 || class >= len(s.m.edits) {
		s.feats = lemmaFeatures(s.feats[:0], w, t)
		class = s.best(s.m.lemmatise)
	}
	// The copy keeps the text that the form is a part of from staying in memory.
	k.key, k.lemma = key, s.apply(strings.Clone(s.forms[i]), s.m.edits[class])
	return k.lemma
}

// apply edits form.
func (s *scratch) apply(form string, e edit) string {
	if e.keep && e.cut == 0 && e.add == "" {
		return form
	}
	b := s.buf[:0]
	for _, r := range form {
		if !e.keep {
			r = unicode.ToLower(r)
		}
		if r == '’' {
			r = '\''
		}
		b = utf8.AppendRune(b, r)
	}
	s.buf = b
	if e.cut > len(b) || e.cut == len(b) && e.add == "" || e.cut > 0 && !utf8.RuneStart(b[len(b)-e.cut]) {
		return form
	}
	b = append(b[:len(b)-e.cut], e.add...)
	s.buf = b
	return string(b)
}
