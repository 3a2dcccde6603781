package syntax

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/zeebo/xxh3"
)

// A list of words with their inflected forms tells what a word can be that no
// treebank has: one whose base also takes -s but neither -ed nor -ing is a
// noun, one that takes -er and -est an adjective. What a list says of a word is
// put into a small number, its paradigm: how the word is made from its base,
// and which forms the base has.

// Forms of a base.
const (
	formS = iota
	formEd
	formIng
	formEr
	formEst
	formLy
	formNess
	forms
)

var formEndings = [forms]string{"s", "ed", "ing", "er", "est", "ly", "ness"}

// inflected gives the spellings that base + ending may have.
func inflected(base string, form int) (out [3]string) {
	ending := formEndings[form]
	n := len(base)
	last := base[n-1]
	y := last == 'y' && n > 1 && !strings.ContainsRune("aeiou", rune(base[n-2]))
	switch {
	case form == formS && y:
		return [3]string{base[:n-1] + "ies"}
	case form == formS:
		return [3]string{base + "s", base + "es"}
	case form == formIng && last == 'e':
		return [3]string{base[:n-1] + "ing", base + "ing"}
	case form == formIng:
		return [3]string{base + "ing", base + string(last) + "ing"}
	case form == formLy && strings.HasSuffix(base, "le"):
		return [3]string{base[:n-1] + "y"}
	case y:
		return [3]string{base[:n-1] + "i" + ending, base + ending}
	case last == 'e' && ending[0] == 'e':
		return [3]string{base + ending[1:]}
	case ending[0] == 'e':
		return [3]string{base + ending, base + string(last) + ending}
	}
	return [3]string{base + ending}
}

// paradigms maps the words of a list, one a line, to 1 + their paradigm: bits 0
// to 6 for the forms of the base, then 0 for a base or 1 + the form.
func paradigms(list io.Reader) (keys []uint64, value map[uint64]uint32, err error) {
	var words []string
	known := map[string]bool{}
	sc := bufio.NewScanner(list)
	for sc.Scan() {
		if w := strings.TrimSpace(sc.Text()); w != "" && !known[w] {
			known[w] = true
			words = append(words, w)
		}
	}
	if err := sc.Err(); err != nil {
		return nil, nil, fmt.Errorf("read the list of words: %w", err)
	}
	type origin struct {
		form  int // 1 + form, 0 for a base
		bases int // forms of the base, as bits
		count int
	}
	best := map[string]origin{}
	offer := func(word string, o origin) {
		if old, ok := best[word]; !ok || o.count > old.count || o.count == old.count && o.form < old.form {
			best[word] = o
		}
	}
	for _, w := range words {
		o := origin{}
		var made [forms]string
		for f := range forms {
			for _, x := range inflected(w, f) {
				if x != "" && known[x] {
					made[f] = x
					o.bases |= 1 << f
					o.count++
					break
				}
			}
		}
		offer(w, o)
		for f, x := range made {
			if x != "" {
				offer(x, origin{1 + f, o.bases, o.count})
			}
		}
	}
	value = map[uint64]uint32{}
	for _, w := range words {
		h := xxh3.Hash([]byte(w))
		keys = append(keys, h)
		value[h] = uint32(1 + (best[w].bases | best[w].form<<forms))
	}
	return keys, value, nil
}
