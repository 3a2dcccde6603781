package syntax

import (
	"bytes"
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// noLemma stands in treebanks without lemmas.
const noLemma = "_"

func (t *trainer) trainLemmas() {
	count := map[edit]int{}
	for _, s := range t.sents[:t.plain] {
		for i, lemma := range s.Lemma {
			if lemma != noLemma {
				count[editOf(s.Form[i], lemma)]++
			}
		}
	}
	all := slices.SortedFunc(maps.Keys(count), func(a, b edit) int {
		return cmp.Or(cmp.Compare(count[b], count[a]), strings.Compare(a.String(), b.String()))
	})
	if len(all) > 250 {
		all = all[:250]
	}
	t.m.edits = all
	id := map[edit]int{}
	var b bytes.Buffer
	for i, e := range all {
		id[e] = i
		fmt.Fprintln(&b, e)
	}
	t.parts["edits"] = b.Bytes()
	type lemmaWord struct {
		w word
		g uint64
	}
	seen, word := map[uint64]map[int]int{}, map[uint64]lemmaWord{}
	l := newLearner(len(all))
	s := t.s
	for range 3 {
		for _, k := range t.rng.Perm(t.plain) {
			s.setWords(t.sents[k].Form)
			for i := range s.n {
				lemma := t.sents[k].Lemma[i]
				want, ok := id[editOf(t.sents[k].Form[i], lemma)]
				if !ok || lemma == noLemma {
					continue
				}
				g := uint64(t.gold[k][i])
				key := lemmaKey(&s.words[i], g)
				if seen[key] == nil {
					seen[key] = map[int]int{}
				}
				seen[key][want]++
				word[key] = lemmaWord{s.words[i], g}
				s.feats = lemmaFeatures(s.feats[:0], &s.words[i], g)
				if best := l.best(s.feats, &s.scores); best != want {
					l.learn(s.feats, want, best)
				}
			}
			l.time++
		}
	}
	t.parts["lemmatiser"], _ = freeze(l.classes, lemmaSize, l.each)
	t.m.lemmatise, _ = openLinear(t.parts["lemmatiser"])
	keys, value := []uint64{}, map[uint64]uint32{}
	for _, key := range slices.Sorted(maps.Keys(seen)) {
		top, n := -1, 0
		x := word[key]
		s.feats = lemmaFeatures(s.feats[:0], &x.w, x.g)
		class := s.best(t.m.lemmatise)
		for _, c := range slices.Sorted(maps.Keys(seen[key])) {
			if top < 0 || seen[key][c] > seen[key][top] {
				top = c
			}
			n += seen[key][c]
		}
		// Only what the classifier would get wrong.
		if n >= 2 && class != top {
			keys = append(keys, key)
			value[key] = uint32(top + 1)
		}
	}
	t.parts["lemmas"] = freezeLexicon(keys, value)
	t.m.lemmas, _ = openLexicon(t.parts["lemmas"])
	t.log("lemmas: %d edits, %d kept words", len(all), len(keys))
}
