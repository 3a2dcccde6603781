//go:build !amd64

package syntax

const haveVNNI = false

func tile16VNNI(int, *int16, int, *int16, int, *float32, *float32, *float32, int) {}
