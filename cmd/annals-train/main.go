// Command annals-train makes the model of package syntax out of treebanks:
//
//	go run ./cmd/annals-train --data ../shared/train --out extract/syntax/model.bin
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"annals/extract/syntax"

	"github.com/google/renameio/v2"
)

const about = `UD English EWT, Silveira et al. 2014, and contributors (CC BY-SA 4.0)
GUM, Zeldes 2017, and contributors (text CC BY or CC BY-SA 3.0, annotation CC BY 4.0)
Universal NER, Mayhew et al. 2024 (CC BY-SA 4.0)
Paradigms of words from SCOWL, Copyright 2000-2011 by Kevin Atkinson (notice in NOTICE)
Sentences written for Annals, extract/syntax/treebank (licence of the project)
This model is licensed CC BY-SA 4.0.
`

func main() {
	if err := run(os.Args[1:], os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "annals-train:", err)
		os.Exit(1)
	}
}

func run(args []string, log io.Writer) error {
	fs := flag.NewFlagSet("annals-train", flag.ContinueOnError)
	data := fs.String("data", "../shared/train", "folder with the treebanks (see its README)")
	own := fs.String("own", "extract/syntax/treebank", "folder with the treebank written for Annals")
	out := fs.String("out", "extract/syntax/model.bin", "model file to write")
	epochs := fs.Int("epochs", 24, "how often the net of tags and trees reads the treebanks")
	words := fs.String("words", "extract/name/lexicon/lower.txt", "lower-case words with their inflected forms, one a line")
	made := fs.Int("made", 14000, "sentences made out of templates to teach names the shapes of news")
	if err := fs.Parse(args); err != nil {
		return err
	}
	open := func(name string) (*os.File, error) { return os.Open(filepath.Join(*data, name)) }
	opt := syntax.TrainOptions{About: about, Log: log, Epochs: *epochs, MadeSentences: *made}
	list, err := os.Open(*words)
	if err != nil {
		return err
	}
	defer list.Close()
	opt.Words = list
	for _, f := range []struct {
		name string
		use  func(io.Reader)
	}{
		{"ewt-train.conllu", func(r io.Reader) { opt.Treebanks = append(opt.Treebanks, syntax.Treebank{Reader: r}) }},
		{"gum.conllu", func(r io.Reader) { opt.Treebanks = append(opt.Treebanks, syntax.Treebank{Reader: r, Habits: 1}) }},
		{"ewt-dev.conllu", func(r io.Reader) { opt.Tuning = r }},
		{"uner-ewt-dev.iob2", func(r io.Reader) { opt.Names = append(opt.Names, r) }},
		{"uner-ewt-test.iob2", func(r io.Reader) { opt.Names = append(opt.Names, r) }},
	} {
		r, err := open(f.name)
		if err != nil {
			return err
		}
		defer r.Close()
		f.use(r)
	}
	written, err := filepath.Glob(filepath.Join(*own, "*.conllu"))
	if err != nil {
		return err
	}
	if len(written) == 0 {
		return fmt.Errorf("no treebank (*.conllu) in %s; run from the top of the repository or say where with --own", *own)
	}
	for _, name := range written {
		r, err := os.Open(name)
		if err != nil {
			return err
		}
		defer r.Close()
		opt.Treebanks = append(opt.Treebanks, syntax.Treebank{Reader: r, Names: true})
	}
	model, err := syntax.Train(opt)
	if err != nil {
		return err
	}
	fmt.Fprintf(log, "%d bytes to %s\n", len(model), *out)
	return renameio.WriteFile(*out, model, 0o644)
}
