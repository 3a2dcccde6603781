package queries

import (
	"context"
	"slices"
	"strings"

	"annals/graph"
	"annals/schema"
)

var kindWords = map[string]string{"actor": "actor", "place": "place", "topic": "topic or phrase", "story": "story", "claim": "claim about", "doc": "document"}

// finders turn what people write into nodes.
var finders = map[string]func(ctx context.Context, g *graph.Graph, given string) ([]string, error){
	"actor": func(ctx context.Context, g *graph.Graph, given string) ([]string, error) {
		f, err := NewFinder(ctx, g)
		if err != nil {
			return nil, err
		}
		return f.Actors(given), nil
	},
	"place": func(ctx context.Context, g *graph.Graph, given string) ([]string, error) {
		f, err := NewFinder(ctx, g)
		if err != nil {
			return nil, err
		}
		return f.Places(given), nil
	},
	"topic": func(ctx context.Context, g *graph.Graph, given string) ([]string, error) {
		return findByWords(ctx, g, given, "topic:", "schema:name")
	},
	"story": func(ctx context.Context, g *graph.Graph, given string) ([]string, error) {
		if found, err := findByWords(ctx, g, given, "story:", "schema:name"); err != nil || found != nil {
			return found, err
		}
		return storyOf(ctx, g, given)
	},
	"claim": func(ctx context.Context, g *graph.Graph, given string) ([]string, error) {
		return findByWords(ctx, g, given, "claim:", "annals:headline", "schema:text")
	},
	"doc": findDocument,
}

// findByWords finds the nodes whose text speaks of the words, or the node with
// this IRI.
func findByWords(ctx context.Context, g *graph.Graph, given, prefix string, preds ...string) ([]string, error) {
	t, err := load(ctx, g, preds...)
	if err != nil {
		return nil, err
	}
	stems := newStemmer()
	p := stems.phrase(given)
	best := map[string]int{}
	top := noMatch
	iri := strings.Trim(given, "<>")
	for _, pred := range preds {
		for node, texts := range t.columns[pred] {
			if !strings.HasPrefix(node, prefix) {
				continue
			}
			if node == iri {
				return []string{iri}, nil
			}
			for _, text := range texts {
				best[node] = max(best[node], p.match(stems.words(text.Value)))
				top = max(top, best[node])
			}
		}
	}
	var out []string
	for node, m := range best {
		if m == top && m != noMatch {
			out = append(out, node)
		}
	}
	slices.Sort(out)
	return out, nil
}

// findPhrases gives the salient phrases of utterances that speak of the words.
func findPhrases(ctx context.Context, g *graph.Graph, given string) ([]string, error) {
	t, err := load(ctx, g, "annals:phrase")
	if err != nil {
		return nil, err
	}
	stems := newStemmer()
	p := stems.phrase(given)
	seen := map[string]bool{}
	var out []string
	for _, phrases := range t.columns["annals:phrase"] {
		for _, f := range phrases {
			if !seen[f.Value] {
				seen[f.Value] = true
				if p.match(stems.words(f.Value)) == closeWords {
					out = append(out, f.Value)
				}
			}
		}
	}
	slices.Sort(out)
	return out, nil
}

// findDocument finds documents by id, else by path or address, else by headline
// or the end of the path. All rows of a JSONL file have its path.
func findDocument(ctx context.Context, g *graph.Graph, given string) ([]string, error) {
	t, err := load(ctx, g, "annals:source", "schema:url", "schema:headline")
	if err != nil {
		return nil, err
	}
	iri, source := strings.Trim(given, "<>"), ""
	for _, same := range []func(doc string) bool{
		func(doc string) bool { return doc == iri || doc == schema.DocIRI(given) },
		func(doc string) bool { return source == given || t.text(doc, "schema:url") == given },
		func(doc string) bool {
			return t.text(doc, "schema:headline") == given || strings.HasSuffix(source, "/"+given)
		},
	} {
		var out []string
		for _, doc := range sortedKeys(t.columns["annals:source"]) {
			source = t.text(doc, "annals:source")
			if same(doc) {
				out = append(out, doc)
			}
		}
		if out != nil {
			return out, nil
		}
	}
	return nil, nil
}

// storyOf finds the story of a document.
func storyOf(ctx context.Context, g *graph.Graph, given string) ([]string, error) {
	docs, err := findDocument(ctx, g, given)
	if err != nil || len(docs) == 0 {
		return nil, err
	}
	t, err := load(ctx, g, "annals:inStory")
	if err != nil {
		return nil, err
	}
	var out []string
	for _, d := range docs {
		if s := t.text(d, "annals:inStory"); s != "" && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out, nil
}
