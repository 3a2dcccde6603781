package claim

// A verb that closes a sentence of its own speaks no quote that stands before it: “We are
// ready,” Keane said. “Nobody will stop us.” The guild disagreed.

// unspoken are verbs that need say nothing, "the guild disagreed", "she smiled"; behind a
// full stop they tell what somebody did.
var unspoken = words(`agree disagree concur apologize apologise protest object complain respond interrupt laugh smile sigh shrug begin start continue finish cry roar
	decline refuse applaud appeal pray plead beg volunteer`)

// anew says whether the cue clause of a begins a sentence behind quote x with such a verb.
func (r *run) anew(a *attribution, x *quote) bool {
	return unspoken[a.entry.lemma] && a.entry.particle == "" && r.in.Doc.Sents[a.v.sent].Start >= x.Out
}
