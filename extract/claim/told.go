package claim

import "strings"

// wasTold says whether the "told" at i is passive without a verb to show it, as
// headlines write: "Driver was texting before crash, court told", "Inquest told of
// faulty brakes". Whoever is told is named, who told it is not.
func (v *view) wasTold(i int, a *attribution) bool {
	if v.low[i] != "told" || !a.np.ok() || a.np.b != i || a.addr.ok() || len(a.content) == 0 {
		return false
	}
	for k := a.np.a; k < a.np.b; k++ {
		if w := v.low[k]; w == "the" || w == "a" || w == "an" || w == "who" || w == "which" {
			return false
		}
	}
	hears := hearings[v.low[a.np.head]] || deciders[v.low[a.np.head]]
	if a.before {
		return i+1 >= v.n && v.xpos(a.np.head) != "PRP" || hears && (i+1 >= v.n || v.stop(i+1))
	}
	return hears && a.np.a == 0 && (v.low[i+1] == "that" || v.low[i+1] == "how" || v.low[i+1] == "of") && !strings.HasSuffix(v.tok(v.n-1), ".")
}
