// Package syntax tags, lemmatises and parses English sentences and finds names
// in them, with small linear models that cmd/annals-train makes out of open
// treebanks and that are embedded in the binary.
//
//   - Tags: multinomial logistic regression over pairs of UPOS and XPOS, from
//     left to right, trained with AdaGrad (Ratnaparkhi 1996; Duchi et al. 2011),
//     with a lexicon of ambiguity classes as in Brill-style tag dictionaries.
//   - Trees: a greedy arc-hybrid transition parser (Kuhlmann et al. 2011) with a
//     dynamic oracle (Goldberg and Nivre 2013), features after Zhang and Nivre
//     (2011), weights of an averaged perceptron (Collins 2002). Moves and
//     relations are two models: a word is popped with all of its children, and
//     only then is its relation named. Non-projective sentences are lifted to
//     projective ones for training (Nivre and Nilsson 2005).
//   - Lemmas: edit scripts chosen by ending and tag (Chrupała et al. 2008).
//   - Names: begin-inside-outside classes with features of the whole document
//     (Ratinov and Roth 2009).
//
// All weights are eight bits wide; a Model is shared by any number of
// goroutines, and a warm one allocates nothing a word. Sentences are taken as
// read: package text splits them. See docs/syntax.md for accuracy, speed,
// ablations, errors and how to train.
package syntax
