package schema

// Prefixes of the graph's IRIs. Nodes of ours use their prefix as IRI scheme
// (<actor:volodymyr-zelensky>), so they are absolute as written; vocabulary
// terms are stored in full and abbreviated for people.
var Prefixes = []struct{ Short, IRI string }{
	{"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
	{"xsd", "http://www.w3.org/2001/XMLSchema#"},
	{"schema", "https://schema.org/"},
	{"sem", "http://semanticweb.cs.vu.nl/2009/11/sem/"},
	{"prov", "http://www.w3.org/ns/prov#"},
	{"oa", "http://www.w3.org/ns/oa#"},
	{"skos", "http://www.w3.org/2004/02/skos/core#"},
	{"geo", "http://www.w3.org/2003/01/geo/wgs84_pos#"},
}

// Classes of node, written with their prefix.
const (
	ClassDocument  = "schema:NewsArticle"
	ClassPerson    = "schema:Person"
	ClassOrg       = "schema:Organization"
	ClassCountry   = "schema:Country"
	ClassGroup     = "annals:Group"
	ClassPlace     = "schema:Place"
	ClassEvent     = "sem:Event"
	ClassClaim     = "schema:Claim"
	ClassUtterance = "annals:Utterance"
	ClassMention   = "annals:EventMention"
	ClassTopic     = "skos:Concept"
	ClassStory     = "annals:Story"
	ClassOrigin    = "annals:Origin"
)

// Predicate is one row of the map of the graph (docs/graph.md is checked
// against this table by a test).
type Predicate struct {
	Name        string // with prefix: "annals:speaker"
	Domain      string // class or node prefix
	Range       string // class, node prefix or literal type
	Cardinality string // "1", "0..1", "0..n", "1..n" for one subject
	Example     string // of an object
	Doc         string
}

// Predicates lists every predicate that may stand in a graph.
var Predicates = []Predicate{
	{"rdf:type", "any", "class", "1", "schema:NewsArticle", "what the node is; span nodes carry none"},

	{"schema:headline", "doc:", "string", "0..1", "Harbour talks resume", "title of the document"},
	{"schema:publisher", "doc:", "string", "0..1", "The Daily Ledger", "outlet that printed it"},
	{"schema:author", "doc:", "string", "0..n", "Ana Ruiz", "byline"},
	{"schema:url", "doc:", "string", "0..1", "https://…", "address it was read from"},
	{"schema:creditText", "doc:, origin:", "string", "0..1", "Reuters", "agency whose text this is"},
	{"annals:source", "doc:", "string", "1", "testdata/articles/a.txt", "path below the input, or URL"},
	{"annals:version", "doc:", "string", "1", "9f2c…", "hash of the text"},
	{"annals:publishedFrom", "doc:", "xsd:dateTime", "0..1", "2025-12-15T00:00:00Z", "first instant of the publication interval, UTC"},
	{"annals:publishedTo", "doc:", "xsd:dateTime", "0..1", "2025-12-15T23:59:59Z", "last second of the publication interval, UTC"},
	{"annals:publishedBasis", "doc:", "string", "0..1", "metadata", "metadata, text or inferred, then the reason"},
	{"annals:inStory", "doc:", "story:", "1", "story:…", "documents on one story share it"},
	{"prov:wasDerivedFrom", "doc:", "origin:", "1", "origin:…", "copies of one original text share it"},
	{"schema:mentions", "doc:", "actor: or place:", "0..n", "actor:ana-ruiz", "actor or place that the document names"},

	{"schema:name", "actor:, place:, event:, topic:, story:", "string", "1", "Ana Ruiz", "name to show"},
	{"schema:alternateName", "actor:, place:", "string", "0..n", "Ruiz", "other form seen, labelled with the document"},
	{"schema:jobTitle", "actor:", "string", "0..n", "Finnish Prime Minister", "role as stated, labelled with the document"},
	{"annals:country", "actor:, place:", "string", "0..1", "FI", "ISO 3166-1 alpha-2"},
	{"annals:anonymous", "actor:", "boolean", "0..1", "true", "a source described but not named"},
	{"annals:mergedBecause", "actor:, place:, event:, claim:, origin:", "string", "0..n", "spelling variant: …", "why mentions, reports or documents were joined into this node"},
	{"annals:alias", "actor:", "string", "0..n", "actor:anna-ruiz", "id that it would have under another form of its name, for old links"},
	{"annals:partOf", "place:", "place:", "0..1", "place:…", "the larger place"},
	{"geo:lat", "place:", "double", "0..1", "52.52", "degrees, WGS 84"},
	{"geo:long", "place:", "double", "0..1", "13.41", "degrees, WGS 84"},
	{"annals:gazetteer", "place:", "string", "0..1", "geonames:2950159", "id in the gazetteer"},
	{"annals:near", "place:", "string", "0..1", "Zagreb", "known place named beside one that the gazetteer lacks: an estimate, for lists and not for maps"},

	{"oa:start", "span:", "integer", "1", "123", "first code point of the span in its document"},
	{"oa:end", "span:", "integer", "1", "130", "code point after the last"},
	{"oa:exact", "span:", "string", "1", "Ana Ruiz", "the characters themselves"},
	{"annals:denotes", "span:", "actor: or place:", "0..n", "actor:ana-ruiz", "who or what the span names or points at"},
	{"annals:linkReason", "span:", "string", "0..n", "surname of Ana Ruiz", "why the words were taken for the actor that they denote"},
	{"annals:confidence", "span:", "double", "0..1", "0.77", "how sure it is that the words mean this place, 0 to 1"},
	{"annals:roleOf", "span:", "actor:", "0..n", "actor:ana-ruiz", "whose title or office the words state"},
	{"annals:anchor", "span:", "string", "0..1", "2025-12-15", "day that a time expression was counted from"},
	{"annals:rule", "span:, mention:, utterance:", "string", "0..1", "weekday", "rule that read the time expression, the event or the utterance"},

	{"annals:eventType", "event:", "string", "1..n", "CONSULT", "class of the event"},
	{"annals:status", "event:, mention:", "string", "1..n", "happened", "happened, planned, negated, hypothetical"},
	{"sem:hasEarliestBeginTimeStamp", "event:, mention:", "xsd:dateTime", "0..1", "2025-12-14T00:00:00Z", "not before, UTC"},
	{"sem:hasLatestEndTimeStamp", "event:, mention:", "xsd:dateTime", "0..1", "2025-12-14T23:59:59Z", "not after, UTC"},
	{"annals:edtf", "event:, mention:", "string", "0..1", "2025-12-14", "the time in EDTF level 1"},
	{"annals:timeBasis", "event:, mention:", "string", "0..1", "weekday before publication", "how the time is known"},
	{"sem:hasActor", "event:, mention:", "actor:", "0..n", "actor:ana-ruiz", "any participant of an event; of a mention, those who are neither agent nor patient"},
	{"annals:agent", "event:, mention:", "actor:", "0..n", "actor:ana-ruiz", "who does it"},
	{"annals:patient", "event:, mention:", "actor:", "0..n", "actor:ana-ruiz", "whom it is done to, or with"},
	{"sem:hasPlace", "event:, mention:", "place:", "0..n", "place:berlin", "where"},
	{"annals:origins", "event:, claim:", "integer", "1", "2", "number of independent original texts that report it"},

	{"annals:mentionOf", "mention:", "event:", "1", "event:…", "the event this mention reports"},
	{"annals:inDocument", "mention:, utterance:", "doc:", "1", "doc:…", "where it stands"},
	{"annals:trigger", "mention:", "span:", "1", "span:…", "the word that names the event"},
	{"annals:timeSpan", "mention:", "span:", "0..1", "span:…", "the expression its time was read from"},
	{"annals:extent", "mention:", "span:", "1", "span:…", "the sentence or clause that reports it"},

	{"schema:text", "claim:", "string", "1", "90 percent of the issues are solved", "longest wording of the claim"},
	{"annals:headline", "claim:, utterance:", "string", "1", "US officials: 90 percent …", "for lists"},
	{"schema:about", "claim:, utterance:", "topic:", "0..n", "topic:security-guarantees", "topic"},
	{"annals:phrase", "utterance:", "string", "0..n", "security guarantees", "salient noun phrase, normalised"},
	{"annals:saidBy", "claim:", "actor:", "0..n", "actor:us-officials", "speaker of any of its utterances"},

	{"annals:utteranceOf", "utterance:", "claim:", "1", "claim:…", "what is claimed"},
	{"annals:speaker", "utterance:", "actor:", "0..n", "actor:us-officials", "who said it; none when unresolved"},
	{"annals:speakerText", "utterance:", "string", "1", "U.S. officials", "speaker as a name or as described"},
	{"annals:candidate", "utterance:", "string", "0..n", "Ana Ruiz", "possible speaker where the text leaves it open"},
	{"annals:via", "utterance:", "string", "0..n", "The Daily Ledger", "who relayed it, nearest first"},
	{"annals:form", "utterance:", "string", "1", "direct", "direct, indirect, mixed, post"},
	{"annals:class", "utterance:", "string", "0..1", "deny", "class of the cue"},
	{"annals:cue", "utterance:", "span:", "0..n", "span:…", "the word that reports it"},
	{"annals:content", "utterance:", "span:", "1..n", "span:…", "what was said"},
	{"annals:attribution", "utterance:", "span:", "0..n", "span:…", "the phrase that names who said it"},
	{"annals:negated", "utterance:", "boolean", "0..1", "true", "the content is a negation, or the telling did not happen"},
	{"annals:addressee", "utterance:", "string", "0..1", "reporters", "to whom"},
	{"annals:medium", "utterance:", "string", "0..1", "X", "through what"},
	{"annals:saidFrom", "utterance:", "xsd:dateTime", "0..1", "2025-12-15T00:00:00Z", "said not before, UTC"},
	{"annals:saidTo", "utterance:", "xsd:dateTime", "0..1", "2025-12-15T23:59:59Z", "said not after, UTC"},
	{"annals:saidBasis", "utterance:", "string", "0..1", "day of publication", "how the day is known"},
	{"annals:quantity", "utterance:", "quantity:", "0..n", "quantity:…", "a number in the content"},

	{"schema:value", "quantity:", "double", "1", "90", "the number; lower end of a range"},
	{"schema:maxValue", "quantity:", "double", "0..1", "95", "upper end of a range"},
	{"schema:unitText", "quantity:", "string", "1", "percent", "unit, or the noun counted"},
	{"annals:of", "quantity:", "string", "0..1", "issues", "denominator"},
	{"annals:per", "quantity:", "string", "0..1", "year", "what it is counted by: “3 million euros a year”, “20 dollars a barrel”"},
	{"annals:comparator", "quantity:", "string", "0..1", "about", "about, at least, at most, more than, less than"},
	{"annals:quantitySpan", "quantity:", "span:", "1", "span:…", "where it stands"},
}
