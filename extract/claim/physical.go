package claim

import (
	"strings"

	"annals/extract/claim/cue"
	"annals/extract/syntax"
	"annals/extract/text"
)

// Verbs of saying in their physical sense: crews respond to a fire and attack its flames, and
// who needs help calls a helpline.

// emergencies are what crews are sent to; flames are what they fight.
var (
	emergencies = words(`fire blaze wildfire inferno burglary robbery break-in shooting stabbing crash collision accident incident scene emergency disturbance alarm
	explosion assault leak spill flood rescue outage pile-up derailment overdose fight brawl domestic callout dispatch`)
	flames = words("flame fire blaze wildfire inferno hotspot bushfire embers")
)

// responders are who is sent to an emergency, in the singular; firemen are those who fight flames.
var (
	responders = words(`police officer deputy crew firefighter fireman firewoman firemen paramedic medic ambulance rescuer trooper patrol patrolman constable squad unit
	team brigade department responder detective guard helicopter lifeguard volunteer truck engine service coastguard`)
	firemen = words("firefighter fireman firemen firewoman firewomen crew brigade engine firefighting helicopter")
)

// oneOfWords says whether w, singular or plural, is in the set of singulars.
func oneOfWords(set map[string]bool, w string) bool {
	return set[w] || set[strings.TrimSuffix(w, "s")] || strings.HasSuffix(w, "ies") && set[strings.TrimSuffix(w, "ies")+"y"]
}

// physical says whether the verb at i with its subject np does something with hands and engines:
// "two officers responded to a burglary", "crews attacked the flames", "the firemen attacked it".
func (v *view) physical(i int, c *cue.Entry, np phrase) bool {
	if !np.ok() {
		return false
	}
	who := np.head
	if np.ante >= 0 {
		who = np.ante
	}
	switch c.Lemma {
	case "respond":
		for _, k := range v.kids[i] {
			if k > i && v.rel(k) == syntax.Obl && v.caseOf(k) == "to" && oneOfWords(emergencies, v.low[k]) {
				return oneOfWords(responders, v.low[who])
			}
		}
	case "attack":
		if o := v.kid(i, syntax.Obj); o > i {
			return oneOfWords(flames, v.low[o]) || v.pos(o) == syntax.PRON && oneOfWords(firemen, v.low[who])
		}
	}
	return false
}

// dialled says whether the call at i with its subject np names only who is called, in quotation marks:
// "would call “Night Line” and wait". What somebody is called so stands before it, "which she called
// “a gem”", or behind it, "called “Dunes” a mess"; nor is it what is called out, "called “Fire!”".
func (r *run) dialled(v *view, i int, c *cue.Entry, np phrase) bool {
	if c.Lemma != "call" || c.Particle != "" || v.ing(i) || v.xpos(i) == "VBN" || v.rel(i) == syntax.AclRelcl || !np.ok() || np.a > i || v.t == nil {
		return false
	}
	for k := i - 1; k >= 0 && !v.stop(k); k-- {
		switch v.low[k] {
		case "which", "what", "whom", "that", "whatever":
			return false
		}
	}
	b, named := i+1, false
	for ; b < v.n && r.quoted(v, b); b++ {
		if v.punct(b) {
			if v.stop(b) || v.tok(b) == "!" || v.tok(b) == "?" {
				return false
			}
			continue
		}
		if v.shape(b)&text.Capital == 0 { // "Night Line" has capitals, "a gem" has none
			return false
		}
		named = true
	}
	switch v.pos(b) {
	case syntax.DET, syntax.ADJ, syntax.NOUN, syntax.PROPN, syntax.PRON:
		return false
	}
	return named && i > 0 && !r.quoted(v, i-1) && v.tok(i-1) != ","
}
