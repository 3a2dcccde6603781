package syntax

import "math/bits"

// Numbers of the features of a word in the net.
const (
	featWord = 100 + iota
	featSuffix1
	featSuffix2
	featSuffix3
	featSuffix4
	featSuffix5
	featPrefix1
	featPrefix2
	featPrefix3
	featPrefix4
	featShape
	featParadigm
	featLists
	featHabits
)

// wordFeatures are the hashes of the features of a word. The first one is the
// word itself, the last one the habits of the treebank to follow (Stymne et al.
// 2018); all the others follow from what w.form is a hash of.
func wordFeatures(f []uint64, w *word, habits uint8) []uint64 {
	return append(f,
		fw(featWord, w.low, 0),
		fw(featSuffix1, w.suffix(1), w.shape), fw(featSuffix2, w.suffix(2), 0), fw(featSuffix3, w.suffix(3), 0),
		fw(featSuffix4, w.suffix(4), 0), fw(featSuffix5, w.suffix(5), 0),
		fw(featPrefix1, w.prefix(1), uint64(min(w.n, 12))), fw(featPrefix2, w.prefix(2), 0), fw(featPrefix3, w.prefix(3), 0),
		fw(featPrefix4, w.prefix(4), 0),
		ft(featShape, w.shape), ft(featParadigm, w.paradigm), ft(featLists, w.lists), ft(featHabits, uint64(habits)),
	)
}

// Features are told apart by hashes of 64 bits; id is the number of a template.

const (
	k1 = 0x9E3779B97F4A7C15
	k2 = 0xD6E8FEB86659FD93
	k3 = 0xA0761D6478BD642F
)

// ft hashes a template of small values packed in x.
func ft(id, x uint64) uint64 {
	h := (x ^ id<<56) * k2
	h ^= h >> 32
	h *= k1
	return h ^ h>>29
}

// fw hashes a template of a word and small values packed in x.
func fw(id, w, x uint64) uint64 {
	h := (w ^ (x^id<<56)*k1) * k2
	h ^= h >> 32
	h *= k3
	return h ^ h>>29
}

// fw2 hashes a template of two words and small values packed in x.
func fw2(id, w, v, x uint64) uint64 { return fw(id, w+bits.RotateLeft64(v*k3, 23), x) }
