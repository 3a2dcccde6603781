package text

import "strings"

// address is the end of a URL, e-mail address, domain or file name that starts
// at i, or 0.
func (z *scanner) address(i int) int {
	switch z.s[i] | 0x20 {
	case 'h', 'w', 'f', 'm':
		t := z.s[i:min(z.hi, i+8)]
		if hasFold(t, "http://") || hasFold(t, "https://") || hasFold(t, "www.") || hasFold(t, "ftp://") || hasFold(t, "mailto:") {
			return z.urlEnd(i)
		}
	}
	// the marks that an address may hold right after its first letters
	j := i
	for j < z.hi && alnum(classes[z.s[j]]) {
		j++
	}
	if j == i || j >= z.hi {
		return 0
	}
	switch z.s[j] {
	case '@', '.', '-', '_', '+', '%':
	default:
		return 0
	}
	dot, sign := -1, -1
	k := j
scan:
	for ; k < z.hi && k < i+maxLook; k++ {
		switch b := z.s[k]; {
		case alnum(classes[b]), b == '-', b == '_', b == '+', b == '%':
		case b == '.':
			if k+1 < z.hi && (alnum(classes[z.s[k+1]]) || z.s[k+1] == '.' || z.s[k+1] == '@') {
				dot = k
				continue
			}
			break scan
		case b == '@' && sign < 0:
			sign, dot = k, -1
		default:
			break scan
		}
	}
	if dot < 0 || dot+1 >= k {
		return 0
	}
	if sign > 0 {
		if dot > sign+1 {
			return k
		}
		return 0
	}
	end := z.s[dot+1 : k]
	if classes[end[0]] == cUpper && len(end) < 3 { // "over.It was": a space is missing
		return 0
	}
	if !lowered(domains, end) || strings.Contains(z.s[i:k], "..") {
		return 0
	}
	if z.byteAt(k) == '/' {
		return z.urlEnd(k)
	}
	return k
}

// urlEnd is the end of the run of bytes from i that belong to a URL; marks that
// close the sentence around it stay out.
func (z *scanner) urlEnd(i int) int {
	depth := 0
	j := i
scan:
	for j < z.hi {
		n, c := at(z.s[:z.hi], j)
		if c == cSpace {
			break
		}
		switch z.s[j] {
		case '"', '<', '>':
			break scan
		case '(':
			depth++
		case ')':
			if depth == 0 {
				break scan
			}
			depth--
		}
		switch r := z.s[j : j+n]; r {
		case "“", "”", "’", "»", "…":
			break scan
		}
		j += n
	}
	for j > i+1 && strings.IndexByte(".,;:!?'", z.s[j-1]) >= 0 {
		j--
	}
	return j
}

func hasFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

// domains are the ends that make "name.end" one token: top-level domains that
// news prints without "www.", and file types.
var domains = set(`com org net gov edu mil int info biz tv io co uk us eu de fr ru ua ch it es pl nl be se no fi
	au ca nz ie in jp cn br mx za ke ng eg il tr gr cz at dk pt me news doc docx pdf xls xlsx ppt txt html htm jpg png gif`)
