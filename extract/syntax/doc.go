// Package syntax tags, lemmatises and parses English sentences and finds names
// in them, with small models that cmd/annals-train makes out of open treebanks
// and one of our own and that are embedded in the binary.
//
//   - Tags and trees: one net for both. Words are sums of vectors of what they
//     look like and of their paradigm; six layers of simple recurrent units
//     read the sentence in both directions (Lei et al. 2018), with a first guess
//     of the tags after the first one (Hashimoto et al. 2017); heads are scored
//     with a bilinear form (Dozat and Manning 2017), and where the best head of
//     each word makes no projective tree, the best tree is found with Eisner's
//     algorithm (1996). The net learns with Adam (Kingma and Ba 2015) and
//     dropout that is the same for all words of a sentence (Gal and Ghahramani
//     2016). Non-projective sentences are lifted to projective ones for training
//     (Nivre and Nilsson 2005).
//   - Lemmas: edit scripts chosen by ending and tag (Chrupała et al. 2008).
//   - Names: begin-inside-outside classes with features of the whole document
//     (Ratinov and Roth 2009), to which the net adds what it holds of each word.
//
// The time goes into products of matrices of twelve-bit numbers, whose sums are
// exact in any order: AVX-512, AVX2 or NEON is used where there is some, and any machine
// gives the same bits. A Model is shared by any number of goroutines, and a warm one
// allocates nothing a word. Sentences are taken as read: package text splits
// them. See docs/syntax.md for accuracy, speed, ablations, errors and how to train.
package syntax
