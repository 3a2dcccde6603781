package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"

	"annals/extract/syntax"
	"annals/extract/text"

	"github.com/spf13/cobra"
)

func syntaxCommand() *cobra.Command {
	input := "text"
	cmd := &cobra.Command{
		Use:   "syntax PATH | -",
		Short: "Print tags, lemmas and trees as CoNLL-U",
		Long: `Syntax tags, lemmatises and parses English and prints CoNLL-U (Universal
Dependencies v2). With --input conllu the words and sentences stay as given and
only the columns UPOS, XPOS, LEMMA, HEAD and DEPREL are written anew.`,
		Example: `  annals syntax article.txt
  echo "The ferry left at noon." | annals syntax -`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			in := cmd.InOrStdin()
			if args[0] != "-" {
				f, err := os.Open(args[0])
				if err != nil {
					return err
				}
				defer f.Close()
				in = f
			}
			m, err := syntax.Load()
			if err != nil {
				return err
			}
			out := bufio.NewWriterSize(cmd.OutOrStdout(), 1<<16)
			switch input {
			case "conllu":
				err = parseCoNLLU(m, in, out)
			case "text":
				err = parseText(m, in, out)
			default:
				return usage("syntax: unknown --input %q; use text or conllu", input)
			}
			if err != nil {
				return fmt.Errorf("syntax: %s: %w", args[0], err)
			}
			return out.Flush()
		},
	}
	cmd.Flags().StringVar(&input, "input", input, "what PATH holds: text or conllu")
	return cmd
}

// parseCoNLLU parses the sentences of in on all cores, a batch at a time, and
// writes them in order.
func parseCoNLLU(m *syntax.Model, in io.Reader, out *bufio.Writer) error {
	const size = 512
	batch, trees := make([]*syntax.Sentence, 0, size), make([]syntax.Tree, size)
	flush := func() {
		var next atomic.Int64
		var wg sync.WaitGroup
		for range min(runtime.GOMAXPROCS(0), len(batch)) {
			wg.Go(func() {
				for i := int(next.Add(1)) - 1; i < len(batch); i = int(next.Add(1)) - 1 {
					m.Parse(batch[i].Form, &trees[i])
				}
			})
		}
		wg.Wait()
		for i, s := range batch {
			writeSentence(out, s, &trees[i])
		}
		batch = batch[:0]
	}
	err := syntax.ReadCoNLLU(in, func(s *syntax.Sentence) error {
		if batch = append(batch, s); len(batch) == size {
			flush()
		}
		return nil
	})
	flush()
	return err
}

func writeSentence(out *bufio.Writer, s *syntax.Sentence, t *syntax.Tree) {
	for _, c := range s.Comments {
		out.WriteString(c)
		out.WriteByte('\n')
	}
	for _, l := range s.Lines {
		if l.Word < 0 {
			out.WriteString(l.Text)
			out.WriteByte('\n')
			continue
		}
		writeWord(out, t, l.Word, s.Form[l.Word], s.Misc[l.Word])
	}
	out.WriteByte('\n')
}

func parseText(m *syntax.Model, in io.Reader, out *bufio.Writer) error {
	b, err := io.ReadAll(in)
	if err != nil {
		return err
	}
	d := text.Analyze(strings.ToValidUTF8(string(b), "\uFFFD"), nil)
	doc := m.Analyze(d)
	for i, sent := range d.Sents {
		t := doc.Tree(i)
		fmt.Fprintf(out, "# sent_id = %d\n# text = %s\n", i+1, strings.Join(strings.Fields(d.Text[sent.Start:sent.End]), " "))
		for k := range t.Len() {
			misc := ""
			if next := sent.First + k + 1; next < len(d.Tokens) && d.Tokens[next].Start == d.Tokens[next-1].End {
				misc = "SpaceAfter=No"
			}
			writeWord(out, t, k, d.Tok(sent.First+k), misc)
		}
		out.WriteByte('\n')
	}
	return nil
}

// writeWord writes one line; a missing MISC is "_".
func writeWord(out *bufio.Writer, t *syntax.Tree, i int, form, misc string) {
	if misc == "" {
		misc = "_"
	}
	var num [20]byte
	out.Write(strconv.AppendInt(num[:0], int64(i+1), 10))
	for _, c := range [...]string{form, t.Lemma[i], t.UPOS[i].String(), t.XPOS[i], "_"} {
		out.WriteByte('\t')
		out.WriteString(c)
	}
	out.WriteByte('\t')
	out.Write(strconv.AppendInt(num[:0], int64(t.Head[i]+1), 10))
	out.WriteByte('\t')
	out.WriteString(t.Rel[i].String())
	out.WriteString("\t_\t")
	out.WriteString(misc)
	out.WriteByte('\n')
}
