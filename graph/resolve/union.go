package resolve

import (
	"cmp"
	"slices"
)

// union is a disjoint-set forest whose root is always the smallest member, so
// that the outcome does not depend on the order of joins. It keeps why sets
// were joined.
type union struct {
	parent  []int32
	reasons []link
}

type link struct {
	a, b int32
	why  string
}

func newUnion(n int) *union {
	u := &union{parent: make([]int32, n)}
	for i := range u.parent {
		u.parent[i] = int32(i)
	}
	return u
}

func (u *union) find(i int) int {
	for int(u.parent[i]) != i {
		u.parent[i] = u.parent[u.parent[i]]
		i = int(u.parent[i])
	}
	return i
}

// join puts a and b into one set and says whether they were apart.
func (u *union) join(a, b int, why string) bool {
	ra, rb := u.find(a), u.find(b)
	if ra == rb {
		return false
	}
	if rb < ra {
		ra, rb = rb, ra
	}
	u.parent[rb] = int32(ra)
	if why != "" {
		u.reasons = append(u.reasons, link{int32(a), int32(b), why})
	}
	return true
}

// groups lists the sets by root, members ascending.
func (u *union) groups() [][]int {
	size := make([]int32, len(u.parent))
	for i := range u.parent {
		size[u.find(i)]++
	}
	at := make(map[int]int)
	var out [][]int
	for i := range u.parent {
		r := u.find(i)
		k, ok := at[r]
		if !ok {
			k = len(out)
			at[r] = k
			out = append(out, make([]int, 0, size[r]))
		}
		out[k] = append(out[k], i)
	}
	return out
}

// why gives the distinct reasons of each set, by root.
func (u *union) why() map[int][]string {
	out := make(map[int][]string)
	for _, l := range u.reasons {
		r := u.find(int(l.a))
		out[r] = append(out[r], l.why)
	}
	for r := range out {
		out[r] = sortedSet(out[r])
	}
	return out
}

// sortedSet sorts s and drops repeats and empty values, in place.
func sortedSet[T cmp.Ordered](s []T) []T {
	slices.Sort(s)
	s = slices.Compact(s)
	var zero T
	return slices.DeleteFunc(s, func(v T) bool { return v == zero })
}
