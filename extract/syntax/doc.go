// Package syntax tags, lemmatises and parses English sentences and finds names
// in them, with small linear models that are trained by cmd/annals-train and
// embedded in the binary.
package syntax
