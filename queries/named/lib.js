// Functions for the named queries. tagArray gives null for no rows.
function rowsOf(path) { return path.tagArray() || []; }
// from starts a path at all nodes of a list, and nowhere when it is empty.
function from(list) { return g.V.apply(g, list.length ? list : ["<annals:nothing>"]); }
function keyOf(row, key) { var v = row[key]; return v === undefined || v === null ? "\uffff" : String(v); }
// show emits rows once each, ordered by the given tags, with only those tags
// that do not begin with an underscore. The node that a path ends on, which
// Cayley calls id, stands under its own tag where it matters.
function show(rows, order, limit) {
  var seen = {}, out = [];
  rows.forEach(function(row) {
    var clean = {};
    Object.keys(row).sort().forEach(function(k) { if (k[0] !== "_" && k !== "id") clean[k] = row[k]; });
    var id = JSON.stringify(clean);
    if (!seen[id]) { seen[id] = true; out.push(clean); }
  });
  out.sort(function(a, b) {
    for (var i = 0; i < order.length; i++) {
      var down = order[i][0] === "-", key = down ? order[i].slice(1) : order[i];
      var x = keyOf(a, key), y = keyOf(b, key), numeric = typeof a[key] === "number" && typeof b[key] === "number";
      if (numeric) { x = a[key]; y = b[key]; }
      if (x !== y) return (x < y ? -1 : 1) * (down ? -1 : 1);
    }
    return 0;
  });
  out.slice(0, limit || out.length).forEach(function(row) { g.emit(row); });
}
// count gives one row for each value of key, with the number of different
// values of what.
function count(rows, key, what, keep) {
  var groups = {};
  rows.forEach(function(row) {
    var k = keyOf(row, key), group = groups[k];
    if (!group) {
      group = groups[k] = { row: {}, seen: {}, n: 0 };
      [key].concat(keep || []).forEach(function(t) { if (row[t] !== undefined) group.row[t] = row[t]; });
    }
    var v = keyOf(row, what);
    if (!group.seen[v]) { group.seen[v] = true; group.n++; }
  });
  return Object.keys(groups).sort().map(function(k) { groups[k].row.count = groups[k].n; return groups[k].row; });
}
