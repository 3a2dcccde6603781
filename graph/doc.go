// Package graph turns records into one Cayley graph on disk and opens it again.
//
// A store is a folder:
//
//	STORE/current          link to the published build, swapped by one rename
//	STORE/builds/<id>/     manifest.json, report.json, records.jsonl, texts.jsonl, graph.nq
//	STORE/lock             one builder at a time
//
// graph.nq is canonical, sorted N-Quads: the graph is that file, and Cayley
// reads it into memory when it is asked. This is the only package that imports
// Cayley. Everything on disk depends on inputs, options and versions alone, so
// that the same input gives the same bytes whatever the number of workers or
// the order of files.
package graph
